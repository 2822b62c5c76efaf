"""The disk of the workspace: whether two commands can keep out of each other's way on it."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import suppress

from accountplan.base.disk import FLAGS
from accountplan.base.text import say
from accountplan.cli.checkups import Part, Place, Sign, State

PART = Part.WORKSPACE
LACKING = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EINVAL})
"""What a disk without locks answers."""


def look(place: Place) -> Iterator[Sign]:
    """Try to lock a file of the plans, for reading and only for a moment: nothing is written."""
    assert place.workspace
    path = place.workspace / "plans" / "firm.yaml"
    if _lacks_locks(str(path)):
        yield Sign(
            State.DO,
            say("The disk of this folder has no locks, so nothing can be built on it."),
            say("Keep the workspace on a disk of this machine, and share it through Git."),
        )
    else:
        yield Sign(State.WELL, say("This disk can keep two builds apart."))


def _lacks_locks(path: str) -> bool:
    """Whether the disk refuses a lock. A system that locks in another way is not asked, nor is a file that cannot be opened."""
    try:
        import fcntl
    except ImportError:
        return False
    with suppress(OSError):
        descriptor = os.open(path, FLAGS)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError as error:
            return error.errno in LACKING
        finally:
            os.close(descriptor)
    return False
