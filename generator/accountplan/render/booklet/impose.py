"""Put the pages of a booklet on sheets: two A5 pages beside each other on A4 landscape, to be folded and stitched in the back.

Printed on both sides and flipped on the short edge, sheet s of n/4 (from the outside) has on its front the pages n-2(s-1) and 2s-1, on
its back 2s and n-2s+1: left and right always add up to n+1. More than 64 pages do not fold: they are cut into signatures of 16, which are
folded one by one and laid on each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pikepdf import Object, Page, Pdf

POINTS = 72 / 25.4
"""Points in a millimetre."""
WIDTH, HEIGHT = 297 * POINTS, 210 * POINTS
THICKNESS = 0.10 * POINTS
"""One sheet of 80 g/m2: by so much an inner sheet stands out more than the one around it."""
FOLDS_TO = 64
"""More pages than this are cut into signatures."""
SIGNATURE = 16


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet: two pages (from 1) and how far both move towards the fold, in points."""

    left: int
    right: int
    creep: float


def list_sides(pages: int) -> Iterator[Side]:
    """All sides in the order of printing, front before back. ``pages`` is a multiple of four."""
    size = pages if pages <= FOLDS_TO else SIGNATURE
    for first in range(0, pages, size):
        yield from _list_signature_sides(first, min(size, pages - first))


def _list_signature_sides(first: int, pages: int) -> Iterator[Side]:
    for sheet in range(1, pages // 4 + 1):
        creep = (sheet - 1) * THICKNESS
        yield Side(first + pages - 2 * (sheet - 1), first + 2 * sheet - 1, creep)
        yield Side(first + 2 * sheet, first + pages - 2 * sheet + 1, creep)


def impose(pdf: Pdf) -> Pdf:
    """The sheets for an office printer. Tags and links stay behind: paper has none."""
    import pikepdf

    made = pikepdf.new()
    forms = [_make_form(made, page) for page in pdf.pages]
    for side in list_sides(len(forms)):
        made.pages.append(_make_sheet(made, side, forms))
    made.Root.Lang = pdf.Root.Lang
    made.Root.ViewerPreferences = pikepdf.Dictionary(
        Duplex=pikepdf.Name.DuplexFlipShortEdge, PrintScaling=pikepdf.Name("/None"), DisplayDocTitle=True
    )
    for key, value in pdf.docinfo.items():
        made.docinfo[key] = value
    return made


def _make_form(made: Pdf, page: Page) -> Object:
    """A page, cut to its trimmed size, as a drawing that can be placed; its resources stay shared with other pages."""
    form = page.as_form_xobject()
    form.BBox = page.trimbox
    copied = made.copy_foreign(form)
    copied.Resources = made.copy_foreign(page.obj.Resources)
    return copied


def _make_sheet(made: Pdf, side: Side, forms: list[Object]) -> Page:
    import pikepdf

    content = []
    for name, number in (("/Left", side.left), ("/Right", side.right)):
        x0, y0, x1, _ = (float(each) for each in forms[number - 1].BBox)
        x = WIDTH / 2 - (x1 - x0) + side.creep if name == "/Left" else WIDTH / 2 - side.creep
        content.append(f"q 1 0 0 1 {x - x0:.3f} {-y0:.3f} cm {name} Do Q")
    drawn = pikepdf.Dictionary({"/Left": forms[side.left - 1], "/Right": forms[side.right - 1]})
    return pikepdf.Page(
        made.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Page,
                MediaBox=[0, 0, round(WIDTH, 3), round(HEIGHT, 3)],
                Resources=pikepdf.Dictionary(XObject=drawn),
                Contents=made.make_stream("\n".join(content).encode()),
            )
        )
    )
