"""Did you mean ...? The known word that an unknown one looks like."""

from __future__ import annotations

from collections.abc import Iterable

from accountplan.base import synonyms
from accountplan.base.alike import list_alike
from accountplan.base.text import Listing, Text, say
from accountplan.base.unknown import is_unknown
from accountplan.base.yaml_word import format_word
from accountplan.model.finding import NOWHERE, Keys
from accountplan.model.fix import Fix, NewKey, NewValue, Remedy

from .directory import Directory


def find_nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that this one stands for by common use, or that looks most like it; None when nothing does."""
    known = tuple(known)
    return synonyms.find_known_word(word, known) or next(iter(list_alike(word, known)), None)


def word_suggestion(word: str, known: Iterable[str], otherwise: Text, keys: Keys, directory: Directory | None = None) -> Remedy:
    """The remedy for an unknown word at the end of some keys: the word that was meant, and what to do when it was not.

    A ``directory`` tells by what names people call the known words.
    """
    if is_unknown(word):
        return Remedy(say("Leave it out until it is known."))
    called = directory.find(word).ids if directory else ()
    if directory and len(called) > 1:
        return Remedy(say("Did you mean {words}? {otherwise}", words=_list_several(called, directory), otherwise=otherwise))
    near = next(iter(called), None) or find_nearest(word, known)
    if near is None:
        return Remedy(otherwise)
    change = NewKey(near) if keys[-1:] == (NOWHERE,) else NewValue(format_word(near))
    return Remedy(say("Did you mean “{near}”? {otherwise}", near=near, otherwise=otherwise), Fix(change, safe=False))


def word_several(ids: Iterable[str], directory: Directory) -> Text:
    """The question which of some was meant, each with the name by which people know it."""
    return say("Did you mean {words}?", words=_list_several(ids, directory))


def _list_several(ids: Iterable[str], directory: Directory) -> Listing:
    return Listing(tuple(_word_one(id, directory) for id in ids), "or")


def _word_one(id: str, directory: Directory) -> Text:
    name = next(iter(directory.names[id]), "")
    return say("“{word}” ({name})", word=id, name=name) if name else say("“{word}”", word=id)
