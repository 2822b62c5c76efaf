"""Lines that belong to a text, a list or a mapping by their place, and begin too far to the left, or with a tab: how many spaces to write before them."""

from __future__ import annotations

import re

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say
from accountplan.model.fix import Fix, NewLetters, Remedy, write_as

from .forms import find_forms
from .levels import word_spaces

_HEADER = compile_lazily(r"(\s*(?:- +)*)([\w-]+):\s*[|>][-+]?\d*\s*(?:#.*)?$")
"""A key with a text on the lines below it."""
_KEY = compile_lazily(r"\s*(?:- +)*([\w-]+):(?:\s|$)")
_HEAD = compile_lazily(r"(\s*(?:- +)*)")
_TAB_BEHIND = compile_lazily(r"( *-) *\t[ \t]*")
"""A dash with a tab behind it, in the place of a space."""
_DASH = compile_lazily(r"(\s*)- ")
_WORD = compile_lazily(r"\S+")


def word_block_text(lines: list[str], number: int) -> Remedy | None:
    """How far in a line of a text below a `|` begins; None when it is no line of such a text, or begins with a key of the format."""
    row = lines[number]
    key = _KEY.match(row)
    above = [each for each in range(number - 1, -1, -1) if lines[each].strip()]
    header = next((each for each in above if _HEADER.match(lines[each])), None)
    if header is None or (key and find_forms(key[1])):
        return None
    found = _HEADER.match(lines[header])
    assert found is not None
    text = [each for each in above if each > header]
    if any(_indent(lines[each]) <= len(found[1]) for each in text) or (not text and _indent(row) > len(found[1])):
        return None
    level = _indent(lines[text[-1]]) if text else len(found[1]) + 2
    word = lines[text[-1]].split()[0] if text else ""
    return None if _indent(row) >= level else _set_in(row, level, word if text else "", found[2])


def word_tab(lines: list[str], number: int) -> Remedy | None:
    """How many spaces to write in the place of the tabs before a line: as far in as what is above it asks; None when that cannot be told."""
    row = lines[number]
    above = next((each for each in range(number - 1, -1, -1) if lines[each].strip()), None)
    if above is None or "\t" in lines[above][: _indent(lines[above])] or not row.strip() or row.lstrip() == row:
        return None
    if dash := _TAB_BEHIND.match(row):
        fix = Fix(NewLetters(dash[0], f"{dash[1]} "), safe=False)
        return Remedy(say("Write a space in the place of the tab behind the dash."), fix)
    head = _HEAD.match(lines[above])
    assert head is not None
    rest = lines[above].rstrip()
    opens = rest.endswith(":") or _HEADER.match(rest) is not None
    key = _KEY.match(row)
    if opens:
        return _set_in(row, len(head[1]) + 2, "", rest[len(head[1]) :].split(":")[0])
    if key and not _KEY.match(lines[above]):
        return None  # behind a text nobody knows how far out a key goes
    level = len(head[1]) if not row.lstrip().startswith("- ") or "-" not in head[1] else head[1].index("-")
    beside = (rest[level:].split(":")[0].split() or [""])[0]
    return _set_in(row, level, beside.strip("- ") or "-", "")


def word_dash_level(lines: list[str], number: int) -> Remedy | None:
    """How far in a dash stands that is not in line with the one above it; None when there is none."""
    row = lines[number]
    for each in range(number - 1, -1, -1):
        dash = _DASH.match(lines[each])
        if dash:
            other = len(dash[1])
            return _set_in(row, other, "-", "") if 0 < abs(other - _indent(row)) < 2 else None
        if lines[each].strip() and _indent(lines[each]) < _indent(row):
            return None
    return None


def word_dashless(lines: list[str], number: int) -> Remedy | None:
    """What to do with a line without a dash in line with the dashes above it; None when there are none."""
    row = lines[number]
    above = next((lines[each] for each in range(number - 1, -1, -1) if lines[each].strip()), "")
    dash = _DASH.match(above)
    if not dash or len(dash[1]) != _indent(row) or row.lstrip().startswith("-"):
        return None
    text = row.strip()
    if text.startswith("? "):
        help = say("Begin each item with a dash and a space, and put the dashes below each other.")
        return Remedy(help, Fix(NewLetters("? ", "- "), safe=False))
    return Remedy(
        say(
            "If this is an item of its own, write a dash before it: `{text}`. If it goes on with the line above, indent it.",
            text=f"- {text}",
        )
    )


def word_colonless(lines: list[str], number: int) -> Remedy | None:
    """How to write a key without a colon that has keys of its own below it; None when it is something else."""
    row = lines[number]
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    word = row.strip()
    if not re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", word) or _indent(below) <= _indent(row) or not _KEY.match(below):
        return None
    return Remedy(write_as(f"{word}:").help, Fix(NewLetters(word, f"{word}:"), safe=False))


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())


def _set_in(row: str, level: int, beside: str, above: str) -> Remedy:
    """The remedy that sets a line in as far as something beside it, or two spaces further than the key above it."""
    word = _WORD.match(row.lstrip())
    assert word is not None
    fix = Fix(NewLetters(row[: _indent(row)] + word[0], " " * level + word[0]), safe=False)
    if beside == "-":
        return Remedy(say("Write {spaces} before it, as before the dash above it.", spaces=word_spaces(level)), fix)
    if beside:
        return Remedy(say("Write {spaces} before it, as before “{key}”.", spaces=word_spaces(level), key=beside), fix)
    return Remedy(say("Write {spaces} before it, as it belongs below “{key}”.", spaces=word_spaces(level), key=above.strip(" -")), fix)
