"""Writing in a user's folder: a file appears whole or not at all, and nothing that is there is ever replaced unasked."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from accountplan.base.disk import find_real, is_there, make_write_error, put_file, read_file_bytes, remove, write_beside
from accountplan.base.error import UserError
from accountplan.base.patience import hold_requests
from accountplan.base.text import Text, say

PATIENCE = 20.0
"""Seconds that a command waits for others that change the same file."""
AGAIN = say("See that you may write in that folder, and run the command again.")


def create(folder: Path, files: Mapping[str, str], *, resuming: bool = False) -> tuple[Path, ...]:
    """Write new files, named relative to ``folder``: all of them, or none when one is already there or cannot be written. Gives their paths.

    With ``resuming`` some of them may be there as they are to be: a command that was killed has written those.
    Raises UserError when one of them may not be written, saying which and why.
    """
    wanted = {folder / name: text for name, text in files.items()}
    for path in wanted:
        _refuse_place(folder, path)
    missing = _list_missing(wanted)
    try:
        with lock_file(next(iter(wanted))):
            for path, text in wanted.items():
                _clear_half_written(path)
                _refuse_file(path, text if resuming else None)
            create_all(wanted)
    except BaseException:
        _remove_folders(missing)
        raise
    return tuple(wanted)


def _refuse_place(folder: Path, path: Path) -> None:
    refuse_file_for_folder(path.parent)
    if not find_real(path.parent).is_relative_to(find_real(folder)):
        raise UserError(
            say("{path} leads out of its folder by a link.", path=str(path)),
            say("Remove the link, and make a folder in its place."),
        )


def _refuse_file(path: Path, text: str | None) -> None:
    """Refuse what is already there, unless it holds this text."""
    if is_there(path) and (text is None or not is_written(path, text)):
        raise UserError(
            say("{path} already exists, and is left as it is.", path=str(path)),
            say("Choose another name or another folder."),
        )


def is_written(path: Path, text: str) -> bool:
    """Whether a file is there, and holds this text."""
    with suppress(OSError):
        content = text.encode()
        return read_file_bytes(str(path), len(content) + 1) == content
    return False


def refuse_file_for_folder(folder: Path) -> None:
    """Refuse a folder that is a file or a pipe, or is in one: nothing can be made in it. Raises UserError when it is one."""
    path = next((each for each in (folder, *folder.parents) if is_there(each)), folder)
    if path.exists() and not path.is_dir():
        raise UserError(
            say("{path} is not a folder, so nothing can be written in it.", path=str(path)),
            say("Move it elsewhere, and run the command again."),
        )


def create_all(files: Mapping[Path, str]) -> None:
    """Write new files, all of them or none, for whoever has the lock of the first; one that is as it is to be stays.

    Raises UserError when one cannot be written.
    """
    missing, made = _list_missing(files), list[Path]()
    path = next(iter(files))
    with hold_requests():  # half of the files of a workspace would be no workspace
        try:
            for path in [each for each, text in files.items() if not is_written(each, text)]:
                _create_file(path, files[path])
                made.append(path)
        except OSError as error:
            for each in made:
                remove(each)
            _remove_folders(missing)
            raise make_write_error(path, error, AGAIN) from error


def _list_missing(files: Iterable[Path]) -> set[Path]:
    """The folders that must be made for some files."""
    return {each for path in files for each in path.parents if not each.exists()}


def _remove_folders(folders: Iterable[Path]) -> None:
    """Remove folders that were just made, the inner ones first; what others put in one meanwhile keeps it."""
    for each in sorted(folders, reverse=True):
        with suppress(OSError):
            each.rmdir()


@contextmanager
def lock_file(path: Path, *, named: Path | None = None, remedy: Text | None = AGAIN) -> Iterator[None]:
    """Be the only command that changes a file, from reading it to writing it; another one waits its turn.

    Raises UserError when that takes too long, or when the folder may not be written in; ``named`` as it was typed, and what to do about it.
    """
    from filelock import FileLock, Timeout  # only what changes a file needs it

    lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=PATIENCE)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout:
        raise UserError(
            say("Another command is writing to {path}.", path=str(path)), say("Wait until it is done, and try again.")
        ) from None
    except OSError as error:
        raise make_write_error(named or path, error, remedy) from error
    try:
        _clear_half_written(path)
        yield
    finally:
        try:
            remove(Path(lock.lock_file))  # while it is ours, so that nobody else is in it
        finally:
            lock.release()


def clear_lost(folder: Path) -> None:
    """Remove the locks of plans in a folder that commands which were killed have left, with what these had half written. Nothing else is touched."""
    from filelock import FileLock

    for lock in sorted(filter(_is_lock, folder.rglob(".*.yaml.lock"))):
        with suppress(OSError), FileLock(lock, blocking=False):  # it is refused while somebody writes
            _clear_half_written(lock.with_name(lock.name[1:].removesuffix(".lock")))
            remove(lock)


def _is_lock(path: Path) -> bool:
    """Whether this can be a lock of ours: an empty file."""
    with suppress(OSError):
        known = path.lstat()
        return stat.S_ISREG(known.st_mode) and not known.st_size
    return False


def _clear_half_written(path: Path) -> None:
    """Remove what a command that was killed has left of a file."""
    for left in path.parent.glob(f".{glob.escape(path.name)}.*.new"):
        remove(left)


def _create_file(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = write_beside(path, text.encode())
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without second names; nobody else had the name a moment ago
        beside.replace(path)
    finally:
        remove(beside)


def replace(path: Path, content: bytes) -> None:
    """Put new content in the place of a file, in one step; its permissions stay. Raises UserError when it cannot be written."""
    try:
        put_file(path, content)
    except OSError as error:
        raise make_write_error(path, error) from error


def find_obstacle(folder: Path, name: str) -> Text | None:
    """Why a file, named relative to its workspace, cannot be changed in place or made there; None when it can."""
    path = folder / name
    if path.is_symlink() or find_real(path.parent) != find_real(folder) / Path(name).parent:
        return say("{path} is a link, or is behind one, so it is left as it is.", path=name)
    if not path.exists():
        return None
    if not path.stat().st_mode & 0o222 or not os.access(path, os.W_OK):
        return say("{path} may not be written, so it is left as it is.", path=name)
    return None


def save(folder: Path, name: str, before: bytes, after: bytes) -> None:
    """Put other bytes in a file, named relative to its workspace, in one step. Raises UserError when it has changed meanwhile."""
    path = folder / name
    with lock_file(path):
        try:
            found = read_file_bytes(str(path), len(before) + 1)
        except OSError as error:
            raise make_write_error(path, error) from error
        if find_obstacle(folder, name) or found != before:
            raise UserError(say("{path} has changed since it was read, and is left as it is.", path=name), say("Run the command again."))
        replace(path, after)
