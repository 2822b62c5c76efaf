"""The fonts of a whole booklet: each once, with the glyphs that all its parts together use.

Every part names the same glyph by the same number, because all are cut from the same files. So a part keeps only what it uses of each
font, and where it would have the font it has the name of its file; the whole gets one font for each name.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from . import fonts
from .printed import Face, to_bytes

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

Cut: TypeAlias = Callable[[str, Sequence[int]], bytes]
LETTERS = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]+)>")
CMAP = (
    b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n<< /Registry (Adobe)\n/Ordering (UCS)\n"
    b"/Supplement 0\n>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
    b"%s\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
)
HUNDRED = 100
"""A table of letters holds at most this many entries in one stretch."""


def extract_fonts(printed: bytes) -> tuple[bytes, dict[str, Face]]:
    """A part that was printed, without the fonts that are ours, and what it uses of each by the name of its file.

    On its pages that name stands instead of the font, which itself stands aside under ``Faces``, for whoever needs it to begin with.
    """
    import pikepdf

    found: dict[str, Face] = {}
    with pikepdf.open(io.BytesIO(printed)) as part:
        aside = part.Root.Faces = pikepdf.Dictionary()
        listed = [(own, key, font) for own in _list_tables(part) for key, font in list(own.items())]
        for own, key, font in listed:
            if isinstance(font, pikepdf.Dictionary) and (file := fonts.find_file(str(font.BaseFont))):
                found.setdefault(file, Face({}, {})).learn(_read_face(font))
                own[key] = name = pikepdf.Name(f"/{file}")
                aside[name] = aside.get(name, font)
        for font in aside.values():
            del font["/ToUnicode"], font.DescendantFonts[0]["/W"]
        return to_bytes(part), found


def _read_face(font: Object) -> Face:
    """What a part uses of a font."""
    letters = {int(glyph, 16): text.decode() for glyph, text in LETTERS.findall(font.ToUnicode.read_bytes())}
    return Face(dict(_list_widths(list(font.DescendantFonts[0].W))), letters)


def _list_widths(items: Sequence[Object]) -> Iterator[tuple[int, int]]:
    """Glyph and width from a table such as ``[1 [200 558] 8 [628]]``."""
    for first, widths in zip(items[::2], items[1::2], strict=True):
        yield from enumerate(map(int, widths), int(first))


class Faces:
    """The fonts of one document; parts are taken in one after the other. ``cut`` gives a font with some of its glyphs."""

    def __init__(self, pdf: Pdf, cut: Cut) -> None:
        self.pdf = pdf
        self.cut = cut
        self.known: dict[str, Face] = {}
        self.fonts: dict[str, Object] = {}

    def take(self, used: Mapping[str, Face], source: Pdf) -> None:
        """Learn what the pages of a part use."""
        for file, face in used.items():
            if file not in self.known:
                self.known[file] = Face({}, {})
                self.fonts[file] = self.pdf.copy_foreign(source.Root.Faces[f"/{file}"])
            self.known[file].learn(face)

    def give(self) -> None:
        """Complete the fonts, and put them where their names are in the pages of the document."""
        import pikepdf

        for file, face in self.known.items():
            font = self.fonts[file]
            inner = font.DescendantFonts[0]
            inner.W = pikepdf.Array([each for glyph in sorted(face.widths) for each in (glyph, pikepdf.Array([face.widths[glyph]]))])
            data = self.cut(file, sorted(face.widths))
            inner.FontDescriptor.FontFile2 = self.pdf.make_stream(data, Length1=len(data))
            font.ToUnicode = self.pdf.make_stream(_make_cmap(face.letters))
        for own in _list_tables(self.pdf):
            for key, name in list(own.items()):
                if isinstance(name, pikepdf.Name):
                    own[key] = self.fonts[str(name)[1:]]


def _list_tables(pdf: Pdf) -> Iterator[Object]:
    """The table of fonts of each page and of what is laid over it, each table once."""
    shared = {page.Resources.objgen: page.Resources for page in pdf.pages}
    seen = set()
    for own in shared.values():
        above = [form.Resources for form in own.get("/XObject", {}).values() if "/Resources" in form]
        for resources in (own, *above):
            if "/Font" in resources and resources.Font.objgen not in seen:
                seen.add(resources.Font.objgen)
                yield resources.Font


def _make_cmap(letters: Mapping[int, str]) -> bytes:
    """The table from which a reader or a search takes the letters of each glyph."""
    lines = [b"<%04x> <%s>" % (glyph, letters[glyph].encode()) for glyph in sorted(letters)]
    runs = [lines[start : start + HUNDRED] for start in range(0, len(lines), HUNDRED)]
    return CMAP % b"\n".join(b"%d beginbfchar\n%s\nendbfchar" % (len(run), b"\n".join(run)) for run in runs)
