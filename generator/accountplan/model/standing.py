"""A site as it was written: for each file what it holds, and for a page also what it was made from."""

from __future__ import annotations

import stat
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from accountplan.base.kept import make_digest


def digest_file(path: Path) -> str:
    """A digest of what a file holds; empty when there is none, or when something else is there."""
    with suppress(OSError):
        if stat.S_ISREG(path.lstat().st_mode):
            return make_digest(path.read_bytes())
    return ""


class File(NamedTuple):
    """A file of the site: a digest of what it holds, and of what it was made from (empty when that is not known)."""

    holds: str
    made_from: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """The site in ``folder``, with this many pages and booklets; ``made_from`` names all that the whole of it depends on.

    The files themselves are in the folder: a file that somebody changes there is made again by the next build. A folder that only this
    process may open, and that goes with it, is ``ours``: nobody else changes what is there, and it need not be read again.
    """

    folder: Path
    made_from: str = ""
    pages: int = 0
    booklets: int = 0
    files: Mapping[str, File] = field(default_factory=dict)
    ours: bool = False

    def same(self, path: str, made_from: str) -> Path | None:
        """The file at this place, when it was made from just this and still holds what we wrote."""
        file = self.files.get(path)
        if not made_from or file is None or file.made_from != made_from:
            return None
        return self.folder / path if self.ours or digest_file(self.folder / path) == file.holds else None

    def stands(self, made_from: str) -> bool:
        """Whether all of it was made from just this, and every file still holds what we wrote."""
        if not made_from or self.made_from != made_from or not self.files:
            return False
        return all(digest_file(self.folder / path) == file.holds for path, file in self.files.items())
