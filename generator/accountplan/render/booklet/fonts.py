"""The fonts of the booklets: which there are, and one small copy of each for a whole booklet.

They travel with the templates, with their licence. No machine needs a font of its own, and no machine's fonts ever get into a booklet:
`base.letters` knows what becomes of letters that ours lack.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from accountplan.base.shipped import find_shipped_folder

LAYOUT = ["GSUB", "GPOS", "GDEF"]
"""Tables of how glyphs stand together: nobody reads them in an embedded font, and to read them is half of the time that a cut takes."""
UNUSED = [*LAYOUT, "OS/2", "name", "post", "cmap"]
"""All tables that nobody reads in an embedded font."""


@cache
def list_files() -> Mapping[str, Path]:
    """Every font by the name of its file."""
    return {path.name: path for path in sorted((find_shipped_folder("templates") / "booklet" / "fonts").iterdir()) if path.suffix == ".ttf"}


@cache
def _index_files() -> Mapping[str, str]:
    """The name of each file by the letters of the name that the font has in a PDF, where a regular style is not said."""
    return {_keep_letters(name.removesuffix(".ttf").removesuffix("-Regular")): name for name in list_files()}


def _keep_letters(name: str) -> str:
    return "".join(filter(str.isalpha, name)).lower()


def find_file(font: str) -> str | None:
    """The file of a font by its name in a PDF (`/ABCDEF+Plan-Serif-Light`); None for a font that we do not ship."""
    return _index_files().get(_keep_letters(font.rpartition("+")[2]))


def cut(name: str, glyphs: Iterable[int]) -> bytes:
    """The font with only these glyphs (by number; the numbers stay), as a TrueType file that is the same each time."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    options = Options(retain_gids=True, notdef_outline=True, layout_features=[], drop_tables=UNUSED)
    subsetter = Subsetter(options)
    subsetter.populate(gids=sorted(glyphs))
    made = io.BytesIO()
    with TTFont(list_files()[name], recalcTimestamp=False, lazy=True) as font:
        for table in LAYOUT:
            if table in font:
                del font[table]
        subsetter.subset(font)
        font.save(made, reorderTables=False)
    return made.getvalue()
