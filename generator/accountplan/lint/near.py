"""Did you mean ...? The known word that an unknown one looks like."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from accountplan.base import synonyms
from accountplan.base.text import Text, say

MANY = 500
"""Among more words than this only those that begin alike are looked at: comparing is slow."""
LONGER = 4
"""A word that is so many letters longer or shorter is another word."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that this one stands for by common use, or that looks most like it; None when nothing does."""
    known = tuple(known)
    if stands_for := synonyms.meant(word, known):
        return stands_for
    words = [each for each in known if abs(len(each) - len(word)) <= LONGER]
    if len(words) > MANY:
        words = [each for each in words if each[:2] == word[:2]]
    same = {_bare(each): each for each in words}
    return same.get(_bare(word)) or next(iter(get_close_matches(word, words, n=1, cutoff=0.6)), None)


def _bare(word: str) -> str:
    return word.casefold().replace("-", "").replace("_", "")


def did_you_mean(word: str, known: Iterable[str], otherwise: Text) -> Text:
    """The remedy for an unknown word: the word that was meant, and what to do when it was not."""
    near = nearest(word, known)
    return say("Did you mean “{near}”? {otherwise}", near=near, otherwise=otherwise) if near else otherwise
