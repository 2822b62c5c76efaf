"""No-break spaces where YAML wants a space: it takes them for letters, so that a key or a word has another name than it seems."""

from __future__ import annotations

import re

SPACES = "\u00a0\u2007\u202f"
BYTES = tuple(space.encode() for space in SPACES)
_ANY = f"[{SPACES}]"
_KEY = r"(?:[a-z][a-z0-9_-]*|\d{4})"
_ITEM = rf"(?:-[ {SPACES}]+)*"
_PLACES = (
    re.compile(rf"^[ {SPACES}]*{_ANY}[ {SPACES}]*(?=\r?$)", re.MULTILINE),
    re.compile(rf"^[ {SPACES}]*{_ITEM}{_KEY}[ {SPACES}]*:(?:[ {SPACES}]+|\r?$)", re.MULTILINE),
    re.compile(rf"^[ {SPACES}]*-[ {SPACES}]+", re.MULTILINE),
    re.compile(rf"(?<=: )[^\s{SPACES}\"'|>]+[ {SPACES}]+(?=\r?$)", re.MULTILINE),
)
"""An empty line; the beginning of a line up to a key's value; a dash; the end of a line whose value is one word."""
_SPACE = re.compile(_ANY)


def replace_spaces(text: str) -> tuple[list[int], str]:
    """Where no-break spaces stand in the way, one place for each run of them, and the text with spaces there instead.

    Those between the words of a text are left alone: there they may be meant.
    """
    found: set[int] = set()
    for place in _PLACES:
        for part in place.finditer(text):
            found |= {part.start() + each.start() for each in _SPACE.finditer(part[0])}
    if not found:
        return [], text
    signs = list(text)
    for each in found:
        signs[each] = " "
    return sorted(each for each in found if each - 1 not in found), "".join(signs)
