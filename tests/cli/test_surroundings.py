"""Odd surroundings: streams that are closed, variables that are missing or strange, no room for temporary files (C19)."""

from __future__ import annotations

import os
from itertools import chain, combinations
from pathlib import Path

import pytest

from .test_crashes import shell

STREAMS = {"stdin": "<&-", "stdout": ">&-", "stderr": "2>&-"}
CLOSED = [" ".join(each) for each in chain.from_iterable(combinations(STREAMS.values(), many) for many in range(1, 4))]
ODD = {
    "no HOME": "unset HOME XDG_CONFIG_HOME",
    "a HOME that is not there": "unset XDG_CONFIG_HOME; export HOME=/nowhere/at/all",
    "no PATH": "PATH=",
    "LANG=C": "export LANG=C LC_ALL=C PYTHONUTF8=0 PYTHONCOERCECLOCALE=0",
    "a language that is not there": "export LANG=xx_XX LC_ALL=xx_XX",
    "no TMPDIR": "export TMPDIR=/nowhere",
    "PYTHONOPTIMIZE=2": "export PYTHONOPTIMIZE=2",
    "COLUMNS=0": "export COLUMNS=0 LINES=0",
    "COLUMNS that are no number": "export COLUMNS=wide",
    "NO_COLOR": "export NO_COLOR=1",
    "an unknown TERM": "export TERM=quaint",
    "no TERM": "unset TERM",
    "a TZ that is not there": "export TZ=Nowhere/Else",
    "few open files": "ulimit -n 32",
    "a umask that takes all": "umask 0777; umask 0077",
}
COMMANDS = "$A check && $A build --no-booklets && $A new person 'Bo Ek' && $A init begun"


def read_files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("closed", CLOSED)
def test_c19_with_streams_closed_the_same_is_written(clean: Path, closed: str) -> None:
    assert shell(f"$A init closed --name Us {closed} && $A init open --name Us && $A new account Dijk {closed}", clean).returncode == 0
    assert read_files(clean / "closed") == read_files(clean / "open")
    assert (clean / "plans/accounts/dijk.yaml").is_file()


@pytest.mark.parametrize("odd", ODD)
def test_c19_in_odd_surroundings_the_commands_do_their_work(clean: Path, odd: str) -> None:
    done = shell(f"{ODD[odd]}; {COMMANDS}", clean)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    assert (clean / "site/index.html").is_file()
    assert (clean / "begun/plans/firm.yaml").is_file()
    assert "Bo Ek" in (clean / "plans/people.yaml").read_text(encoding="utf-8")


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
