"""What the printer gives and the binding takes: some pages with their places, in a form that can be kept."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


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
class Printed:
    """Some pages as a PDF that still lacks the files of our own fonts; ``anchors`` are the places that links lead to.

    ``source`` stands for all that the pages were made from: the same source, the same pages.
    """

    pdf: bytes
    pages: int
    anchors: Mapping[str, Spot]
    bookmarks: tuple[Bookmark, ...]
    source: str = ""


def pack(printed: Printed) -> bytes:
    """A line of JSON, and the PDF behind it."""
    anchors = {name: [spot.page, spot.x, spot.y] for name, spot in printed.anchors.items()}
    head = [printed.source, printed.pages, anchors, [_mark(each) for each in printed.bookmarks]]
    return json.dumps(head).encode() + b"\n" + printed.pdf


def _mark(mark: Bookmark) -> list[Any]:
    return [mark.title, mark.spot.page, mark.spot.x, mark.spot.y, [_mark(each) for each in mark.below]]


def unpack(content: bytes) -> Printed:
    """What was packed."""
    head, _, pdf = content.partition(b"\n")
    source, pages, anchors, marks = json.loads(head)
    return Printed(pdf, pages, {name: Spot(*spot) for name, spot in anchors.items()}, _bookmarks(marks), source)


def _bookmarks(marks: Sequence[Any]) -> tuple[Bookmark, ...]:
    return tuple(Bookmark(title, Spot(page, x, y), _bookmarks(below)) for title, page, x, y, below in marks)
