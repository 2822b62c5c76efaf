"""How clients moved between the tiers over a year, as far as Git knows."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.days import subtract_years
from accountplan.base.text import Day, say, say_n
from accountplan.model.pages import Link
from accountplan.model.timeline import Month, Moved
from accountplan.present.context import Context
from accountplan.present.parts import Badge, show_tier_badge

MOST = 20
"""Clients that are named; the others are counted."""


@dataclass(frozen=True, slots=True)
class TierThen:
    """How many clients a tier had then, and has now."""

    badge: Badge
    name: str
    then: str
    now: str


@dataclass(frozen=True, slots=True)
class MovedRow:
    """A client that is in another tier; ``through`` says when that is by another method alone."""

    client: Link
    before: Badge
    after: Badge
    through: str


@dataclass(frozen=True, slots=True)
class Movement:
    """The tiers then and now, and who moved; ``nothing`` when nobody did."""

    title: str
    then: str
    tiers: tuple[TierThen, ...]
    rows: tuple[MovedRow, ...]
    more: str
    nothing: str


def show_movement(context: Context, root: str) -> Movement | None:
    """The last year, or less where the history is younger; None where nothing is known of before."""
    past = context.past
    first = past.at(subtract_years(context.today))
    if first is None:
        return None
    moved = past.list_moved(first.day)
    since = context.words.day(first.day, "month")
    title = say_n(
        "{n} client changed tier since {month}", "{n} clients changed tier since {month}", len(moved), month=Day(first.day, "month")
    )
    none = say("No client changed tier since {month}", month=Day(first.day, "month"))
    rest = len(moved[MOST:])
    return Movement(
        title=context.say(title if moved else none),
        then=since,
        tiers=_list_tiers(context, first),
        rows=tuple(_show_moved(context, each, root) for each in moved[:MOST]),
        more=context.say(say_n("and {n} more client", "and {n} more clients", rest)) if rest else "",
        nothing="" if moved else context.say(say("Clients that came or went are not counted here.")),
    )


def _list_tiers(context: Context, first: Month) -> tuple[TierThen, ...]:
    """The tiers of today, then those that there were; without one last."""
    now = context.past.months[-1].tiers
    named = dict.fromkeys((*(tier.id for tier in context.tiers.tiers), *sorted(filter(None, first.tiers))))
    shown = [*named, *([None] if None in now or None in first.tiers else [])]
    return tuple(_show_tier(context, tier, first.tiers.get(tier, 0), now.get(tier, 0)) for tier in shown)


def _show_tier(context: Context, tier: str | None, then: int, now: int) -> TierThen:
    badge = show_tier_badge(context, tier)
    return TierThen(badge, badge.name, context.words.number(then, 0), context.words.number(now, 0))


def _show_moved(context: Context, each: Moved, root: str) -> MovedRow:
    through = context.say(say("by another method")) if each.by_method else ""
    return MovedRow(
        context.account(each.account, root), show_tier_badge(context, each.before), show_tier_badge(context, each.after), through
    )
