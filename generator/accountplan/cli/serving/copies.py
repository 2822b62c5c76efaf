"""The copy of the site that `serve` shows: for its owner's eyes alone, gone when it stops, and cleared away by the next one when it was killed.

A copy is locked for as long as its process lives, however that ends. So one that is not locked is nobody's.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from accountplan.base.disk import is_there, word_reason
from accountplan.base.error import UserError
from accountplan.base.patience import hold_requests
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say

PREFIX = "accountplan-serve-"
COPY = compile_lazily(r"accountplan-(?:serve-)?\w{8}")
"""How a copy is called; it was shorter once, and then an empty one might be anybody's."""
LOCK = "lock"
SITE = "site-"
"""How the folders of sites in a copy begin."""
STARTING = 60.0
"""Seconds that a `serve` may take to lock its new folder: it takes a few thousandths of one."""
TIMES = 5
"""How often a folder is removed before we give up."""


@contextmanager
def open_copy() -> Iterator[Path]:
    """A folder for the site that is shown; it goes when we stop. Raises UserError when it does not, or when there is no place for it."""
    from filelock import FileLock  # only what is locked needs it

    place: Path | None = None
    try:
        with hold_requests():
            place = Path(tempfile.mkdtemp(prefix=PREFIX))
            lock = FileLock(place / LOCK)
            lock.acquire()
    except OSError as error:
        if place:
            remove_folder(place)
        raise UserError(
            say("There is no folder for temporary files: {reason}.", reason=word_reason(error)),
            say("Make room, or name a folder that you may write in: TMPDIR=DIR accountplan serve"),
        ) from error
    except BaseException:  # asked to stop at this very moment
        if place:
            remove_folder(place)
        raise
    try:
        clear_lost_copies(place.parent)
        yield place
    finally:
        with hold_requests():
            lock.release()
            remove_folder(place)


def clear_lost_copies(folder: Path) -> None:
    """Remove what a `serve` that was killed left of a site. What cannot be removed stays: `doctor` tells of it."""
    with suppress(OSError):
        for path in sorted(folder.iterdir()):
            with suppress(OSError):
                _clear(path)


def _clear(path: Path) -> None:
    """Remove a copy of ours that is nobody's: half of a first site too, and what was killed before it had one. Raises OSError when it is somebody's."""
    from filelock import FileLock

    if not is_copy(path):
        return
    names = {each.name for each in path.iterdir()}
    if names <= {LOCK} and (_may_be_starting(path) or not path.name.startswith(PREFIX)):
        return
    if not names:
        path.rmdir()
    elif LOCK in names and all(SITE in name for name in names - {LOCK}):
        with FileLock(path / LOCK, blocking=False), hold_requests():  # it is refused while its process lives
            shutil.rmtree(path, ignore_errors=True)


def _may_be_starting(path: Path) -> bool:
    """Whether a folder is so young that the process that made it may not have locked it yet: it would be made again then, for all to see."""
    return time.time() - path.stat().st_mtime < STARTING


def is_copy(path: Path) -> bool:
    """Whether this is called as a copy of ours is, and belongs to this user."""
    return COPY.fullmatch(path.name) is not None and path.is_dir() and not path.is_symlink() and _is_mine(path)


def _is_mine(path: Path) -> bool:
    return not hasattr(os, "getuid") or path.stat().st_uid == os.getuid()


def remove_folder(folder: Path) -> None:
    """Remove a folder with a copy of the site, however often the disk must be asked. Raises UserError when it refuses each time."""
    for _ in range(TIMES):
        shutil.rmtree(folder, ignore_errors=True)
        if not is_there(folder):
            return
    raise UserError(say("{folder} cannot be removed.", folder=str(folder)), say("Remove it yourself: it holds a copy of your site."))
