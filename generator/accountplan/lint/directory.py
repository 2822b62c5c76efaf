"""Whose name is this? Ids found by what people call whoever or whatever has them: a given name, a name in full, initials, a firm without its legal form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from accountplan.base import synonyms
from accountplan.base.alike import list_alike
from accountplan.base.patterns import compile_lazily
from accountplan.base.same import simplify_firm, simplify_text, strip_marks

FEW = 5
"""When a word stands in more names than this, it says nothing."""
_WORD = compile_lazily(r"[^\W_]+")
_TITLES = frozenset(
    [
        "dhr",
        "mw",
        "mevr",
        "mevrouw",
        "meneer",
        "heer",
        "mr",
        "mrs",
        "ms",
        "drs",
        "ir",
        "ing",
        "dr",
        "prof",
        "collega",
        "vd",
        "v",
        "d",
        "van",
        "de",
        "den",
        "der",
        "het",
        "ten",
        "ter",
        "te",
        "la",
        "le",
        "von",
        "the",
        "of",
        "und",
    ]
)
"""Words that stand in many names, or before them; alone they name nobody."""


class Match(NamedTuple):
    """The ids that a name can stand for, and whether it is ``sure``: written otherwise, but one and the same name."""

    ids: tuple[str, ...]
    sure: bool = False

    @property
    def one(self) -> str | None:
        """The id, when it can be only one."""
        match self.ids:
            case (id,):
                return id
        return None


NOBODY = Match(())


class Directory:
    """The names of all things of one kind by id; a thing without a name has its id only. People have ``addresses`` as well, by which they are known whole."""

    def __init__(self, names: Mapping[str, Iterable[str]], addresses: Mapping[str, str] | None = None) -> None:
        self._addresses = {address.casefold(): id for address, id in (addresses or {}).items()}
        self.names = {id: tuple(filter(None, some)) for id, some in names.items()}
        self._whole: dict[str, set[str]] = {}
        self._words: dict[str, set[str]] = {}
        self._initials: dict[str, set[str]] = {}
        for id, some in self.names.items():
            for name in (id, *some):
                self._add(id, name)

    def _add(self, id: str, name: str) -> None:
        words = _list_words(name)
        for key in _list_forms(name):
            self._whole.setdefault(key, set()).add(id)
        for word in words:
            self._words.setdefault(word, set()).add(id)
        for some in (words, [word for word in words if word not in _TITLES]):
            self._initials.setdefault("".join(word[0] for word in some), set()).add(id)

    def find(self, text: str, *, guess: bool = True) -> Match:
        """Whoever is called so: the whole name, else a part of it, a name with more around it; by a ``guess`` the initials, or a name like it."""
        if known := self._addresses.get(text.strip(" <>").casefold()):
            return Match((known,), sure=True)
        whole = {id for form in _list_forms(text) for id in self._whole.get(form, ())}
        if len(whole) == 1:
            return Match((*whole,), sure=True)
        words = _list_words(text)
        names = (word for word in words if word not in _TITLES)
        found = whole or self._holding(words) or self._holding([*names]) or self._within(words)
        if guess and not found:
            found = self._by_initials(text) or self._alike(text)
        return Match(tuple(sorted(found))) if len(found) <= FEW else NOBODY

    def _holding(self, words: list[str]) -> set[str]:
        """Those in whose names all of these words stand; one letter stands for a word that begins with it."""
        long = [word for word in words if len(word) > 1 and word not in _TITLES]
        if not long:
            return set()
        found = set.intersection(*(self._words.get(word, set()) for word in words if len(word) > 1))
        letters = [word for word in words if len(word) == 1]
        return {id for id in found if all(self._begins(id, letter) for letter in letters)} if letters else found

    def _begins(self, id: str, letter: str) -> bool:
        return any(word.startswith(letter) for name in self.names[id] for word in _list_words(name))

    def _within(self, words: list[str]) -> set[str]:
        """Those whose whole name stands among some words."""
        few = words[:12]
        spans = (few[start:end] for start in range(len(few)) for end in range(start + 2, len(few) + 1))
        return {id for span in spans for id in self._whole.get(" ".join(sorted(span)), ())}

    def _by_initials(self, text: str) -> set[str]:
        letters = "".join(_list_words(text))
        return self._initials.get(letters, set()) if 1 < len(letters) < 5 else set()

    def _alike(self, text: str) -> set[str]:
        if known := synonyms.find_known_word(text, self.names):
            return {str(known)}
        by_name = {name: id for id, some in self.names.items() for name in (*some, id)}
        return {by_name[name] for name in list_alike(text, by_name)}


def _list_words(text: str) -> list[str]:
    return _WORD.findall(strip_marks(text.replace("'", "").replace("’", "")))


def _list_forms(text: str) -> set[str]:
    """What is left of a name in whatever order, with its words apart or not, with and without a legal form."""
    return {" ".join(sorted(_list_words(text))), simplify_text(text), simplify_firm(text)[0], "".join(_list_words(text))} - {""}
