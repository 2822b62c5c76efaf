"""Writing in a user's folder: a file appears whole or not at all, and nothing that is there is ever replaced unasked."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from accountplan.base.disk import find_real, is_there, make_write_error, put_file, read_file_bytes, remove, write_beside
from accountplan.base.error import UserError
from accountplan.base.patience import hold_requests
from accountplan.base.text import Text, say

PATIENCE = 20.0
"""Seconds that a command waits for others that change the same file."""


def create(folder: Path, files: Mapping[str, str]) -> tuple[Path, ...]:
    """Write new files, named relative to ``folder``: all of them, or none when one is already there or cannot be written. Gives their paths.

    Raises UserError when one of them may not be written, saying which and why.
    """
    for name in files:
        refuse_file_for_folder((folder / name).parent)
        if not find_real((folder / name).parent).is_relative_to(find_real(folder)):
            raise UserError(
                say("{path} leads out of its folder by a link.", path=str(folder / name)),
                say("Remove the link, and make a folder in its place."),
            )
        if is_there(folder / name):
            raise UserError(
                say("{path} already exists, and is left as it is.", path=str(folder / name)),
                say("Choose another name or another folder."),
            )
    with hold_requests():  # half of the files of a workspace would be no workspace
        return tuple(_create_all({folder / name: text for name, text in files.items()}))


def refuse_file_for_folder(folder: Path) -> None:
    """Refuse a folder that is a file or a pipe, or is in one: nothing can be made in it. Raises UserError when it is one."""
    path = next((each for each in (folder, *folder.parents) if is_there(each)), folder)
    if path.exists() and not path.is_dir():
        raise UserError(
            say("{path} is not a folder, so nothing can be written in it.", path=str(path)),
            say("Move it elsewhere, and run the command again."),
        )


def _create_all(files: Mapping[Path, str]) -> list[Path]:
    made: list[Path] = []
    missing = {each for path in files for each in path.parents if not each.exists()}
    for path, text in files.items():
        try:
            _create_file(path, text)
        except OSError as error:
            _take_back(made, missing)
            raise make_write_error(path, error, say("See that you may write in that folder, and run the command again.")) from error
        made.append(path)
    return made


def _take_back(files: Iterable[Path], folders: Iterable[Path]) -> None:
    """Remove files and folders that were just made, the inner folders first; what others put in one meanwhile keeps it."""
    for each in files:
        remove(each)
    for each in sorted(folders, reverse=True):
        with suppress(OSError):
            each.rmdir()


@contextmanager
def lock_file(path: Path) -> Iterator[None]:
    """Be the only command that changes a file, from reading it to writing it; another one waits its turn.

    Raises UserError when that takes too long, or when the folder may not be written in.
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
        raise make_write_error(path, error) from error
    try:
        for left in path.parent.glob(f".{glob.escape(path.name)}.*.new"):  # of a command that was killed while it wrote
            remove(left)
        yield
    finally:
        try:
            remove(Path(lock.lock_file))  # while it is ours, so that nobody else is in it
        finally:
            lock.release()


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
