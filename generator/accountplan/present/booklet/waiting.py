"""Accounts without a tier: too little is known of them. They have no pages in any booklet, so each tier that they may come into names them."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import say, say_n
from accountplan.model.account import Account
from accountplan.model.scores import AccountScore
from accountplan.present.parts import NOTHING
from accountplan.present.rounding import make_written_share
from accountplan.present.vocabulary import STATUS

from .context import BookletContext, make_readable

MOST = 6
"""How many rows; the rest is a sentence."""
WAITING = "glance.waiting"
"""Where they stand."""


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One account: which share of the weight is known, and which tiers are in reach. ``status`` is empty for a client."""

    name: str
    status: str
    known: str
    reach: str
    lead: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many there are, why they have no tier, the first rows, and how many are left out."""

    title: str
    why: str
    rows: tuple[WaitingRow, ...]
    more: str


def list_untiered(context: BookletContext) -> tuple[tuple[Account, AccountScore], ...]:
    """Clients and prospects that have no tier yet and may come into that of the booklet, the best known first."""
    tier = context.tier
    if tier is None:
        return ()
    criteria = context.portfolio.criteria
    found = [
        (account, score)
        for score in context.site.scores.in_tier(None)
        if not criteria.is_enough(score.known) and tier.id in score.possible
        if not (account := make_readable(context.portfolio.accounts[score.account])).is_former
    ]
    return tuple(sorted(found, key=lambda pair: (-pair[1].known, pair[0].id)))


def show_waiting(context: BookletContext) -> Waiting | None:
    """Those without a tier, as a table; None when there are none."""
    found = list_untiered(context)
    if not found:
        return None
    least, more = make_written_share(context.portfolio.criteria.known_at_least), len(found[MOST:])
    return Waiting(
        title=context.say(say_n("{n} account has no tier yet", "{n} accounts have no tier yet", len(found))),
        why=context.say(
            say("Less than {least} of the weight is known: they are in no booklet, and may still come into this tier.", least=least)
        ),
        rows=tuple(_show_row(context, account, score) for account, score in found[:MOST]),
        more=context.say(say_n("And {n} more, on the site.", "And {n} more, on the site.", more)) if more else "",
    )


def _show_row(context: BookletContext, account: Account, score: AccountScore) -> WaitingRow:
    return WaitingRow(
        name=context.brief(account),
        status="" if account.is_client else context.say(STATUS[account.status]),
        known=context.words.value(context.portfolio.criteria.said_known(score.known)),
        reach=context.words.listing(score.possible, "or"),
        lead=context.who((account.lead,)) if account.lead else NOTHING,
    )
