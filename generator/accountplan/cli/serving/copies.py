"""The copy of the site that `serve` shows: for its owner's eyes alone, gone when it stops, and cleared away by the next one when it was killed.

A copy is locked for as long as its process lives, however that ends. So one that is not locked is nobody's.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from accountplan.base.disk import is_there, word_reason
from accountplan.base.error import UserError
from accountplan.base.patience import hold_requests
from accountplan.base.text import say

PREFIX = "accountplan-"
COPY = re.compile(rf"{PREFIX}\w{{8}}")
"""How a copy is called."""
LOCK = "lock"
SITE = "site-"
"""How the folders of sites in a copy begin."""
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
    from filelock import FileLock

    found: list[Path] = []
    with suppress(OSError):
        found = [path for path in sorted(folder.iterdir()) if is_copy(path) and _holds_anything(path)]
    for path in found:
        with suppress(OSError), FileLock(path / LOCK, blocking=False), hold_requests():  # it is refused while its process lives
            shutil.rmtree(path, ignore_errors=True)


def _holds_anything(copy: Path) -> bool:
    """Whether a copy holds more than its lock, such as half of a first site, and nothing that is not ours. One with less may not be locked yet."""
    names = {each.name for each in copy.iterdir()}
    return LOCK in names and len(names) > 1 and all(SITE in name for name in names - {LOCK})


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
