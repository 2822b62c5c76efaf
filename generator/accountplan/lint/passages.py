"""The texts of plans, paragraph by paragraph, and which of them stand in more than one plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from accountplan.model.account import Account
from accountplan.model.finding import Keys, Place
from accountplan.model.portfolio import Portfolio

ENOUGH_WORDS = 12
"""Shorter paragraphs may well be the same by chance."""
HINT_WORDS = 3
"""So many words must be the same before whole paragraphs are compared."""

_BLANK = re.compile(r"\n[ \t]*\n")
_SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of one plan: the keys of its text, and the paragraph itself."""

    account: str
    keys: Keys
    text: str


def texts(account: Account) -> Iterator[tuple[Keys, str]]:
    """Every text of a plan in Markdown, with its keys."""
    situation, developments = account.situation, account.developments
    yield ("situation", "history"), situation.history or ""
    yield ("situation", "business"), situation.business or ""
    yield ("situation", "facts"), situation.facts or ""
    for index, text in enumerate(situation.opportunities):
        yield ("situation", "opportunities", index), text
    for index, text in enumerate(situation.threats):
        yield ("situation", "threats", index), text
    yield ("developments", "market"), developments.market or ""
    yield ("developments", "competition"), developments.competition or ""
    yield ("developments", "strategy"), developments.strategy or ""
    for index, note in enumerate(account.evaluation.notes):
        yield ("evaluation", "notes", index, "text"), note.text
    for index, assignment in enumerate(account.assignments):
        yield ("assignments", index, "expectations"), assignment.expectations or ""
    yield ("partnership", "note"), account.partnership.note or ""


def copied(accounts: Iterable[Account]) -> Iterator[list[Passage]]:
    """The paragraphs that stand in more than one plan, each with all its places in the order of the accounts."""
    for alike in _groups((passage, _hint(passage.text)) for passage in _passages(accounts)):
        yield from _groups((passage, _bare(passage.text)) for passage in alike)


def place(portfolio: Portfolio, passage: Passage) -> Place:
    """Where a paragraph begins: the line within its text that holds its first words, else the place of the text."""
    places = portfolio.files[portfolio.account_paths[passage.account]]
    start = places.at(passage.keys)
    begin = passage.text.split("\n", 1)[0][:20].strip()
    first, last = places.span(passage.keys) or (0, -1)
    for number in range(first, last + 1):
        column = places.line(number).find(begin)
        if column >= 0:
            return Place(number, column + 1)
    return start


def _passages(accounts: Iterable[Account]) -> Iterator[Passage]:
    for account in accounts:
        for keys, text in texts(account):
            for paragraph in _BLANK.split(text) if "\n" in text else (text,):
                if len(paragraph.split(None, ENOUGH_WORDS - 1)) == ENOUGH_WORDS:
                    yield Passage(account.id, keys, paragraph)


def _hint(text: str) -> str:
    """The first words without capitals and signs: quick to make, equal when paragraphs are."""
    return _bare(" ".join(text.split(None, HINT_WORDS * 2)[: HINT_WORDS * 2]))[: HINT_WORDS * 4]


def _bare(text: str) -> str:
    return _SIGNS.sub(" ", text.casefold()).strip()


def _groups(keyed: Iterable[tuple[Passage, str]]) -> Iterator[list[Passage]]:
    """The passages with the same key, when they come from more than one plan."""
    found: dict[str, list[Passage]] = {}
    for passage, key in keyed:
        found.setdefault(key, []).append(passage)
    for passages in found.values():
        if any(passage.account != passages[0].account for passage in passages):
            yield passages
