"""A letter above each column of `completeness_columns`."""

from __future__ import annotations

from markupsafe import Markup

from ._pen import Pen
from .completeness_columns import HEIGHT, list_column_middles

BASELINE = 8.4


def column_letters(letters: str, width: float, pen: Pen, *, label: str) -> Markup:
    """The initials of the parts of a plan; the label has them in full."""
    places = zip(list_column_middles(len(letters), width), letters, strict=True)
    return pen.svg(width, HEIGHT, [pen.text("q", x, BASELINE, letter, "middle") for x, letter in places], label)
