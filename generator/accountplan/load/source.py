"""Where files come from when the workspace is a folder."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Mapping
from copy import copy
from pathlib import Path
from typing import TYPE_CHECKING

from accountplan.base.disk import NO_LINKS, GoneError, find_real, read_file_bytes
from accountplan.base.error import UserError
from accountplan.base.kept import make_digest
from accountplan.base.text import say
from accountplan.model.files import MAX_BYTES
from accountplan.model.portfolio import Source

if TYPE_CHECKING:
    from .ages import Aging


class FolderSource:
    """The files below ``plans/`` of a workspace on disk. Links are followed only when they stay inside the workspace.

    ``aging`` finds how old what they hold is; None where no history is known.
    """

    def __init__(self, root: Path, aging: Aging | None = None) -> None:
        self.root = find_real(root)
        self.aging = aging
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


class Snapshot:
    """The files of a source as they were at one moment: each was read once, and what changes in a file afterwards does not matter."""

    def __init__(self, source: Source, aging: Aging | None = None) -> None:
        self.aging = source.aging if isinstance(source, FolderSource) else aging
        self._files = {path: read_content(source, path) for path in source.list()}

    def list(self) -> tuple[str, ...]:
        """All files, as the source listed them."""
        return tuple(self._files)

    def read(self, path: str) -> bytes:
        """The bytes of one file. Raises the OSError that came when it was read."""
        found = self._files[path]
        if isinstance(found, OSError):
            raise found
        return found

    @property
    def damaged(self) -> tuple[str, ...]:
        """The files of which Git or the disk does not have the content."""
        return tuple(path for path, found in self._files.items() if isinstance(found, OSError) and found.errno == errno.EIO)

    def changed(self, files: Mapping[str, bytes]) -> Snapshot:
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
