"""What the printer gives and the binding takes: some pages with their places, in a form that can be kept."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pikepdf import Pdf


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a page: the page within its part, from 0, and the point from its lower left corner."""

    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline, with those below it."""

    title: str
    spot: Spot
    below: tuple[Bookmark, ...]


@dataclass(frozen=True, slots=True)
class Face:
    """What is used of a font: the width of each glyph (thousandths of an em), and its letters (hexadecimal UTF-16)."""

    widths: dict[int, int]
    letters: dict[int, str]

    def learn(self, other: Face) -> None:
        """Take in what is used elsewhere. What a glyph stands for is known from where it came first: a space may be one that binds."""
        for glyph, width in other.widths.items():
            self.widths.setdefault(glyph, width)
        for glyph, letters in other.letters.items():
            self.letters.setdefault(glyph, letters)


@dataclass(frozen=True, slots=True)
class Printed:
    """Some pages as a PDF that still lacks our own fonts; ``anchors`` are the places that links lead to.

    ``faces`` are what the pages use of each of our fonts, by the name of its file. ``source`` stands for all that the pages were made
    from: the same source, the same pages.
    """

    pdf: bytes
    pages: int
    anchors: Mapping[str, Spot]
    bookmarks: tuple[Bookmark, ...]
    faces: Mapping[str, Face] = field(default_factory=dict)
    source: str = ""


def to_bytes(pdf: Pdf) -> bytes:
    """The bytes of a PDF, which are the same each time."""
    from pikepdf import ObjectStreamMode

    made = io.BytesIO()
    pdf.save(made, min_version="1.7", deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return made.getvalue()


def pack(printed: Printed) -> bytes:
    """A line of JSON, and the PDF behind it."""
    anchors = {name: [spot.page, spot.x, spot.y] for name, spot in printed.anchors.items()}
    faces = {name: [[*face.widths.items()], [*face.letters.items()]] for name, face in printed.faces.items()}
    head = [printed.source, printed.pages, anchors, [_pack_mark(each) for each in printed.bookmarks], faces]
    return json.dumps(head).encode() + b"\n" + printed.pdf


def _pack_mark(mark: Bookmark) -> list[Any]:
    return [mark.title, mark.spot.page, mark.spot.x, mark.spot.y, [_pack_mark(each) for each in mark.below]]


def unpack(content: bytes) -> Printed:
    """What was packed."""
    head, _, pdf = content.partition(b"\n")
    source, pages, anchors, marks, faces = json.loads(head)
    places = {name: Spot(*spot) for name, spot in anchors.items()}
    used = {name: Face(dict(widths), dict(letters)) for name, (widths, letters) in faces.items()}
    return Printed(pdf, pages, places, _unpack_bookmarks(marks), used, source)


def _unpack_bookmarks(marks: Sequence[Any]) -> tuple[Bookmark, ...]:
    return tuple(Bookmark(title, Spot(page, x, y), _unpack_bookmarks(below)) for title, page, x, y, below in marks)
