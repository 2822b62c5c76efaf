"""Did you mean ...? The known word that an unknown one looks like."""

from __future__ import annotations

from collections.abc import Iterable

from accountplan.base import synonyms
from accountplan.base.alike import list_alike
from accountplan.base.text import Text, say


def find_nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that this one stands for by common use, or that looks most like it; None when nothing does."""
    known = tuple(known)
    return synonyms.find_known_word(word, known) or next(iter(list_alike(word, known)), None)


def word_suggestion(word: str, known: Iterable[str], otherwise: Text) -> Text:
    """The remedy for an unknown word: the word that was meant, and what to do when it was not."""
    near = find_nearest(word, known)
    return say("Did you mean “{near}”? {otherwise}", near=near, otherwise=otherwise) if near else otherwise
