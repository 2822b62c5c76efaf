"""What stands in the folder of a site as we left it, so that a page that has not changed since is neither made nor written again.

For each file we remember what it holds, and for a page also what it was made from. The files themselves are in the site: whoever changes
one there finds it made anew, as after any other build.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from accountplan.base.kept import Kept, digest
from accountplan.model.edition import Edition, Published

from .output import ours

KIND = "site"


class File(NamedTuple):
    """A file of the site: a digest of what it holds, and of what it was made from (empty when that is not known)."""

    holds: str
    made_from: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """The site in ``folder`` as it was written: pages, booklets, and ``made_from``, which names all that the whole of it depends on."""

    folder: Path
    made_from: str = ""
    pages: int = 0
    booklets: int = 0
    files: Mapping[str, File] = field(default_factory=dict)

    def same(self, path: str, made_from: str) -> Path | None:
        """The file of before at this place, when it was made from just this and still holds what we wrote."""
        file = self.files.get(path)
        if not made_from or file is None or file.made_from != made_from:
            return None
        return self.folder / path if _holds(self.folder / path) == file.holds else None

    def published(self, made_from: str) -> Published | None:
        """What there is, when all of it was made from just this and every file still holds what we wrote."""
        if not made_from or self.made_from != made_from or not self.files:
            return None
        if any(_holds(self.folder / path) != file.holds for path, file in self.files.items()):
            return None
        return Published(self.pages, self.booklets, self.pages)


def standing(kept: Kept, folder: Path) -> Standing:
    """What was remembered of the site in a folder; nothing when there was none."""
    found = kept.get(KIND, str(folder.absolute()))
    if found is None:
        return Standing(folder)
    read = json.loads(found)
    return Standing(folder, read["made_from"], read["pages"], read["booklets"], {path: File(*file) for path, file in read["files"].items()})


def remember(edition: Edition, known: Mapping[str, File], published: Published) -> None:
    """Keep what is known of a site that was written: for ``known`` files what they were made from, for all others what they hold."""
    if edition.kept.folder is None:
        return
    folder = edition.folder.absolute()
    files = {path: known.get(path) or File(_holds(folder / path)) for path in sorted(ours(folder) or ())}
    whole = {"made_from": edition.made_from, "pages": published.pages, "booklets": published.booklets, "files": files}
    edition.kept.put(KIND, str(folder), json.dumps(whole).encode())


def contents(folder: Path | None) -> str:
    """A name for what all files below a folder hold; empty for no folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file()) if folder else []
    return digest(*(part for path in files for part in (str(path), path.read_bytes()))) if files else ""


def link(path: Path, same: Path) -> None:
    """Give a file of the old site its place in the new one: a second name where the disk has such, else a copy.

    So a page that did not change keeps its date. We never write in a file that is there, so neither name can spoil the other.
    """
    try:
        os.link(same, path, follow_symlinks=False)
    except (OSError, NotImplementedError):
        path.write_bytes(same.read_bytes())


def write(path: Path, content: bytes, same: Path) -> str:
    """Write a file, or `link` the one of before when it holds just this, which is four times as quick. Gives the digest of the content."""
    if _is(same, content):
        link(path, same)
    else:
        path.write_bytes(content)
    return digest(content)


def _is(path: Path, content: bytes) -> bool:
    with suppress(OSError):
        found = path.lstat()
        return stat.S_ISREG(found.st_mode) and found.st_size == len(content) and path.read_bytes() == content
    return False


def _holds(path: Path) -> str:
    """A digest of a file; empty when there is none, or when something else stands there."""
    with suppress(OSError):
        if stat.S_ISREG(path.lstat().st_mode):
            return digest(path.read_bytes())
    return ""
