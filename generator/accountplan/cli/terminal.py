"""What a terminal shows: how wide a text is, and no control characters from somebody's file."""

from __future__ import annotations

import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Iterable, Sequence
from typing import TextIO

import click

DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\ufeff")
"""Characters that turn or break a line without being seen."""


LEAST = 24
"""Columns that a text must have at the least before it is broken over lines: less is harder to read than a line that runs on."""


def count_columns(stream: TextIO) -> int | None:
    """How many columns the terminal behind a stream has; None when nobody watches it, so that lines stay whole in a pipe."""
    return shutil.get_terminal_size().columns if stream.isatty() else None


def wrap(text: str, room: int | None, taken: int = 0, indent: int = 0) -> list[str]:
    """The text in lines of at most ``room`` columns. Before the first ``taken`` columns are in use; the others begin with ``indent`` spaces.

    Without a room, or with too little, it stays one line.
    """
    if room is None or room - max(taken, indent) < LEAST:
        return [text]
    lines = textwrap.wrap(
        text, room, initial_indent=" " * taken, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False
    )
    return [lines[0][taken:], *lines[1:]] if lines else [text]


def print_beside(text: str) -> None:
    """Print something beside the answer: on standard error, in lines that fit there."""
    for line in wrap(text, count_columns(sys.stderr)):
        click.echo(line, err=True)


def make_visible(text: str) -> str:
    """The text on one line; every control character becomes its visible code (backslash, x, two digits)."""
    if text.isprintable():  # then no character of it controls or turns anything
        return text
    return "".join(f"\\x{ord(c):02x}" if unicodedata.category(c) in ("Cc", "Cs") or c in DIRECTION else c for c in text.replace("\t", " "))


def measure_width(text: str) -> int:
    """How many columns a text takes: two for wide East Asian characters, none for combining ones."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def cut(text: str, room: int) -> str:
    """The text in at most ``room`` columns, the last an ellipsis when something had to go."""
    if measure_width(text) <= room:
        return text
    while measure_width(text) > room - 1:
        text = text[:-1]
    return text + "…"


def format_table(head: Sequence[str], rows: Iterable[Sequence[str]], numbers: Iterable[int] = (), room: int | None = None) -> list[str]:
    """Lines of a table with two spaces between its columns; the columns in ``numbers`` stand to the right, the last is broken to ``room``."""
    cells = [head, *([make_visible(cell) for cell in row] for row in rows)]
    widths = [max(measure_width(row[at]) for row in cells) for at in range(len(head))]
    right = frozenset(numbers)
    before = sum(widths[:-1]) + 2 * (len(widths) - 1)

    def lines(row: Sequence[str]) -> list[str]:
        parts = []
        for at, cell in enumerate(row):
            space = " " * (widths[at] - measure_width(cell))
            parts.append(space + cell if at in right else cell + space)
        first, *rest = wrap(parts.pop().rstrip(), room, before, before)
        return ["  ".join([*parts, first]).rstrip(), *rest]

    return [line for row in cells for line in lines(row)]


def fit_columns(cells: Sequence[Sequence[str]], room: int | None, spare: Sequence[int]) -> list[int]:
    """The columns of a table that stay, when those in ``spare`` go one by one, the first first, until the table fits in ``room``.

    ``cells`` are its rows, the head included; its last column may be broken over lines.
    """
    widths = [max(measure_width(make_visible(row[at])) for row in cells) for at in range(len(cells[0]))]
    widths[-1] = min(widths[-1], LEAST)
    stay = list(range(len(widths)))
    for at in spare:
        if room is None or sum(widths[each] for each in stay) + 2 * (len(stay) - 1) <= room:
            break
        stay.remove(at)
    return stay
