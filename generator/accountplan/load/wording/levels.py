"""How far in a line may begin: as the keys above it do."""

from __future__ import annotations

import re

from accountplan.base.text import Text, say, say_n
from accountplan.model.fix import Fix, NewLetters, Remedy

_KEY = re.compile(r"(\s*(?:- +)*)([^\s:#-][^:#]*):(?:\s|$)")
_WORD = re.compile(r"\S+")


def word_levels(lines: list[str], number: int) -> Remedy | None:
    """How many spaces to write before a line: as many as before a key above it. None when no such key is there, or its own is none."""
    own = _KEY.match(lines[number])
    levels = _list_levels(lines[:number])
    if not own or not levels or len(own[1]) in levels or "-" in own[1]:
        return None
    at = len(own[1])
    deeper = min((level for level in levels if level > at), default=None)
    nearer = max((level for level in levels if level < at), default=None)
    if deeper is None or nearer is None:
        level = deeper if deeper is not None else nearer
        assert level is not None
        word = _WORD.match(lines[number].lstrip())
        fix = Fix(NewLetters(" " * at + word[0], " " * level + word[0]), safe=False) if word else None
        return Remedy(say("Write {spaces} before it, as before “{key}”.", spaces=_word_spaces(level), key=levels[level]), fix)
    return Remedy(
        say(
            "Write {spaces} before it, as before “{key}”; or {others}, as before “{other}”.",
            spaces=_word_spaces(deeper), key=levels[deeper], others=_word_spaces(nearer), other=levels[nearer],
        )
    )  # fmt: skip


def _word_spaces(number: int) -> Text:
    return say_n("{n} space", "{n} spaces", number) if number else say("no spaces")


def _list_levels(above: list[str]) -> dict[int, str]:
    """The keys beside or above which a line may stand, by the spaces before them: the nearest of each, and none deeper than one nearer to it."""
    found: dict[int, str] = {}
    outermost = None
    for line in reversed(above):
        key = _KEY.match(line)
        if key and (outermost is None or len(key[1]) < outermost):
            outermost = len(key[1])
            found[outermost] = key[2].strip()
            if "-" in key[1]:
                outermost = key[1].index("-") + 1
    return found
