"""The lines that cut the list of clients at the limits of the tiers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from accountplan.base.text import say
from accountplan.model.account import Account
from accountplan.model.stretches import Stretch

from .context import Context
from .filters import join_choices
from .limits import word_limits


@dataclass(frozen=True, slots=True)
class Cut:
    """A line that cuts the list: its words, and the choices of the filters that any row below it falls under, up to the next line."""

    text: str
    within: str


def word_cuts(context: Context, pages: Sequence[Stretch]) -> dict[str, str]:
    """The lines that cut the list at the limits of the tiers, by the account that follows; none unless the score decides the tier.

    A page that begins below a line says that line again.
    """
    if context.portfolio.criteria.rank_by != "rating":
        return {}
    found: dict[str, str] = {}
    first = context.portfolio.tiers.first_scored
    top = before = first.id if first else None
    begins = {account.id for stretch in pages for account in stretch.of(context.ranked)[:1]}
    for account in context.ranked:
        score = context.scores[account.id]
        here = None if score.score is None or score.unrated else context.ladder.tier(score.score)
        if here != before or (account.id in begins and here != top):
            found[account.id] = _word_cut(context, here)
        before = here
    return found


def make_cuts(accounts: Sequence[Account], lines: dict[str, str], rows: dict[str, str]) -> dict[str, Cut]:
    """The lines on a page, with what they must know to leave with the last of their rows, in a stylesheet alone."""
    below: dict[str, list[str]] = {}
    current: list[str] = []
    for account in accounts:
        if account.id in lines:
            current = below[account.id] = []
        current.append(account.id)
    return {id: Cut(lines[id], join_choices(rows[each] for each in ids)) for id, ids in below.items()}


def _word_cut(context: Context, tier: str | None) -> str:
    found = context.portfolio.tiers.get(tier)
    if found is None:
        return context.say(say("not rated yet: too few marks are known"))
    return context.say(say("Tier {tier}: {limits}", tier=found.id, limits=word_limits(context, found)))
