"""Who is asked to approve a change, by the file that changes: leads for their plans, reviewers for what ranks all clients."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from .people import list_one
from .portfolio import Portfolio

Reason: TypeAlias = Literal["rest", "plan", "method", "overrule"]
REST = "plans/"
"""Where all plans are: what nobody has yet, such as a new client, is for the reviewers."""


@dataclass(frozen=True, slots=True)
class Owned:
    """A file of the workspace (or a folder, which ends in a slash) with the names at the forge of those who approve its changes."""

    path: str
    owners: tuple[str, ...]
    reason: Reason


def list_owned(portfolio: Portfolio, today: date) -> Iterator[Owned]:
    """All that somebody owns, the general before the particular: the rest, the plans by their paths, the method, plans whose tier is set by hand.

    A plan whose lead has left, or has no name at the forge, is the reviewers'. Nothing is left to nobody: then it is not listed.
    """
    reviewers = find_names(portfolio, portfolio.firm.reviewers, today)
    leads = [(portfolio.account_paths[id], account.lead) for id, account in portfolio.accounts.items()]
    leads += [(portfolio.group_paths[id], group.lead) for id, group in portfolio.groups.items()]
    plans = (Owned(path, find_names(portfolio, list_one(lead), today) or reviewers, "plan") for path, lead in sorted(leads))
    method = (portfolio.criteria_path, portfolio.firm_path, portfolio.people_path, portfolio.tiers_path)
    by_hand = (portfolio.account_paths[id] for id, account in portfolio.accounts.items() if account.tier and account.tier.holds(today))
    found = (
        Owned(REST, reviewers, "rest"),
        *plans,
        *(Owned(path, reviewers, "method") for path in method),
        *(Owned(path, reviewers, "overrule") for path in sorted(by_hand)),
    )
    yield from (each for each in found if each.owners)


def find_names(portfolio: Portfolio, people: Iterable[str], today: date) -> tuple[str, ...]:
    """The names at the forge of those who are still here and have one."""
    found = (portfolio.people[id] for id in people if id in portfolio.people)
    return tuple(dict.fromkeys(person.forge for person in found if person.forge and person.here(today)))


def list_nameless(portfolio: Portfolio, today: date) -> Iterator[str]:
    """Colleagues who lead something or approve the method, are still here, and have no name at the forge: ids, in the order of people.yaml."""
    accounts = (account.lead for account in portfolio.accounts.values())
    groups = (group.lead for group in portfolio.groups.values())
    asked = {*accounts, *groups, *portfolio.firm.reviewers}
    yield from (id for id, person in portfolio.people.items() if id in asked and not person.forge and person.here(today))
