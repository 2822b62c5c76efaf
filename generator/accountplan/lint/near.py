"""Did you mean ...? The known word that an unknown one looks like."""

from __future__ import annotations

from collections.abc import Iterable

from accountplan.base import synonyms
from accountplan.base.alike import list_alike
from accountplan.base.text import Text, say
from accountplan.base.yaml_word import format_word
from accountplan.model.finding import NOWHERE, Keys
from accountplan.model.fix import Fix, NewKey, NewValue, Remedy


def find_nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that this one stands for by common use, or that looks most like it; None when nothing does."""
    known = tuple(known)
    return synonyms.find_known_word(word, known) or next(iter(list_alike(word, known)), None)


def word_suggestion(word: str, known: Iterable[str], otherwise: Text, keys: Keys) -> Remedy:
    """The remedy for an unknown word at the end of some keys: the word that was meant, and what to do when it was not."""
    near = find_nearest(word, known)
    if near is None:
        return Remedy(otherwise)
    change = NewKey(near) if keys[-1:] == (NOWHERE,) else NewValue(format_word(near))
    return Remedy(say("Did you mean “{near}”? {otherwise}", near=near, otherwise=otherwise), Fix(change, safe=False))
