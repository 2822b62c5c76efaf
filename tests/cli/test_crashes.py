"""Odd surroundings: a folder that is gone, closed streams, a day at the end of the calendar, a Python without docstrings."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from accountplan.base.words import Words
from accountplan.render.booklet import printer_libraries
from cli.small import GENERATOR, TODAY

Run = Callable[..., Result]
Process = Callable[..., subprocess.CompletedProcess[str]]


def shell(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a line of the shell in a folder, in which `$A` is the command."""
    command = f"A='{sys.executable} -m accountplan --today {TODAY}'; {line}"
    variables = {"PATH": os.environ["PATH"], "PYTHONPATH": str(GENERATOR), "XDG_CONFIG_HOME": os.environ["XDG_CONFIG_HOME"]}
    return subprocess.run(["bash", "-c", command], cwd=folder, env=variables, capture_output=True, text=True, check=False)


# ---- Where one stands -----------------------------------------------------------------------------


def test_c1_a_site_is_built_while_one_stands_in_it(clean: Path, run: Run) -> None:
    assert run("build", "--no-booklets").exit_code == 0
    done = shell("cd site && $A build --no-booklets --fresh", clean)
    assert (done.returncode, done.stderr.split(" in ")[0]) == (0, f"Wrote 25 pages to {clean / 'site'}")
    assert (clean / "site/index.html").is_file()


@pytest.mark.parametrize("command", ["check", "build", "score", "init", "build --out site"])
def test_c2_a_folder_that_is_gone_is_said(tmp_path: Path, command: str) -> None:
    done = shell(f"mkdir gone && cd gone && rmdir ../gone && $A {command}", tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("Error: The folder that you are in has been removed.\n  Go to one that exists.")


def test_c2_a_workspace_that_is_named_needs_no_folder_to_stand_in(clean: Path, tmp_path: Path) -> None:
    done = shell(
        f"mkdir gone && cd gone && rmdir ../gone && $A -C {clean} check && $A -C {clean} build --no-booklets && $A -C {clean} doctor",
        tmp_path,
    )
    assert done.returncode == 1, "doctor has something to do"
    assert "Wrote 25 pages" in done.stderr
    assert "Error" not in done.stderr


def test_c13_a_folder_for_the_site_is_seen_from_the_folder_of_the_work(clean: Path) -> None:
    (clean.parent / "elsewhere").mkdir()
    done = shell(f"cd ../elsewhere && $A -C {clean} build --no-booklets --out o", clean)
    assert done.returncode == 0
    assert (clean / "o/index.html").is_file()


# ---- Closed streams ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("command", "closed"),
    [
        *(("check", closed) for closed in (">&-", "2>&-", ">&- 2>&-")),
        *(
            (command, "<&- >&- 2>&-")
            for command in ("check", "score", "rules", "export", "build --no-booklets --fresh", "new person 'Bo Ek'", "--help")
        ),
    ],
)
def test_c3_a_closed_stream_is_no_error(clean: Path, command: str, closed: str) -> None:
    done = shell(f"$A {command} {closed}", clean)
    assert done.returncode == 0
    assert "Traceback" not in done.stdout + done.stderr


GONE = """python3 -c '
import os, sys
ours, theirs = os.pipe()
os.close(ours)
for number in map(int, sys.argv[1]):
    os.dup2(theirs, number)
os.execvp(sys.argv[2], sys.argv[2:])
' """
"""Runs a command in whose streams of these numbers nobody reads any more."""


def test_c19_help_for_a_reader_that_has_gone_is_141(clean: Path) -> None:
    """It was 1, which says that there are findings."""
    done = shell(f"{GONE} 1 $A --help; echo $?; {GONE} 12 $A check --help; echo $?", clean)
    assert (done.stdout, done.stderr) == ("141\n141\n", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_c19_what_can_be_said_nowhere_is_said_by_the_exit_code(clean: Path) -> None:
    """Python's own code for this, 120, is in no list of ours."""
    lines = ("$A nonsense 2> /dev/full", "$A -C /nowhere check 2> /dev/full", "$A check > /dev/full 2>&1", "$A --help > /dev/full 2>&1")
    done = shell("; echo $?; ".join((*lines, f"{GONE} 2 $A nonsense", "")), clean)
    assert (done.stdout, done.stderr) == ("2\n" * 5, "")


@pytest.mark.parametrize(
    ("plant", "said"),
    [
        ("raise MemoryError", "Error: accountplan cannot begin: there is too little memory.\n  Make room"),
        ("import nowhere", "Error: accountplan cannot begin: No module named 'nowhere'.\n  Make room"),
        ("from accountplan.cli import options\ndef refuse(*_, **__): raise MemoryError\noptions.Settings.__init__ = refuse", "There is too little memory."),
    ],
)  # fmt: skip
def test_c19_too_little_memory_to_begin_is_no_bug(clean: Path, plant: str, said: str) -> None:
    """While the command is imported, and before it has read what is asked: it was a traceback, with 1 or with 3."""
    (clean / "early").mkdir()
    (clean / "early" / ("sitecustomize.py" if "options" in plant else "click.py")).write_text(plant, encoding="utf-8")
    done = shell("export PYTHONPATH=early:$PYTHONPATH; $A check", clean)
    assert (done.returncode, done.stderr[: len(said)], "Traceback" in done.stderr) == (2, said, False)


# ---- Python and the calendar --------------------------------------------------------------------------


@pytest.mark.parametrize("level", ["1", "2"])
def test_c4_a_python_without_docstrings_says_the_same(clean: Path, process: Process, level: str) -> None:
    for arguments in (("check", "--today", TODAY), ("rules", "late-action"), ("build", "--help"), ("new", "--help")):
        assert process(*arguments, cwd=clean, PYTHONOPTIMIZE=level).stdout == process(*arguments, cwd=clean).stdout
    assert process("build", "--today", TODAY, "--no-booklets", cwd=clean, PYTHONOPTIMIZE=level).returncode == 0


@pytest.mark.parametrize("command", ["check", "score", "build"])
@pytest.mark.parametrize("day", ["9999-12-31", "2201-01-01", "1899-12-31", "0001-01-01"])
def test_c5_a_day_at_the_end_of_the_calendar_is_refused(clean: Path, run: Run, command: str, day: str) -> None:
    result = run(command, today=day)
    assert result.exit_code == 2
    assert f"{day} cannot be used as today.\n  Give a day from 1900 to 2200 with --today." in result.stderr


@pytest.mark.parametrize("day", ["2200-12-31", "1900-01-01"])
def test_c5_the_first_and_the_last_day_can_be_counted_from(clean: Path, run: Run, day: str) -> None:
    assert run("build", "--no-booklets", today=day).exit_code == 0


# ---- What the system lacks ------------------------------------------------------------------------------

NO_PANGO = "raise OSError(\"cannot load library 'libpango-1.0-0': cannot open shared object file\")\n"


def test_c6_without_pango_it_is_said_what_to_install_and_what_works(clean: Path, tmp_path: Path, process: Process) -> None:
    fake = tmp_path / "fake" / "weasyprint"
    fake.mkdir(parents=True)
    (fake / "__init__.py").write_text("print('follow the steps of WeasyPrint')\n" + NO_PANGO, encoding="utf-8")
    lacking = {"PYTHONPATH": f"{fake.parent}{os.pathsep}{GENERATOR}"}
    done = process("build", "--today", TODAY, cwd=clean, **lacking)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Error: The booklets cannot be printed: this system lacks Pango.\n  Install ")
    assert done.stderr.endswith("or build only the site: accountplan build --no-booklets\n")
    assert not (clean / "site").exists()
    assert process("build", "--today", TODAY, "--no-booklets", cwd=clean, **lacking).returncode == 0


@pytest.mark.parametrize(
    ("kinds", "line"),
    [
        (["linuxmint", "ubuntu", "debian"], "sudo apt install libpango-1.0-0 "),
        (["rocky", "rhel", "centos", "fedora"], "sudo dnf install pango`"),
        (["darwin"], "brew install pango`"),
        (["win32"], "Install Pango (version 1.44 or later)"),
    ],
)
def test_c6_the_line_that_installs_pango_is_that_of_the_system(monkeypatch: pytest.MonkeyPatch, kinds: list[str], line: str) -> None:
    monkeypatch.setattr(printer_libraries, "list_system_kinds", lambda: kinds)
    assert line in Words("en").say(printer_libraries.word_remedy())


@pytest.mark.print
def test_c8_booklets_need_no_folder_for_temporary_files(clean: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(clean / "full"))
    result = run("build", "--fresh")
    assert (result.exit_code, " and 2 booklets to site in " in result.stderr) == (0, True)
    assert [path.name for path in (clean / "site").rglob(".*")] == [".accountplan-manifest.json"]


def test_c8_serve_says_that_there_is_no_folder_for_temporary_files(clean: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(clean / "full"))
    result = run("serve", "--port", "0")
    assert result.exit_code == 2
    assert "There is no folder for temporary files: " in result.stderr
    assert "TMPDIR=DIR accountplan serve" in result.stderr
