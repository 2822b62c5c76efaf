"""From HTML to printed pages: one printer a process, which reads the stylesheet and the fonts once.

A printer knows nothing of the booklet as a whole: neither which page it prints nor how many there are. So an account's pages depend on
that account alone. What follows from the whole (page numbers, running heads, blanks, links between parts) comes with the binding.
"""

from __future__ import annotations

import logging
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from accountplan.base.error import UserError
from accountplan.base.text import say

from . import fonts
from .faces import extract_fonts
from .lines import POINTS, drop_lone_lines
from .printed import Bookmark, Printed, Spot

if TYPE_CHECKING:
    import pydyf
    from weasyprint import Document

VARIANT = "pdf/ua-1"


class _Told(logging.Handler):
    """Keeps what WeasyPrint warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@contextmanager
def _forward_warnings() -> Iterator[None]:
    """Turn what WeasyPrint logs into warnings of Python: seen once by a person, an error in a test."""
    from weasyprint.logger import LOGGER

    told = _Told()
    LOGGER.addHandler(told)
    try:
        yield
    finally:
        LOGGER.removeHandler(told)
    for line in told.lines:
        warnings.warn(f"a template of the booklets: {line}", stacklevel=3)


class Printer:
    """Prints HTML with the booklets' stylesheet.

    ``folders`` are where stylesheet and rulings are looked up, the first one first. ``scratch`` is where the fonts are unpacked; it
    must stay for as long as the printer, and whoever made it throws it away.
    """

    def __init__(self, folders: tuple[Path, ...], scratch: Path) -> None:
        from weasyprint import CSS
        from weasyprint.text.fonts import FontConfiguration

        from .fetch import Fetcher

        self.fetcher = Fetcher(folders)
        self.fonts = FontConfiguration()
        with _forward_warnings(), _catch_refusals(), _unpack_in(scratch):
            self.elements = CSS(url="asset:elements.css", font_config=self.fonts, url_fetcher=self.fetcher)
            self.style = CSS(url="asset:booklet.css", font_config=self.fonts, url_fetcher=self.fetcher)
        self.images: dict[str, Any] = {}

    def lay_out(self, html: str, setting: str = "") -> Document:
        """The pages of some HTML, not yet printed; ``setting`` becomes the class of its root.

        Raises UserError when it asks for something that a booklet may not read.
        """
        from .page import Page

        with _forward_warnings(), _catch_refusals():
            laid = Page(html, setting, self.elements, self.fetcher).render(
                font_config=self.fonts, stylesheets=[self.style], cache=self.images, pdf_variant=VARIANT
            )
            drop_lone_lines(laid)
            return laid

    def print(self, document: Document, tags: bool = True) -> Printed:
        """Print pages; those without ``tags`` are for ornaments only."""
        with _forward_warnings():
            made = document.write_pdf(
                pdf_variant=VARIANT if tags else None, pdf_tags=tags, finisher=lambda _, pdf: _finish(pdf), cache=self.images
            )
        pdf, faces = extract_fonts(made)
        marks = _make_bookmarks(document.make_bookmark_tree(POINTS, transform_pages=True))
        return Printed(pdf, len(document.pages), list_anchors(document), marks, faces)


@contextmanager
def _unpack_in(folder: Path) -> Iterator[None]:
    """Let WeasyPrint put its files where we can remove them: a process that ends does not do so itself."""
    before, tempfile.tempdir = tempfile.tempdir, str(folder)
    try:
        yield
    finally:
        tempfile.tempdir = before


@contextmanager
def _catch_refusals() -> Iterator[None]:
    """Say what was refused, and why; what the disk refused is an OSError, as everywhere."""
    from .fetch import LostError, RefusedError

    try:
        yield
    except LostError as lost:
        raise lost.__cause__ or lost from None
    except RefusedError as refused:
        raise UserError(
            say("A booklet asks for {address}, which it may not read.", address=refused.url),
            say(
                "Booklets read only fonts (font:Name.ttf) and files in templates/booklet (asset:name.svg). Change the template that asks for it."
            ),
        ) from refused


def list_anchors(document: Document) -> dict[str, Spot]:
    """Where each anchor first occurs."""
    found: dict[str, Spot] = {}
    for number, page in enumerate(document.pages):
        for name, (x, y, _, _) in page.anchors.items():
            found.setdefault(name, Spot(number, x * POINTS, (page.height - y) * POINTS))
    return found


def _make_bookmarks(tree: list[Any]) -> tuple[Bookmark, ...]:
    return tuple(Bookmark(title, Spot(page, x, y), _make_bookmarks(below)) for title, (page, x, y), below, _ in tree)


def _finish(pdf: pydyf.PDF) -> None:
    """Leave out the files of our fonts, which the binding puts in once for all parts, and make the tags lean."""
    import pydyf

    from .tags import thin_tags

    for each in pdf.objects:
        if isinstance(each, pydyf.Dictionary) and "FontFile2" in each and fonts.find_file(_to_text(each["FontName"])):
            pdf.objects[int(_to_text(each.pop("FontFile2")).split()[0])].stream = [b""]
    thin_tags(pdf)


def _to_text(value: str | bytes) -> str:
    return value.decode() if isinstance(value, bytes) else value
