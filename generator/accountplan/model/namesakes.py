"""Two clients, groups or colleagues with one name: each gets behind it what tells it from the others, for all lists at once.

That is done once, before anything is shown, so that no list, filter, chart, sentence or page can forget it. A name that occurs once stays as it
was written.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from .account import Account
from .analysis import Members
from .groups import Group
from .people import Person
from .portfolio import Portfolio
from .survey import Survey

Marks: TypeAlias = Callable[[Sequence[str]], Iterator[list[str]]]
"""What could tell those with these ids apart, the best first: each time one text for each of them, empty where nothing is known."""
SEGMENTS = ("sector", "region", "place", "plaats")
"""The target groups that say most, in this order; after them all others by their name."""
STRAIGHT = str.maketrans("’‘ʼ`´–—‑", "'''''---")
"""Characters that a reader takes for one another."""


def distinguish_namesakes(survey: Survey) -> Survey:
    """The same survey, in which no two accounts, people or groups have one name."""
    portfolio = survey.portfolio
    accounts = _name_accounts(portfolio, survey)
    people, groups = _name_people(portfolio), _name_groups(portfolio)
    if not (accounts or people or groups):
        return survey
    named = replace(
        portfolio,
        accounts={**portfolio.accounts, **accounts},
        people={**portfolio.people, **people},
        groups={**portfolio.groups, **groups},
    )
    return replace(survey, portfolio=named)


def _name_accounts(portfolio: Portfolio, survey: Survey) -> dict[str, Account]:
    """The accounts that share a name, or the shorter one for tight places, under names of their own."""
    accounts, marks = portfolio.accounts, _find_account_marks(portfolio, survey)
    names = _name_twins({id: each.name for id, each in accounts.items()}, marks)
    labels = _name_twins({id: each.label for id, each in accounts.items()}, marks)
    found = {}
    for id in sorted({*names, *labels}):
        account = accounts[id]
        short = labels.get(id) if account.short or id not in names else None
        found[id] = replace(account, name=names.get(id, account.name), short=short or account.short)
    return found


def _name_people(portfolio: Portfolio) -> dict[str, Person]:
    people = portfolio.people

    def list_marks(ids: Sequence[str]) -> Iterator[list[str]]:
        yield [portfolio.unit(unit) if (unit := people[id].unit) else "" for id in ids]
        yield [people[id].role or "" for id in ids]

    named = _name_twins({id: each.name for id, each in people.items()}, list_marks)
    return {id: replace(people[id], name=name) for id, name in named.items()}


def _name_groups(portfolio: Portfolio) -> dict[str, Group]:
    groups = portfolio.groups

    def list_marks(ids: Sequence[str]) -> Iterator[list[str]]:
        yield [portfolio.person(groups[id].lead or "") for id in ids]

    named = _name_twins({id: each.name for id, each in groups.items()}, list_marks)
    return {id: replace(groups[id], name=name) for id, name in named.items()}


def _find_account_marks(portfolio: Portfolio, survey: Survey) -> Marks:
    """For accounts: their unit, their groups, their target groups, and the account that each belongs to."""
    accounts = portfolio.accounts

    def list_marks(ids: Sequence[str]) -> Iterator[list[str]]:
        yield [portfolio.unit(unit) if (unit := accounts[id].unit) else "" for id in ids]
        yield _list_groups(portfolio, survey, ids)
        for key in sorted(accounts[ids[0]].segment, key=_rank_segment):
            yield [accounts[id].segment.get(key, "") for id in ids]
        yield [accounts[parent].name if (parent := accounts[id].parent or "") in accounts else "" for id in ids]

    return list_marks


def _list_groups(portfolio: Portfolio, survey: Survey, ids: Sequence[str]) -> list[str]:
    """The names of the groups of each of these accounts."""
    found: dict[str, list[str]] = {id: [] for id in ids}
    for group, members in survey.analysis[Members].groups.items():
        for id in members:
            if id in found:
                found[id].append(portfolio.groups[group].name)
    return [", ".join(names) for names in found.values()]


def _rank_segment(key: str) -> tuple[int, str]:
    return SEGMENTS.index(key) if key in SEGMENTS else len(SEGMENTS), key


def _name_twins(names: Mapping[str, str], marks: Marks) -> dict[str, str]:
    """The new names of those who share one, by id."""
    return {id: f"{names[id]} ({mark})" for twins in _find_twins(names) for id, mark in _choose_marks(twins, marks).items()}


def _find_twins(names: Mapping[str, str]) -> Iterator[list[str]]:
    """The ids of those who have one name to a reader, two or more at a time."""
    found: dict[str, list[str]] = {}
    for id, name in names.items():
        found.setdefault(_make_key(name), []).append(id)
    return (ids for ids in found.values() if len(ids) > 1)


def _make_key(name: str) -> str:
    """What a reader sees of a name: capitals, the kind of apostrophe and the width of spaces tell nobody apart."""
    return " ".join(unicodedata.normalize("NFC", name).translate(STRAIGHT).casefold().split())


def _choose_marks(twins: Sequence[str], marks: Marks) -> dict[str, str]:
    """The first thing that all of them have and that differs between any two; else the id, which always does."""
    for values in marks(twins):
        if all(values) and len({_make_key(value) for value in values}) == len(values):
            return dict(zip(twins, values, strict=True))
    return {id: id for id in twins}
