"""Odd surroundings: streams that are closed, variables that are missing or strange, no room for temporary files (C19)."""

from __future__ import annotations

import os
import subprocess
from itertools import chain, combinations
from pathlib import Path

import pytest

from folders import read_files

from .small import mend, write
from .test_crashes import shell

STREAMS = {"stdin": "<&-", "stdout": ">&-", "stderr": "2>&-"}
CLOSED = [" ".join(each) for each in chain.from_iterable(combinations(STREAMS.values(), many) for many in range(1, 4))]
ODD = {
    "no HOME, LANG=C, no TMPDIR, no TERM": "unset HOME XDG_CONFIG_HOME TERM; export LANG=C LC_ALL=C PYTHONUTF8=0 PYTHONCOERCECLOCALE=0 TMPDIR=/nowhere",
    "a HOME and a language that are not there, COLUMNS=0, NO_COLOR": "unset XDG_CONFIG_HOME; export HOME=/nowhere/at/all LANG=xx_XX LC_ALL=xx_XX COLUMNS=0 LINES=0 NO_COLOR=1",
    "a HOME that is a file, LANG=POSIX, COLUMNS that are no number, a TZ that is not there": "unset XDG_CONFIG_HOME; export HOME=/etc/passwd LANG=POSIX LC_ALL=POSIX PYTHONUTF8=0 PYTHONCOERCECLOCALE=0 COLUMNS=wide TZ=Nowhere/Else",
    "no PATH, PYTHONIOENCODING=ascii, an unknown TERM, a TZ that is something else, few open files": "PATH=; export PYTHONIOENCODING=ascii TERM=quaint TZ=:/etc/passwd; ulimit -n 32",
    "PYTHONOPTIMIZE=2, a umask that takes nothing": "export PYTHONOPTIMIZE=2; umask 0000",
    "a umask that takes all, hardly any open files": "umask 0777; umask 0077; ulimit -n 20",
}
"""What does not get in the way of something else is tried in one go: each command is a process of its own."""
COMMANDS = "$A build --no-booklets && $A new person 'Bo Ek' && $A init begun"


def test_c19_with_streams_closed_the_same_is_written(clean: Path) -> None:
    assert shell("$A init open --name Us", clean).returncode == 0
    for number, closed in enumerate(CLOSED):
        assert shell(f"$A init {number} --name Us {closed} && $A new account 'Dijk {number}' {closed}", clean).returncode == 0, closed
        assert read_files(clean / str(number)) == read_files(clean / "open")
        assert (clean / f"plans/accounts/dijk-{number}.yaml").is_file()


@pytest.mark.parametrize("odd", ODD)
def test_c19_in_odd_surroundings_the_commands_do_their_work(clean: Path, odd: str) -> None:
    done = shell(f"{ODD[odd]}; {COMMANDS}", clean)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    assert (clean / "site/index.html").is_file()
    assert (clean / "begun/plans/firm.yaml").is_file()
    assert "Bo Ek" in (clean / "plans/people.yaml").read_text(encoding="utf-8")


NAMES = {
    "as people write them": ("a b", "it's", "caf\u00e9", "\U0001f525", "%41", "site", "~"),
    "as a shell reads them": ('"x"', "line\nbreak", "-rf", "--out", "$(touch PWNED)", "a;b", "*"),
    "no UTF-8": ("caf\udce9", "\udcff"),
}
"""Of the folders, one within another, that hold the workspace."""


@pytest.mark.parametrize("names", NAMES)
def test_c19_whatever_the_folder_is_called_the_commands_do_their_work(tmp_path: Path, names: str) -> None:
    folder = tmp_path.joinpath(*NAMES[names])
    mend(write(folder))
    (folder / "plans/people.yaml").write_text("jansen: {name: Ans Jansen}\ndevries: {name: Bo de Vries}\n", encoding="utf-8")
    done = shell("$A build --no-booklets && $A schema --out schema", folder)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    assert (folder / "site/index.html").is_file()
    assert not list(tmp_path.rglob("PWNED"))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
@pytest.mark.parametrize("command", ["check", "export", "--help"])
def test_c19_a_full_disk_behind_a_stream_is_said(clean: Path, command: str) -> None:
    done = shell(f"$A {command} > /dev/full", clean)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False), done.stderr
    assert "full" in done.stderr


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may make a folder full")
def test_c19_no_room_in_shared_memory_builds_all_the_same(clean: Path) -> None:
    done = shell(
        'unshare -m true 2>/dev/null || exit 0; unshare -m bash -c "mount -t tmpfs -o size=4k,nr_inodes=2 tmpfs /dev/shm && $A build --no-booklets --workers 2"',
        clean,
    )
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr


@pytest.mark.print
@pytest.mark.skipif(os.geteuid() != 0, reason="only root may make a folder full")
def test_h7_a_disk_that_is_full_while_booklets_or_pages_are_written_is_said(clean: Path) -> None:
    """So many kilobytes less than all takes: for the last print edition, for both booklets of the last tier, for any, and for the pages."""
    (clean / "small").mkdir()

    def build(room: int, then: str) -> subprocess.CompletedProcess[str]:
        line = f"mount -t tmpfs -o size={room}k tmpfs small && $A build --fresh --out small/site; {then}"
        return shell(f"A=\"$A\" unshare -m bash -c '{line}'", clean)

    if shell("unshare -m true", clean).returncode:
        pytest.skip("this system lets nobody have mounts of their own")
    whole = build(100_000, "df --output=used -k small")
    for lacking in (4, 80, 160, 500):
        done = build(int(whole.stdout.split()[-1]) - lacking, "echo $?; ls -A small")
        assert (done.stdout, "Traceback" in done.stderr) == ("2\n", False), lacking
        assert "the disk is full" in done.stderr


@pytest.mark.parametrize("blocks", [20, 60])
def test_h7_a_file_that_may_not_be_so_large_is_said(clean: Path, blocks: int) -> None:
    """Blocks of a kilobyte: a stylesheet and a font are larger. Python's own way to copy a folder told all files, and not why."""
    done = shell(f"$A build --no-booklets && ulimit -f {blocks} && $A build --fresh", clean)
    assert done.returncode == 2
    assert "/site: a file in it would be too large.\n" in done.stderr
    assert (clean / "site/index.html").is_file()
