"""The sentences in other languages than English: one catalogue a room, translated by hand, joined into the one file that gettext reads.

The joined file is in no repository: the build of the package makes it, and so does the first who speaks the language in a checkout
after a translation changed. The package that is installed elsewhere holds only the joined file.
"""

from __future__ import annotations

import io
import os
from datetime import UTC, datetime
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

LOCALES = Path(__file__).parent.parent / "locale"
JOINED = "LC_MESSAGES/accountplan.mo"
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
"""When every catalogue was made, according to its head: the same on every machine."""


def read_translations(language: str, locales: Path = LOCALES) -> NullTranslations:
    """What says the sentences in a language; English is what the code says. Raises OSError when there is no such language."""
    if language == "en":
        return NullTranslations()
    folder = locales / language
    if is_stale(folder):
        compile_language(folder)
    joined = folder / JOINED
    return _read(joined, joined.stat().st_mtime_ns)


@lru_cache(4)
def _read(joined: Path, _written: int) -> GNUTranslations:
    """The sentences of a joined file, read once for all who speak the language, and again when it was written anew."""
    with joined.open("rb") as file:
        return GNUTranslations(file)


def is_stale(folder: Path) -> bool:
    """Whether a catalogue in the folder of a language was written after all were joined."""
    written = max((path.stat().st_mtime_ns for path in folder.glob("*.po")), default=0)
    joined = folder / JOINED
    return bool(written) and not (joined.is_file() and joined.stat().st_mtime_ns >= written)


def compile_language(folder: Path) -> None:
    """Join the catalogues in the folder of a language. Several processes may do so at once."""
    joined = folder / JOINED
    joined.parent.mkdir(exist_ok=True)
    beside = joined.with_suffix(f".{os.getpid()}")
    beside.write_bytes(join_catalogues(folder))
    beside.replace(joined)


def join_catalogues(folder: Path) -> bytes:
    """The joined catalogues of a language, as gettext reads them."""
    from babel.messages import Catalog
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    whole = Catalog(locale=folder.name, project="accountplan", creation_date=LONG_AGO, revision_date=LONG_AGO, fuzzy=False)
    for path in sorted(path for path in folder.iterdir() if path.suffix == ".po"):
        catalogue = read_po(io.BytesIO(path.read_bytes()), locale=folder.name, abort_invalid=True)
        for message in (each for each in catalogue if each.id and each.string and not each.fuzzy):
            whole.add(message.id, message.string, context=message.context)
    made = io.BytesIO()
    write_mo(made, whole)
    return made.getvalue()
