"""Run the quick tests on the oldest and on the newest versions of what we depend on: `python generator/versions.py [a newer Python]`.

The locks hold one set of versions, and that is what every test runs on. Whoever installs the package freely gets others: as old as the
bounds in `pyproject.toml` allow, or as new. Here each of the two is put into an environment of its own, in `.make/`, and the tests of what
depends on them most are run in it. It needs a package index.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
UV = Path(sys.executable).with_name("uv")
TESTS = (
    "load",
    "model",
    "render",
    "print/test_reading.py",
    "print/test_sheets.py",
    "cli/test_build.py",
    "cli/test_writing.py",
    "steps/test_s43_calendar.py",
)


def environment(name: str, resolution: str, python: str) -> Path:
    """Make an environment with the versions that a resolution gives; gives its Python."""
    folder = ROOT / ".make" / name
    made, pins = folder / "bin" / "python", folder / "pins.txt"
    run(UV, "venv", "--quiet", "--clear", "--python", python, folder)
    run(UV, "pip", "compile", "--quiet", "--resolution", resolution, "--python", made, "--no-header", ROOT / "pyproject.toml", "-o", pins)
    run(UV, "pip", "install", "--quiet", "--python", made, "-r", pins, "--group", "tests")
    return made


def run(*command: str | Path) -> None:
    """Run a command in the repository; what fails there has said why."""
    if code := subprocess.run(command, cwd=ROOT, check=False).returncode:
        sys.exit(code)


def main(newer: str = sys.executable) -> None:
    """Oldest on this Python, newest on the ``newer`` one."""
    for name, resolution, python in (("oldest", "lowest-direct", sys.executable), ("newest", "highest", newer)):
        print(f"The {name} versions:", flush=True)
        run(
            environment(name, resolution, python),
            "-m",
            "pytest",
            "-n",
            "auto",
            "-p",
            "no:cacheprovider",
            *(f"tests/{each}" for each in TESTS),
        )


if __name__ == "__main__":
    main(*sys.argv[1:2])
