"""What a meeting is called: by whom it is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accountplan.base.text import Text, Wording, say, say_n
from accountplan.base.words import Words
from accountplan.model.meetings import Circle
from accountplan.model.portfolio import Portfolio
from accountplan.present.sieve import find_choices

if TYPE_CHECKING:
    from accountplan.present.context import Context

FEW = 3
"""Accounts that are named; of more it is said how many they are."""


def name_meeting(context: Context, about: Circle) -> Text:
    """What a meeting is called."""
    return say("Meeting about {whom}", whom=name_circle(context, about))


def name_circle(context: Context, about: Circle) -> str:
    """Whom a meeting is about, in a few words; what the firm does not know by the id that is written."""
    return word_circle(context.words, context.portfolio, about)


def find_about_choices(context: Context, about: Circle, account: str | None) -> str:
    """What a row of a meeting falls under: what its account does, else what all accounts of the meeting do."""
    return find_choices(context, account) if account else find_circle_choices(context, about)


def find_circle_choices(context: Context, about: Circle) -> str:
    """What a row about a circle falls under, where a list is cut: all that its accounts fall under; so a row about the whole firm is never cut."""
    return context.once(("circle", about), lambda: find_choices(context, *_list_accounts(context, about)))


def _list_accounts(context: Context, about: Circle) -> Iterator[str]:
    """The accounts of a circle; who was a client once is of no tier, unit or group any more, but can be named."""
    accounts = context.portfolio.accounts
    for id in about.accounts or accounts:
        concerned = id in accounts and (about.whole or about.accounts or not accounts[id].is_former)
        if concerned and about.holds(accounts[id], context.scores[id].tier, context.groups.get(id, ())):
            yield id


def word_circle(words: Words, portfolio: Portfolio, about: Circle) -> str:
    """The same of one side of a comparison."""
    found = tuple(words.say(each) for each in _list_parts(portfolio, about))
    return words.listing(found) if found else words.say(say("the whole firm"))


def _list_parts(portfolio: Portfolio, about: Circle) -> Iterator[Wording]:
    if about.tier:
        yield say("tier {tier}", tier=about.tier)
    if about.unit:
        yield portfolio.unit(about.unit)
    if about.group:
        yield portfolio.groups[about.group].name if about.group in portfolio.groups else about.group
    if about.lead:
        yield say("the accounts of {name}", name=portfolio.person(about.lead))
    if len(about.accounts) > FEW:
        yield say_n("{n} account", "{n} accounts", len(about.accounts))
    else:
        yield from (portfolio.accounts[id].label if id in portfolio.accounts else id for id in about.accounts)
