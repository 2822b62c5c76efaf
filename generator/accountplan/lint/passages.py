"""The texts of plans, paragraph by paragraph, and which of them are in more than one plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple, TypeAlias

from accountplan.base.patterns import compile_lazily
from accountplan.model.finding import Keys, Place
from accountplan.model.portfolio import Portfolio

ENOUGH_WORDS = 12
"""Shorter paragraphs may well be the same by chance."""
HINT, HINT_FROM = 12, 40
"""How many letters, within how many characters of either end, must be the same before whole paragraphs are compared."""

BEGIN = 20
"""How many characters of a paragraph are looked for in the file: fewer than a line holds, as the rest may be folded or written in another way."""

_BLANK = compile_lazily(r"\n[ \t]*\n")


class _Letters(dict[int, str | None]):
    """A table for `str.translate` that keeps letters and digits only, small; it fills itself."""

    def __missing__(self, code: int) -> str | None:
        letter = chr(code)
        self[code] = letter.casefold() if letter.isalnum() else None
        return self[code]


LETTERS = _Letters()


class Passage(NamedTuple):
    """One paragraph of one plan: the keys of its text, the paragraph itself, and whether the text holds more of them."""

    account: str
    keys: Keys
    text: str
    one_of_many: bool


Hinted: TypeAlias = tuple[tuple[str, Passage], ...]
"""Paragraphs, each behind its hint: what has another is another paragraph."""


def list_copied_passages(plans: Iterable[Hinted]) -> Iterator[list[Passage]]:
    """The paragraphs that are in more than one plan, each with all its places; ``plans`` are what `list_passages` gives for each."""
    hints: dict[str, list[Passage]] = {}
    for hint, passage in chain.from_iterable(plans):
        hints.setdefault(hint, []).append(passage)
    for alike in hints.values():
        if _has_several_plans(alike):
            yield from filter(_has_several_plans, _group_same(alike))


def find_place(portfolio: Portfolio, passage: Passage) -> Place:
    """Where a paragraph begins: of a text with several, the line that holds its first words, else the place of the text."""
    places = portfolio.files[portfolio.account_paths[passage.account]]
    start = places.at(passage.keys)
    begin = passage.text.partition("\n")[0][:BEGIN].strip()
    span = places.span(passage.keys) if passage.one_of_many else None
    for number in range(span[0], span[1] + 1) if span else ():
        before, found, _ = places.line(number).partition(begin)
        if found:
            return Place(number, len(before) + 1)
    return start


def list_passages(account: str, texts: Iterable[tuple[Keys, str]]) -> Hinted:
    """The paragraphs of one plan that are long enough, each with its hint; ``texts`` are keys and text."""
    return tuple((_make_hint(each.text), each) for each in _list_passages(account, texts))


def _list_passages(account: str, texts: Iterable[tuple[Keys, str]]) -> Iterator[Passage]:
    for keys, text in texts:
        paragraphs = _BLANK.split(text) if "\n" in text else (text,)
        for paragraph in paragraphs:
            if len(paragraph.split(None, ENOUGH_WORDS - 1)) == ENOUGH_WORDS:
                yield Passage(account, keys, paragraph, len(paragraphs) > 1)


def _make_hint(text: str) -> str:
    """Letters of the beginning and of the end: quick to make, and equal when the paragraphs are."""
    return text[:HINT_FROM].translate(LETTERS)[:HINT] + text[-HINT_FROM:].translate(LETTERS)[-HINT:]


def _group_same(passages: list[Passage]) -> Iterable[list[Passage]]:
    """The passages by what they say, without capitals, punctuation and spaces."""
    found: dict[str, list[Passage]] = {}
    for passage in passages:
        found.setdefault(passage.text.translate(LETTERS), []).append(passage)
    return found.values()


def _has_several_plans(passages: list[Passage]) -> bool:
    return len({passage.account for passage in passages}) > 1
