"""The fonts of a whole booklet: each once, with the glyphs that all its parts together use.

Every part names the same glyph by the same number, because all are cut from the same files. So the parts come without those files,
and their tables of widths and letters are put together here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from . import fonts

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


@dataclass(slots=True)
class _Face:
    """One font: its dictionary in the whole, the width of each glyph (thousandths of an em), and its letters (hexadecimal UTF-16)."""

    font: Object
    widths: dict[int, float] = field(default_factory=dict)
    letters: dict[int, bytes] = field(default_factory=dict)


class Faces:
    """The fonts of one document; parts are taken in one after the other. ``cut`` gives a font with some of its glyphs."""

    def __init__(self, pdf: Pdf, cut: Cut) -> None:
        self.pdf = pdf
        self.cut = cut
        self.known: dict[str, _Face] = {}

    def take(self, source: Pdf) -> None:
        """Learn what the pages of a part use, and leave the name of a file where each font of ours was."""
        import pikepdf

        for own in _tables(source):
            for key, font in list(own.items()):
                if isinstance(font, pikepdf.Dictionary) and (file := fonts.file_of(str(font.BaseFont))):
                    self._learn(file, font)
                    own[key] = pikepdf.Name(f"/{file}")

    def _learn(self, file: str, font: Object) -> None:
        if file not in self.known:
            self.known[file] = _Face(self.pdf.copy_foreign(font))
        face = self.known[file]
        for glyph, width in _widths(list(font.DescendantFonts[0].W)):
            face.widths.setdefault(glyph, width)
        for glyph, letters in LETTERS.findall(font.ToUnicode.read_bytes()):
            face.letters.setdefault(int(glyph, 16), letters)

    def give(self) -> None:
        """Complete the fonts, and put them where their names are in the pages of the document."""
        import pikepdf

        for file, face in self.known.items():
            inner = face.font.DescendantFonts[0]
            inner.W = pikepdf.Array([each for glyph in sorted(face.widths) for each in (glyph, pikepdf.Array([face.widths[glyph]]))])
            data = self.cut(file, sorted(face.widths))
            inner.FontDescriptor.FontFile2 = self.pdf.make_stream(data, Length1=len(data))
            face.font.ToUnicode = self.pdf.make_stream(_cmap(face.letters))
        for own in _tables(self.pdf):
            for key, name in list(own.items()):
                if isinstance(name, pikepdf.Name):
                    own[key] = self.known[str(name)[1:]].font


def _tables(pdf: Pdf) -> Iterator[Object]:
    """The table of fonts of each page and of what is laid over it, each table once."""
    seen = set()
    for page in pdf.pages:
        above = [form.Resources for form in page.Resources.get("/XObject", {}).values() if "/Resources" in form]
        for resources in (page.Resources, *above):
            if "/Font" in resources and resources.Font.objgen not in seen:
                seen.add(resources.Font.objgen)
                yield resources.Font


def _widths(items: list[Any]) -> Iterator[tuple[int, float]]:
    """Glyph and width from a table such as ``[1 [200 558] 8 [628]]``."""
    for first, widths in zip(items[::2], items[1::2], strict=True):
        yield from enumerate(widths, int(first))


def _cmap(letters: Mapping[int, bytes]) -> bytes:
    """The table from which a reader or a search takes the letters of each glyph."""
    lines = [b"<%04x> <%s>" % (glyph, letters[glyph]) for glyph in sorted(letters)]
    runs = [lines[start : start + HUNDRED] for start in range(0, len(lines), HUNDRED)]
    return CMAP % b"\n".join(b"%d beginbfchar\n%s\nendbfchar" % (len(run), b"\n".join(run)) for run in runs)
