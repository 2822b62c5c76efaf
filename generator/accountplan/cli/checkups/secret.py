"""The secret that seals what is kept between builds: for its owner's eyes alone."""

from __future__ import annotations

import os
import shlex
import stat
from collections.abc import Iterator
from pathlib import Path

from accountplan.base.disk import is_there
from accountplan.base.text import Text, say
from accountplan.cli.checkups import Part, Place, Sign, State
from accountplan.cli.checkups._files import find_odd_kind
from accountplan.cli.keeping import SECRET, find_secret

PART = Part.INSTALLATION
OTHERS = 0o077
"""The permissions of everybody but the owner."""


def look(_place: Place) -> Iterator[Sign]:
    """Whether it is there, whole, and readable for nobody else."""
    path = find_secret()
    where, quoted = str(path), shlex.quote(str(path))
    if not is_there(path):
        yield _foresee(path)
        return
    if odd := find_odd_kind(path, where):
        yield odd
        return
    known = path.stat()
    if known.st_size != SECRET or not os.access(path, os.R_OK):
        yield _tell_useless(path, say("Remove it. The next build makes a new one."))
    elif os.name != "nt" and stat.S_IMODE(known.st_mode) & OTHERS:
        yield Sign(
            State.DO,
            say("Others on this machine may read or change {path}.", path=where),
            say("Run: chmod 600 {path}", path=quoted),
            where,
        )
    else:
        yield Sign(State.WELL, say("Only you may read {path}.", path=where), path=where)


def _foresee(path: Path) -> Sign:
    """Whether the first build can make it."""
    folder = next(each for each in path.absolute().parents if is_there(each))
    if folder.is_dir() and os.access(folder, os.W_OK | os.X_OK):
        return Sign(
            State.WELL, say("The first build makes {path}, which seals what is kept between builds.", path=str(path)), path=str(path)
        )
    return _tell_useless(
        path, say("See that {folder} is a folder in which you may write, or name another one in XDG_CONFIG_HOME.", folder=str(folder))
    )


def _tell_useless(path: Path, help: Text) -> Sign:
    message = say("{path} cannot be used, so nothing is kept between builds, and each takes longer.", path=str(path))
    return Sign(State.DO, message, help, str(path))
