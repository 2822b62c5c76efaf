"""What a file of a workspace holds, whatever stands in its place: nothing is followed, and nothing waited for."""

from __future__ import annotations

import stat
from pathlib import Path

from accountplan.base.disk import is_there, read_file_bytes
from accountplan.base.text import Text, say
from accountplan.cli.checkups import Sign, State

MOST = 1 << 20
"""Bytes that are read of a file; what `init` writes is far shorter."""
KINDS: dict[int, Text] = {
    stat.S_IFLNK: say("a link"),
    stat.S_IFDIR: say("a folder"),
    stat.S_IFIFO: say("a pipe"),
    stat.S_IFSOCK: say("a socket"),
    stat.S_IFCHR: say("a device"),
    stat.S_IFBLK: say("a device"),
}


def find_odd_kind(path: Path, name: str) -> Sign | None:
    """The sign of something else in the place of a file; None for a file, or for nothing at all."""
    if not is_there(path):
        return None
    kind = KINDS.get(stat.S_IFMT(path.lstat().st_mode))
    if kind is None:
        return None
    return Sign(State.DO, say("{path} is {kind}, and not a file.", path=name, kind=kind), say("Put a file there, or nothing at all."), name)


def read_text(path: Path) -> str:
    """The text of a file, with line ends as we write them, as far as it can matter. Raises OSError."""
    return read_file_bytes(str(path), MOST).decode("utf-8", "replace").replace("\r\n", "\n")
