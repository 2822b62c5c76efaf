"""No-break spaces where YAML wants a space: it takes them for letters, so that a key or a word has another name than it seems."""

from __future__ import annotations

import re
from typing import NamedTuple

from accountplan.base.patterns import compile_lazily

SPACES = "\u00a0\u2007\u202f"
BYTES = tuple(space.encode() for space in SPACES)
_ANY = f"[{SPACES}]"
_KEY = r"(?:[a-z][a-z0-9_-]*|\d+(?:\.\d+)?)"
_ITEM = rf"(?:-[ {SPACES}]+)*"
_PLACES = (
    compile_lazily(rf"^[ {SPACES}]*{_ANY}[ {SPACES}]*(?=\r?$)", re.MULTILINE),
    compile_lazily(rf"^[ {SPACES}]*{_ITEM}{_KEY}[ {SPACES}]*:(?:[ {SPACES}]+|\r?$)", re.MULTILINE),
    compile_lazily(rf"^[ {SPACES}]*-[ {SPACES}]+", re.MULTILINE),
    compile_lazily(rf"(?<=: )[^\s{SPACES}\"'|>]+[ {SPACES}]+(?=\r?$)", re.MULTILINE),
)
"""An empty line; the beginning of a line up to a key's value; a dash; the end of a line whose value is one word."""
_SPACE = compile_lazily(_ANY)
_RUN = compile_lazily(f"{_ANY}+")
_LINE_END = compile_lazily(r"\r?\n")


class Odd(NamedTuple):
    """Where a run of no-break spaces stands in the way, and whether it is too much: without it its line begins as those around it do."""

    place: int
    run: str
    surplus: bool


def replace_spaces(text: str) -> tuple[list[Odd], str]:
    """The no-break spaces that stand in the way, and the text with spaces there instead; those that are too much go to the end of their line.

    Those between the words of a text are left alone: there they may be meant.
    """
    found: set[int] = set()
    for place in _PLACES:
        for part in place.finditer(text):
            found |= {part.start() + each.start() for each in _SPACE.finditer(part[0])}
    if not found:
        return [], text
    signs, surplus = list(text), _find_surplus(text, found)
    for each in found:
        signs[each] = " "
    for each in sorted(surplus, reverse=True):
        end = _LINE_END.search(text, each)
        signs.insert((end.start() if end else len(text)) - 1, signs.pop(each))
    runs = (each for each in sorted(found) if each - 1 not in found)
    return [Odd(each, _measure_run(text, each), each in surplus) for each in runs], "".join(signs)


def _measure_run(text: str, start: int) -> str:
    found = _RUN.match(text, start)
    return found[0] if found else ""


def _find_surplus(text: str, found: set[int]) -> set[int]:
    """Those before the first word of a line that begins as far in as a line beside it only without them."""
    surplus, start, rows = set[int](), 0, text.split("\n")
    said = [number for number, row in enumerate(rows) if row.strip()]
    indents = {number: len(rows[number]) - len(rows[number].lstrip(f" {SPACES}")) for number in said}
    for number, row in enumerate(rows):
        odd = {start + at for at in range(indents.get(number, 0))} & found
        if odd:
            index = said.index(number)
            beside = {indents[each] for each in (*said[max(index - 1, 0) : index], *said[index + 1 : index + 2])}
            if indents[number] not in beside and indents[number] - len(odd) in beside:
                surplus |= odd
        start += len(row) + 1
    return surplus
