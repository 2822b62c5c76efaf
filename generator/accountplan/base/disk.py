"""What a disk may say when it refuses, in the reader's words."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from .error import UserError
from .patience import hold_requests, stop_if_asked
from .text import Text, say

NO_LINKS = getattr(os, "O_NOFOLLOW", 0)
"""Opens no link, on systems that can say so."""
FLAGS = os.O_RDONLY | NO_LINKS | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Never waits: a pipe among the files would keep us until somebody writes in it."""
FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
"""What the system calls a disk without room."""
FORBIDDEN = frozenset({errno.EACCES, errno.EPERM})
"""What it says when we may not do what we ask."""
REASONS: dict[int, Text] = {
    errno.EACCES: say("you may not write there"),
    errno.EPERM: say("you may not write there"),
    errno.EROFS: say("you may not write there"),
    errno.ENOSPC: say("the disk is full"),
    errno.EDQUOT: say("the disk is full"),
    errno.EEXIST: say("something else is in its place"),
    errno.ENOTDIR: say("something else is in its place"),
    errno.EISDIR: say("something else is in its place"),
    errno.ENOENT: say("it is not there"),
    errno.EIO: say("the disk reports errors"),
    errno.EINTR: say("it was interrupted"),
    errno.EMFILE: say("too many files are open"),
    errno.ENFILE: say("too many files are open"),
    errno.ENAMETOOLONG: say("its name is too long"),
    errno.ENOTEMPTY: say("it is not empty"),
    errno.EBUSY: say("something else uses it"),
    errno.ELOOP: say("its links go round"),
    errno.EFBIG: say("a file in it would be too large"),
    errno.ENOMEM: say("there is no memory left"),
    errno.ESTALE: say("the server no longer has it"),
    errno.ETIMEDOUT: say("it did not answer in time"),
}


class GoneError(FileNotFoundError):
    """A file is not there that was listed a moment ago; no link was in between."""


def is_there(path: Path | str) -> bool:
    """Whether there is anything of this name, a link that leads nowhere included; what lies in a folder that we may not search is not there for us.

    Raises OSError when the system does not tell: what is not known is not absent.
    """
    try:
        os.lstat(path)
    except PermissionError:
        if os.access(Path(path).parent, os.X_OK):  # we may look there, so that this is no answer
            raise
        return False
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    return True


def word_reason(error: OSError) -> Text | str:
    """Why the disk refused to write; what is rare, in the words of the system."""
    return REASONS.get(error.errno or 0) or error.strerror or str(error)


def word_use(error: OSError) -> Text | str:
    """Why the disk refused whatever we asked."""
    return say("you may not use it") if error.errno in FORBIDDEN else word_reason(error)


def make_write_error(path: Path | str, error: OSError, help: Text | None = None) -> UserError:
    """The words for a file or folder that cannot be written, and what to do about it; ``help`` where it can be in no other folder."""
    full = error.errno in FULL
    return UserError(
        say("{path} cannot be written: {reason}.", path=str(path), reason=word_reason(error)),
        say("Make room, and try again.") if full else help or say("Choose a folder that you may write in."),
    )


def find_real(path: Path) -> Path:
    """Where a path really leads, as far as it exists. `Path.resolve` takes a link that goes round for a bug, in Python before 3.13."""
    return Path(os.path.realpath(path))


def find_spelling(folder: Path, name: str) -> str:
    """A path that exists below a folder, as the disk spells it: some disks do not tell capitals apart, nor how accents are written."""
    spelled: list[str] = []
    for part in name.split("/") if name != "." else ():
        here = os.listdir(folder)  # noqa: PTH208 - names are all that is needed
        spelled.append(part if part in here else next((each for each in here if (folder / each).samefile(folder / part)), part))
        folder /= spelled[-1]
    return "/".join(spelled) or "."


def list_files(folder: Path) -> list[str]:
    """All that is in a folder besides folders, as sorted relative paths with forward slashes; links are not followed, nor need the folder exist.

    Raises OSError when one cannot be listed: `Path.rglob` leaves it out in silence, and what is not seen is lost.
    """
    found, start = [], len(str(folder)) + 1
    for root, folders, files in os.walk(folder, onerror=_stop) if folder.exists() else ():
        links = [name for name in folders if (Path(root) / name).is_symlink()]
        found += [f"{root}{os.sep}{name}"[start:].replace(os.sep, "/") for name in (*files, *links)]
    return sorted(found)


def _stop(error: OSError) -> NoReturn:
    raise error


def make_refusal(error: OSError) -> UserError:
    """The words for a system that refuses anything that we may ask of it, at any moment."""
    why = word_use(error)
    message = say("{path} cannot be used: {reason}.", path=str(error.filename), reason=why) if error.filename else None
    if error.errno in FULL:  # which of the disks, the path says
        return UserError(message or say("The disk is full."), say("Make room, and try again."))
    return UserError(
        message or say("The system refused: {reason}.", reason=why),
        say("Try again. If it happens again, see whether that is still there, whether you may use it, and whether the disk is sound."),
    )


def read_file_bytes(path: str, most: int | None = None) -> bytes:
    """What a regular file holds, ``most`` bytes of it at most, else what it held when it was opened: one that grows without end is read to an end.

    Raises OSError for anything else, a link included.
    """
    descriptor = os.open(path, FLAGS)
    try:
        known = os.fstat(descriptor)
        if not stat.S_ISREG(known.st_mode):
            raise PermissionError(f"not a regular file: {path}")
        found, limit = b"", known.st_size if most is None else most
        while len(found) < limit and (more := os.read(descriptor, min(limit - len(found), 1 << 20))):
            found = found + more if found else more
        return found
    finally:
        os.close(descriptor)


def write_beside(path: Path, content: bytes) -> Path:
    """The content in a file with a name of its own beside ``path``; nothing stays behind when it cannot be written."""
    stop_if_asked()
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        beside.chmod(0o666 & ~_read_umask())
    except BaseException:
        remove(beside)
        raise
    return beside


def put_file(path: Path, content: bytes) -> None:
    """Put content in the place of a file, in one step; the permissions of the one that was there stay.

    Raises OSError, also when what is there is no file: a link would lead elsewhere, and a pipe would keep us.
    """
    put_files({path: content})


def put_files(files: Mapping[Path, bytes]) -> None:
    """The same for several files: each is written beside its place first, so that a disk which is full leaves all of them as they were.

    Raises OSError, with the file that it is about.
    """
    staged: list[Path] = []
    path = None
    try:
        for path, content in files.items():
            staged.append(_stage_file(path, content))
        with hold_requests():  # some new and some old ones would belong to no moment
            for path, beside in zip(files, staged, strict=True):
                beside.replace(path)
    except OSError as error:
        error.filename = str(path)
        raise
    finally:
        for beside in staged:
            remove(beside)


def _stage_file(path: Path, content: bytes) -> Path:
    """The content beside a file, with the permissions of the one that is there."""
    there = path.lstat() if is_there(path) else None
    if there and not stat.S_ISREG(there.st_mode):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    beside = write_beside(path, content)
    try:
        if there:
            beside.chmod(there.st_mode)
    except BaseException:
        remove(beside)
        raise
    return beside


def remove(beside: Path) -> None:
    """Remove what is only ours, if it is still there. A disk that refuses does not undo what has been written."""
    with suppress(OSError):
        beside.unlink(missing_ok=True)


def _read_umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
