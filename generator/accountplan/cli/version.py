"""Which program this is: its version, with the commit that it was made from."""

from __future__ import annotations

import os
from pathlib import Path

from accountplan import __version__
from accountplan.base.disk import find_real
from accountplan.base.git import HARMLESS, make_environment
from accountplan.base.patterns import compile_lazily
from accountplan.base.shipped import PACKAGE

WRITTEN = PACKAGE / "version.txt"
"""In a package that was built: what it was built from. A checkout has none, since its commit changes."""
MADE_OF = ("generator", "templates", "schema", "pyproject.toml")
"""What a package is made of, in a checkout."""
UNKNOWN = "unknown"
LETTERS = 10
"""Of a commit: always as many, so that every clone gives the same package the same name."""
PATIENCE = 10
"""Seconds that Git may take."""
COMMIT = compile_lazily(rb"# branch\.oid ([0-9a-f]{40}|[0-9a-f]{64})\n")


def find_version() -> str:
    """The version with its commit, as in `1.2.0+g2c614bf01d`: as it was built, else as Git says of the checkout that this runs from."""
    if WRITTEN.is_file():
        return WRITTEN.read_text(encoding="ascii").strip()
    return make_version(PACKAGE.parent.parent)


def make_version(checkout: Path) -> str:
    """The version of what stands in a checkout; its local part is such that another commit is another version to an installer."""
    return f"{__version__}+{_ask_commit(checkout) or UNKNOWN}"


def _ask_commit(checkout: Path) -> str | None:
    """The commit of a checkout, as `read_status` gives it; None when Git does not say.

    A repository further up is another's: a copy of accountplan among someone's files has no commit of its own. Nothing that a repository says
    of itself makes Git run a command.
    """
    import subprocess  # most commands never get here

    command = ("git", *HARMLESS, "-C", str(checkout), "status", "--porcelain=v2", "--branch", "--", *MADE_OF)
    environment = make_environment(os.environ) | {"GIT_CEILING_DIRECTORIES": str(find_real(checkout).parent)}
    try:
        done = subprocess.run(command, env=environment, capture_output=True, check=True, timeout=PATIENCE)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return None
    return read_status(done.stdout)


def read_status(output: bytes) -> str | None:
    """The commit of which Git gives the status, with `.changed` when something of the package differs from it; None when there is none."""
    commit, rest = COMMIT.match(output), output.partition(b"\n")[2]
    if commit is None:
        return None
    changed = any(not line.startswith(b"#") for line in rest.splitlines())
    return f"g{commit[1].decode()[:LETTERS]}{'.changed' if changed else ''}"
