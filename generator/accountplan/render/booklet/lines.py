"""What stands on a page that was laid out: how many lines, and how far down. WeasyPrint keeps the boxes of a page under a private name, so its version has an upper bound."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from .printed import Spot

if TYPE_CHECKING:
    from weasyprint import Document, Page

PITCH, LINES = 24.0, 19
"""Points from one dotted line of ruled paper to the next, the first of which is as far from the top, and how many there are: as in `templates/booklet/lines.svg`."""
POINTS = 0.75
"""Points in a pixel of CSS."""
WORDS = "words"
"""The class of what covers the ruling."""


def count_lines(page: Page) -> int:
    """How many lines of words a page has; words beside each other in a table are on one line."""
    from weasyprint.formatting_structure.boxes import LineBox

    return len({round(box.position_y) for box in _walk(page._page_box) if isinstance(box, LineBox) and box.children})


def list_paragraphs(document: Document) -> list[Spot]:
    """Where each paragraph begins."""
    from weasyprint.formatting_structure.boxes import BlockBox

    return [
        Spot(number, box.position_x * POINTS, (page.height - box.position_y) * POINTS)
        for number, page in enumerate(document.pages)
        for box in _walk(page._page_box)
        if isinstance(box, BlockBox) and box.element_tag == "p"
    ]


def drop_lone_lines(document: Document) -> None:
    """Take away the dotted line at the foot of a page where it is the only one: nobody writes on it."""
    for page in document.pages:
        box = page._page_box
        layers = box.background.layers if box.background else ()
        if not any(layer.image for layer in layers):
            continue
        top, bottoms = box.content_box_y(), [each.position_y + each.margin_height() for each in _walk(box) if _covers(each)]
        height = max(bottoms, default=top) - top
        if LINES - height * POINTS // PITCH == 1:
            seen = (box.content_box_x(), top, box.width, height)
            box.background = box.background._replace(layers=[each._replace(unbounded=False, painting_area=seen) for each in layers])


def _covers(box: Any) -> bool:
    return box.element is not None and box.element_tag == "div" and WORDS in (box.element.get("class") or "").split()


def _walk(box: Any) -> Iterator[Any]:
    yield box
    for each in getattr(box, "children", ()):
        yield from _walk(each)
