"""Did you mean ...? The known words that an unknown one looks like."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

from .same import strip_marks

ALIKE = 0.7
"""Words that are less alike than this (0 to 1) are two words."""
MANY = 500
"""Among more words than this only those that begin alike are looked at: comparing is slow."""
SHORT = 3
"""Words of at most this many letters are alike when one letter differs."""


def make_slug(text: str, joint: str = "-") -> str:
    """The text as an id (or, joined by underscores, as a key); empty when nothing of it can be kept."""
    return joint.join(re.findall(r"[a-z0-9]+", strip_marks(text[:200]).encode("ascii", "ignore").decode()))[:64].strip(joint)


def list_alike(word: str, known: Iterable[str], most: int = 1, least: float = ALIKE) -> list[str]:
    """The known words that a word looks like, ``most`` at most, the likeliest first. Capitals and accents make no difference."""
    words = [*known]
    if len(words) > MANY:
        words = [each for each in words if each[:2] == word[:2]]
    given, plain = _simplify_word(word), {_simplify_known(each): each for each in words}
    same = {each.replace("-", ""): each for each in plain}.get(given.replace("-", ""))
    found = [same] if same else get_close_matches(given, plain, most, least)
    if not found and 1 < len(given) <= SHORT:
        found = [each for each in plain if len(each) == len(given) and sum(map(str.__ne__, each, given)) == 1]
    return [plain[each] for each in found[:most]]


def _simplify_word(word: str) -> str:
    """What is compared of a word: of one in another script all of it."""
    return make_slug(word) or word.casefold()


_simplify_known = lru_cache(4096)(_simplify_word)
"""The same of a known word: a file of slips asks for the same ones again and again."""
