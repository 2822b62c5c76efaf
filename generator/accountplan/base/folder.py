"""The files of a workspace that is a folder, and what they held at one moment; what they mean is no matter here."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Mapping
from copy import copy
from pathlib import Path
from typing import Protocol, TypeVar

from .disk import NO_LINKS, GoneError, find_real, read_file_bytes
from .error import UserError
from .kept import make_digest
from .text import say

MAX_BYTES = 2_000_000
"""A file larger than this is refused; of a larger file one byte more is read, so that it shows."""
Same = TypeVar("Same", bound="Contents")


class Source(Protocol):
    """Where files come from: a folder, or a revision in Git. Paths are relative to the workspace, with forward slashes."""

    def list(self) -> tuple[str, ...]:
        """All regular files below ``plans/``, in any order."""

    def read(self, path: str) -> bytes:
        """The bytes of one file. Raises OSError when it cannot be read."""


class Folder:
    """The files below ``plans/`` of a workspace on disk. Links are followed only when they stay inside the workspace."""

    def __init__(self, root: Path) -> None:
        self.root = find_real(root)
        self._straight: dict[str, bool] = {}

    def list(self) -> tuple[str, ...]:
        """All files below ``plans/``, sorted. Raises UserError when that may not be opened. Links are named too, so that one that leads nowhere can be reported.

        So is a folder that cannot be walked, because it is a link or may not be opened, or that is called as a file is: with a slash at its end.
        """
        return tuple(sorted(self._files()))

    def read(self, path: str) -> bytes:
        """The bytes of one file, at most ``MAX_BYTES`` + 1. Raises OSError when it cannot be read or leads outside."""
        if NO_LINKS and self._without_links(path.rpartition("/")[0]):
            try:
                return read_file_bytes(f"{self.root}/{path}", MAX_BYTES + 1)
            except FileNotFoundError as error:
                raise GoneError(error.errno, error.strerror, error.filename) from error
            except OSError as error:
                if error.errno != errno.ELOOP:
                    raise
        real = Path(os.path.realpath(self.root / path, strict=True))
        if not real.is_relative_to(self.root):
            raise PermissionError(f"leads outside the workspace: {path}")
        return read_file_bytes(str(real), MAX_BYTES + 1)

    def _without_links(self, folder: str) -> bool:
        """Whether no link leads to a folder: then only its files themselves can lead outside. Found out once for each."""
        if folder not in self._straight:
            whole = f"{self.root}/{folder}"
            self._straight[folder] = os.path.realpath(whole) == whole
        return self._straight[folder]

    def _files(self) -> Iterator[str]:
        left = ["plans"]
        while left:
            folder = left.pop()
            try:
                entries = list(os.scandir(f"{self.root}/{folder}"))
            except OSError as error:
                if folder == "plans":
                    _refuse_unless_absent(error)
                else:
                    yield f"{folder}/"
                continue
            yield from (
                f"{folder}/{entry.name}/" for entry in entries if entry.name.endswith(".yaml") and entry.is_dir(follow_symlinks=False)
            )
            left += [f"{folder}/{entry.name}" for entry in entries if entry.is_dir(follow_symlinks=False)]
            yield from (f"{folder}/{_name_entry(entry)}" for entry in entries if entry.is_symlink() or entry.is_file(follow_symlinks=False))


def _refuse_unless_absent(error: OSError) -> None:
    """Raise what keeps us from the folder of plans: whatever it is, nobody may take it for a folder that is not there."""
    if isinstance(error, PermissionError):
        raise UserError(say("The folder `plans/` may not be opened."), say("Change its permissions.")) from error
    if not isinstance(error, (FileNotFoundError, NotADirectoryError)):
        raise error


def _name_entry(entry: os.DirEntry[str]) -> str:
    """A file or a link by its name; a link to a folder has a slash at its end."""
    return f"{entry.name}/" if entry.is_symlink() and _leads_to_folder(entry) else entry.name


def _leads_to_folder(link: os.DirEntry[str]) -> bool:
    try:
        return link.is_dir()
    except OSError:
        return False


class Contents:
    """Files as they were at one moment: each was read once, and what changes in a file afterwards does not matter."""

    def __init__(self, source: Source) -> None:
        self._files = {path: read_content(source, path) for path in source.list()}

    def list(self) -> tuple[str, ...]:
        """All files, as they were listed."""
        return tuple(self._files)

    def read(self, path: str) -> bytes:
        """The bytes of one file. Raises the OSError that came when it was read."""
        found = self._files[path]
        if isinstance(found, OSError):
            raise found
        return found

    @property
    def unread(self) -> bool:
        """Whether there is a file that could not be read."""
        return any(isinstance(found, OSError) for found in self._files.values())

    @property
    def damaged(self) -> tuple[str, ...]:
        """The files of which Git or the disk does not have the content."""
        return tuple(path for path, found in self._files.items() if isinstance(found, OSError) and found.errno == errno.EIO)

    def changed(self: Same, files: Mapping[str, bytes]) -> Same:
        """The same with other bytes in some of the files."""
        made = copy(self)
        made._files = {**self._files, **files}
        return made

    def digest(self) -> str:
        """A name for all of it: the same paths with the same bytes give the same."""
        parts = ((path, found if isinstance(found, bytes) else repr(found)) for path, found in sorted(self._files.items()))
        return make_digest(*(part for pair in parts for part in pair))


def read_content(source: Source, path: str) -> bytes | OSError:
    """What a file holds, or why it cannot be read."""
    try:
        return source.read(path)
    except OSError as error:
        return error
