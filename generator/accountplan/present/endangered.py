"""Clients that we may lose, in words: what is at stake, each sign with the step that helps, and what is planned first (S30)."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Money, Text, say, say_n
from accountplan.model.account import Account
from accountplan.model.analysis import Risk, WatchList
from accountplan.model.pages import Link

from . import links
from .context import Context
from .overview.attention import word_stake
from .parts import Badge, show_badge
from .roster import Next, show_next_action
from .sieve import find_choices
from .spelled import capitalise, spell_number


@dataclass(frozen=True, slots=True)
class Advice:
    """A sign, and the step that helps."""

    sign: str
    step: str


@dataclass(frozen=True, slots=True)
class WatchRow:
    """A client that we may lose: what is at stake, what we do about it by policy, each sign with its step, and what is planned first."""

    within: str
    badge: Badge
    name: Link
    stake: str
    policy: str
    leaving: bool
    advice: tuple[Advice, ...]
    next: Next | None


def word_heading(context: Context, found: WatchList) -> str:
    """How many clients may leave, and what is at stake, with ``**`` round the figures."""
    return capitalise(context.say(_word_number(found)))


def _word_number(found: WatchList) -> Text:
    number = len(found.risks)
    if not number:
        return (
            say("no sign of leaving of the past year is known of any client")
            if found.lingering
            else say("no sign of leaving is known of any client")
        )
    clients = say_n("**{number} client** may leave", "**{number} clients** may leave", number, number=spell_number(number))
    if not found.at_stake:
        return clients
    return say("{clients}: **{amount}** of turnover is at stake", clients=clients, amount=Money(found.at_stake))


def show_row(context: Context, risk: Risk) -> WatchRow:
    """Word one of them."""
    account = context.portfolio.accounts[risk.account]
    steps = {sign.kind: sign for sign in reversed(risk.signs)}
    return WatchRow(
        within=find_choices(context, risk.account),
        badge=show_badge(context, context.scores[risk.account]),
        name=Link(account.name, links.make_account_path(risk.account) + "#signals"),
        stake=context.say(word_stake(context, risk)) if risk.turnover else "",
        policy=context.say(_word_policy(account, risk)),
        leaving=risk.leaving,
        advice=tuple(Advice(capitalise(context.say(steps[kind].text)), context.step(kind)) for kind in risk.kinds),
        next=show_next_action(context, account),
    )


def _word_policy(account: Account, risk: Risk) -> Text:
    """What we do: whom we would rather see leave, we do not hold."""
    if account.unwanted:
        return say("We would rather part")
    return say("Stop them leaving") if risk.leaving else say("Keep them from leaving")
