"""How far in a line may begin: as the keys above it do."""

from __future__ import annotations

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Text, say, say_n
from accountplan.model.fix import Fix, NewLetters, Remedy

_KEY = compile_lazily(r"(\s*(?:- +)*)([^\s:#-][^:#]*):(?:\s|$)")
_WORD = compile_lazily(r"\S+")


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
        return Remedy(say("Write {spaces} before it, as before “{key}”.", spaces=word_spaces(level), key=levels[level]), fix)
    return Remedy(
        say(
            "Write {spaces} before it, as before “{key}”; or {others}, as before “{other}”.",
            spaces=word_spaces(deeper), key=levels[deeper], others=word_spaces(nearer), other=levels[nearer],
        )
    )  # fmt: skip


def find_odd_line(lines: list[str], number: int) -> int | None:
    """The line above another that begins too far to the left or the right, while the other fits what is around both; None when there is none."""
    above = next((each for each in range(number - 1, -1, -1) if lines[each].strip()), None)
    own, odd = _KEY.match(lines[number]), _KEY.match(lines[above]) if above is not None else None
    if above is None or not own or not odd or "-" in odd[1]:
        return None
    levels = _list_levels(lines[:above])
    if len(odd[1]) >= len(own[1]):
        first = bool(levels) and max(levels) < len(own[1]) < len(odd[1])
        return above if first and _count_beside(lines[number:], len(own[1])) > 1 else None
    if lines[above - 1].rstrip() == f"{odd[1]}{levels.get(len(odd[1]), '')}:" and lines[above].rstrip()[-1:] != ":":
        return above if _count_beside(lines[number:], len(own[1])) > 1 else None
    return above if len(own[1]) in levels and len(odd[1]) not in levels else None


def _count_beside(lines: list[str], level: int) -> int:
    """How many keys in a row begin this far in, up to a line that begins less far in."""
    count = 0
    for line in filter(str.strip, lines):
        key = _KEY.match(line)
        if key and len(key[1]) < level:
            break
        count += key is not None and len(key[1]) == level
    return count


def word_level_of(lines: list[str], number: int, other: int) -> Remedy:
    """How many spaces to write before a line, so that it begins as far in as another."""
    level, at = len(lines[other]) - len(lines[other].lstrip()), len(lines[number]) - len(lines[number].lstrip())
    word = lines[number].split(":")[0].strip()
    help = say("Write {spaces} before it, as before “{key}”.", spaces=word_spaces(level), key=lines[other].split(":")[0].strip(" -"))
    return Remedy(help, Fix(NewLetters(" " * at + word, " " * level + word), safe=False))


def word_spaces(number: int) -> Text:
    """A number of spaces, in words."""
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
