"""Rows of text in files of a bounded weight, so that a browser need not hold up over one of them, nor a change send them all again.

Only a row that alone weighs more than a file may has a heavier one, to itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from accountplan.base.kept import make_digest

MOST_BYTES = 400_000
"""What the rows of a file may weigh: with what JSON adds, the file stays below half a megabyte."""
BESIDE = 4
"""What JSON puts around each text of a row, in bytes."""

Row = TypeVar("Row", bound=tuple[str, ...])


def weigh(row: Sequence[str]) -> int:
    """What a row weighs, in bytes."""
    return sum(len(text.encode()) + BESIDE for text in row)


def fill_files(rows: Sequence[Row], most: int = MOST_BYTES) -> list[list[Row]]:
    """Rows in their order, in as few files as can be; there is at least one file."""
    files: list[list[Row]] = [[]]
    room = most
    for row in rows:
        weight = weigh(row)
        if weight > room and files[-1]:
            files.append([])
            room = most
        files[-1].append(row)
        room -= weight
    return files


def spread(rows: Sequence[Row], most: int = MOST_BYTES) -> Iterator[tuple[str, list[Row]]]:
    """Rows in files that each have a name, such as ``011``; no two rows begin with the same text, and those texts alone say which file a row is in.

    A file that becomes too heavy is split in two, by the next digit of a digest of those texts. So whatever changes in a row, or comes or
    goes, changes one file, or splits or joins it.
    """
    return _split([(f"{int(make_digest(row[0]), 16):0160b}", weigh(row), row) for row in rows], most, "")


def _split(weighed: list[tuple[str, int, Row]], most: int, name: str) -> Iterator[tuple[str, list[Row]]]:
    """Rows, each after its digits and its weight, that are in files of which the names begin so."""
    if len(weighed) > 1 and sum(weight for _, weight, _ in weighed) > most:
        for digit in "01":
            yield from _split([each for each in weighed if each[0][len(name)] == digit], most, name + digit)
    elif weighed:
        yield name, [row for _, _, row in weighed]
