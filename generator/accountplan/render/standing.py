"""What we remember of a site that was written, so that a page that has not changed since is neither made nor written again."""

from __future__ import annotations

import json
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from accountplan.base.disk import list_files
from accountplan.base.kept import Kept, make_digest
from accountplan.model.edition import Edition
from accountplan.model.standing import File, Standing, digest_file

from .fill import give_second_name
from .output import read_manifest

KIND = "site"


def read_standing(kept: Kept, folder: Path) -> Standing:
    """What was remembered of the site in a folder; nothing when there was none."""
    folder = folder.absolute()
    found = kept.get(KIND, str(folder))
    if found is None:
        return Standing(folder)
    read = json.loads(found)
    return Standing(folder, read["made_from"], read["pages"], read["booklets"], {path: File(*file) for path, file in read["files"].items()})


def remember(edition: Edition, known: Mapping[str, File], booklets: int) -> Standing:
    """Keep what is known of a site that was written: of ``known`` pages what they were made from, of all other files what they hold."""
    folder = edition.folder.absolute()
    files = {path: known.get(path) or File(digest_file(folder / path)) for path in sorted(read_manifest(folder) or ())}
    if not edition.passing:
        whole = {"made_from": edition.made_from, "pages": len(known), "booklets": booklets, "files": files}
        edition.kept.put(KIND, str(folder), json.dumps(whole).encode())
    return Standing(folder, edition.made_from, len(known), booklets, files)


def digest_files(folder: Path | None) -> str:
    """A name for what all files below a folder hold; empty for no folder."""
    files = [path for name in list_files(folder) if (path := folder / name).is_file()] if folder else []
    return make_digest(*(part for path in files for part in (str(path), path.read_bytes()))) if files else ""


def write(path: Path, content: bytes, same: Path | None) -> str:
    """Write a file, or give the one of before this name too when it holds just this, which is four times as quick and keeps its date.

    Gives the digest of the content.
    """
    if same and _has_content(same, content):
        give_second_name(same, path)
    else:
        path.write_bytes(content)
    return make_digest(content)


def _has_content(path: Path, content: bytes) -> bool:
    with suppress(OSError):
        found = path.lstat()
        return stat.S_ISREG(found.st_mode) and found.st_size == len(content) and path.read_bytes() == content
    return False
