"""Rows of a table or a list as data: what many of them share once, and of each only what is its own, a fifth of their HTML.

The script of the site puts them together again, so that only the template knows how a row looks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

ROW = re.compile(r"<(tr|li)\b.*?</\1>", re.DOTALL)
OWN = re.compile(r'((?<==")[^"]*(?=")|(?<=>)[^<]+(?=<))')
"""What may differ from row to row: what is in an attribute, or between two tags."""


@dataclass(slots=True)
class Shape:
    """Rows of the same tags: the pieces between which what is their own stands, and for each row what that is."""

    number: int
    pieces: tuple[str, ...]
    rows: list[tuple[str, ...]] = field(default_factory=list)

    def own(self) -> list[int]:
        """The places at which not all rows say the same."""
        return [place for place, values in enumerate(zip(*self.rows, strict=True)) if len(set(values)) > 1]

    def shared(self) -> list[str]:
        """The pieces, with what all rows say the same at the places between."""
        own, first, merged = set(self.own()), self.rows[0], [self.pieces[0]]
        for place, piece in enumerate(self.pieces[1:]):
            if place in own:
                merged.append(piece)
            else:
                merged[-1] += first[place] + piece
        return merged


def pack_rows(html: str) -> dict[str, Any]:
    """The rows in some HTML: ``shapes``, each the pieces of a row, and ``rows``, each the number of its shape and what is between the pieces."""
    shapes: dict[tuple[str, ...], Shape] = {}
    order: list[tuple[Shape, tuple[str, ...]]] = []
    for row in ROW.finditer(html):
        parts = OWN.split(row[0])
        pieces, values = tuple(parts[::2]), tuple(parts[1::2])
        shape = shapes.setdefault(pieces, Shape(len(shapes), pieces))
        shape.rows.append(values)
        order.append((shape, values))
    places = {shape.number: shape.own() for shape in shapes.values()}
    return {
        "shapes": [shape.shared() for shape in shapes.values()],
        "rows": [[shape.number, *(values[place] for place in places[shape.number])] for shape, values in order],
    }
