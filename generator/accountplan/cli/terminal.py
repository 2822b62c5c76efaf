"""What a terminal shows: how wide a text stands, and no control characters from somebody's file."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\ufeff")
"""Characters that turn or break a line without being seen."""


def shown(text: str) -> str:
    """The text on one line; every control character becomes its visible code (backslash, x, two digits)."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(f"\\x{ord(c):02x}" if unicodedata.category(c) in ("Cc", "Cs") or c in DIRECTION else c for c in text.replace("\t", " "))


def width(text: str) -> int:
    """How many columns a text takes: two for wide East Asian signs, none for combining ones."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def cut(text: str, room: int) -> str:
    """The text in at most ``room`` columns, the last an ellipsis when something had to go."""
    if width(text) <= room:
        return text
    while width(text) > room - 1:
        text = text[:-1]
    return text + "…"


def table(head: Sequence[str], rows: Iterable[Sequence[str]], numbers: Iterable[int] = ()) -> list[str]:
    """Lines of a table with two spaces between its columns; the columns in ``numbers`` stand to the right."""
    cells = [head, *([shown(cell) for cell in row] for row in rows)]
    widths = [max(width(row[at]) for row in cells) for at in range(len(head))]
    right = frozenset(numbers)

    def line(row: Sequence[str]) -> str:
        parts = []
        for at, cell in enumerate(row):
            space = " " * (widths[at] - width(cell))
            parts.append(space + cell if at in right else cell + space)
        return "  ".join(parts).rstrip()

    return [line(row) for row in cells]
