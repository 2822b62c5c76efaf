"""What a disk may say when it refuses, in the reader's words."""

from __future__ import annotations

import errno
from pathlib import Path

from .error import UserError
from .text import Text, say

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
"""What the system calls a disk without room."""
REASONS: dict[int, Text] = {
    errno.EACCES: say("you may not write there"),
    errno.EPERM: say("you may not write there"),
    errno.EROFS: say("you may not write there"),
    errno.ENOSPC: say("the disk is full"),
    errno.EDQUOT: say("the disk is full"),
    errno.EEXIST: say("something else stands in its place"),
    errno.ENOTDIR: say("something else stands in its place"),
    errno.EISDIR: say("something else stands in its place"),
}


def reason(error: OSError) -> Text | str:
    """Why the disk refused to write; what is rare, in the words of the system."""
    return REASONS.get(error.errno or 0) or error.strerror or str(error)


def unwritable(path: Path | str, error: OSError) -> UserError:
    """The words for a file or folder that cannot be written, and what to do about it."""
    full = error.errno in FULL
    return UserError(
        say("{path} cannot be written: {reason}.", path=str(path), reason=reason(error)),
        say("Make room, and try again.") if full else say("Choose a folder that you may write in."),
    )
