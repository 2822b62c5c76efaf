"""The fonts that come with the package: which there are, what they can write, and one small copy of each for a whole booklet.

No machine needs a font of its own, and no machine's fonts ever get into a booklet: `model.letters` knows what becomes of the rest.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

PACKAGES = ("font_source_sans_pro", "font_source_serif_pro")
FILES: Mapping[str, str] = {
    "sourceserifpro": "SourceSerifPro-Regular.ttf",
    "sourceserifproitalic": "SourceSerifPro-It.ttf",
    "sourceserifprolight": "SourceSerifPro-Light.ttf",
    "sourceserifprosemibold": "SourceSerifPro-Semibold.ttf",
    "sourcesanspro": "SourceSansPro-Regular.ttf",
    "sourcesansproitalic": "SourceSansPro-It.ttf",
    "sourcesansprosemibold": "SourceSansPro-Semibold.ttf",
}
"""The file of each font by the letters of its name as a PDF has it."""
UNUSED = ["GSUB", "GPOS", "GDEF", "BASE", "OS/2", "name", "post", "cmap", "kern", "DSIG", "gasp", "VDMX", "hdmx", "LTSH", "PCLT"]
"""Tables that nobody reads in an embedded font."""


@cache
def folders() -> tuple[Path, ...]:
    """Where the two packages keep their files; nothing is imported."""
    found = [spec for package in PACKAGES if (spec := find_spec(package)) and spec.origin]
    return tuple(Path(str(spec.origin)).parent / "files" for spec in found)


@cache
def path(name: str) -> Path:
    """The file with this name; KeyError when no package ships it."""
    for folder in folders():
        if Path(name).name == name and name.endswith(".ttf") and (folder / name).is_file():
            return folder / name
    raise KeyError(name)


def file_of(font: str) -> str | None:
    """The file of a font by its name in a PDF (`/ABCDEF+Source-Serif-Pro-Light`); None for a font that we do not ship."""
    return FILES.get("".join(filter(str.isalpha, font.rpartition("+")[2])).lower())


def cut(name: str, glyphs: Iterable[int]) -> bytes:
    """The font with only these glyphs (by number; the numbers stay), as a TrueType file that is the same each time."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    options = Options(retain_gids=True, hinting=False, notdef_outline=True, layout_features=[], drop_tables=UNUSED)
    subsetter = Subsetter(options)
    subsetter.populate(gids=sorted(glyphs))
    made = io.BytesIO()
    with TTFont(path(name), recalcTimestamp=False, lazy=True) as font:
        subsetter.subset(font)
        font.save(made, reorderTables=False)
    return made.getvalue()
