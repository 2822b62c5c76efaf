"""Which characters paper can show: those of the two families of fonts that come with the package, and what becomes of all others.

They hold Latin (Polish, Turkish and Vietnamese too), Greek and Cyrillic, but no Arabic, Chinese or emoji: `glyphs` is the list. Fonts of the
machine would give other pages on another machine, so they are no help. What ours lack becomes the nearest character that they hold, else `LOST`,
and `check` says so: nothing is lost without a word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from .glyphs import RANGES
from .patterns import compile_lazily

SAME = {"\u2010": "-", "\u2011": "-", "\u2007": "\u00a0", "\u202f": "\u00a0", "\u2009": "\u00a0", "ĳ": "ij", "Ĳ": "IJ"}
"""Signs that look the same as another, which a search finds."""
NEAR = {
    **dict.fromkeys("⬤⚫", "•"), **dict.fromkeys("➔➜➡➤⟶⟹➞", "→"), **dict.fromkeys("⬅⟵", "←"), **dict.fromkeys("⇔⟷", "↔"),
    **dict.fromkeys("❌✖☒", "×"), **dict.fromkeys("★☆⭐", "*"), **dict.fromkeys("◾⬛◼", "■"), **dict.fromkeys("⚠❗❕", "!"),
    **dict.fromkeys("❓❔", "?"), "✅": "✓", "‟": "“", "∅": "Ø",
    "₪": "ILS", "฿": "THB", "₼": "AZN", "₾": "GEL", "₨": "Rs",
}  # fmt: skip
"""Signs that mean the same as others."""
LOST = "[…]"
"""What takes the place of characters that cannot be written."""
_GONE = "\ufffd"
"""Stands for one such character until a whole row of them becomes `LOST`."""
_ROW = compile_lazily(f"{_GONE}+(?: {_GONE}+)*")
_UNSEEN = {"Cf", "Cc", "Cs"}
"""Categories of characters that nobody sees."""
_VARIANTS = (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))
"""They say which form of a character is meant."""


def _split_ranges(ranges: str) -> list[list[int]]:
    return [[int(end, 16) for end in each.split("-")] for each in ranges.split()]


def expand(ranges: str) -> str:
    """The characters that stretches of their numbers (``20-7E A0``) stand for, in that order."""
    return "".join(chr(character) for each in _split_ranges(ranges) for character in range(each[0], each[-1] + 1))


@cache
def list_printable() -> frozenset[str]:
    """Every character that the fonts hold."""
    return frozenset(expand(RANGES))


@cache
def _make_strange_pattern() -> re.Pattern[str]:
    """Finds a character that they do not hold; made when it is first needed, as that takes a while."""
    return re.compile("[^" + "".join(f"{re.escape(chr(each[0]))}-{re.escape(chr(each[-1]))}" for each in _split_ranges(RANGES)) + "]")


class _Writing(dict[int, str | None]):
    """For `str.translate`; it fills itself."""

    def __missing__(self, code: int) -> str | None:
        self[code] = made = _choose_replacement(chr(code))
        return made


def _choose_replacement(character: str) -> str | None:
    if character in SAME:
        return SAME[character]
    if character in list_printable() or character in "\n\t":
        return character
    if character.isspace():
        return " "
    if unicodedata.category(character) in _UNSEEN or ord(character) in _VARIANTS:
        return None
    if character in NEAR:
        return NEAR[character]
    simple = unicodedata.normalize("NFKD", character)
    rest = "".join(each for each in simple if not unicodedata.combining(each))
    return rest if simple != character and rest and list_printable().issuperset(rest) else _GONE


_WRITING = _Writing()


def make_printable(text: str) -> str:
    """A text as paper shows it."""
    if text.isascii():
        return text
    return _ROW.sub(LOST, unicodedata.normalize("NFC", text).translate(_WRITING))


def find_lost(text: str) -> str:
    """The characters of a text that paper cannot show, each once, in the order in which they are there."""
    if text.isascii() or not _make_strange_pattern().search(text):
        return ""
    return "".join(dict.fromkeys(each for each in unicodedata.normalize("NFC", text) if _WRITING[ord(each)] == _GONE))


def is_legible(text: str) -> bool:
    """Whether anything is left to read of a text on paper."""
    return any(each.isalnum() for each in make_printable(text))
