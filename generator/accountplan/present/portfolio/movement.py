"""How clients moved between the tiers over a year and why, and whose relationship grew warmer or cooler, as far as Git knows (S6, S12)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.days import subtract_years
from accountplan.base.text import Day, Text, say, say_n
from accountplan.model.account_change import AccountChange
from accountplan.model.pages import Link
from accountplan.model.timeline import Month, Moved
from accountplan.model.windows import Window, find_nearest
from accountplan.present.context import Context
from accountplan.present.overview.changed import word_why
from accountplan.present.parts import NOTHING, Badge, show_tier_badge
from accountplan.present.sieve import find_choices
from accountplan.present.vocabulary import TEMPERATURE

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
    """A client that is in another tier; ``through`` says why, as far as that is known."""

    within: str
    client: Link
    before: Badge
    after: Badge
    through: str


@dataclass(frozen=True, slots=True)
class WarmthRow:
    """A client whose relationship changed: what it was and what it is."""

    within: str
    client: Link
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Movement:
    """The tiers then and now, and who moved; ``nothing`` when nobody did. ``warmth`` are those whose relationship is another than it was."""

    title: str
    then: str
    tiers: tuple[TierThen, ...]
    rows: tuple[MovedRow, ...]
    more: str
    nothing: str
    warmth_title: str
    warmth: tuple[WarmthRow, ...]
    warmth_more: str


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
    rest, window = len(moved[MOST:]), find_nearest(context.windows, first.day)
    reasons = {each.id: each for each in window.changes.movers} if window else {}
    warmth = tuple(_list_warmth(context, window, root)) if window else ()
    return Movement(
        title=context.say(title if moved else none),
        then=since,
        tiers=_list_tiers(context, first),
        rows=tuple(_show_moved(context, each, reasons.get(each.account), root) for each in moved[:MOST]),
        more=context.say(say_n("and {n} more client", "and {n} more clients", rest)) if rest else "",
        nothing="" if moved else context.say(say("Clients that came or went are not counted here.")),
        warmth_title=context.say(_word_warmth(warmth, window)) if warmth and window else "",
        warmth=warmth[:MOST],
        warmth_more=context.say(say_n("and {n} more client", "and {n} more clients", len(warmth[MOST:]))) if warmth[MOST:] else "",
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


def word_unseen(context: Context) -> str:
    """Why nobody can see who moved; empty when that can be seen."""
    if context.past.at(subtract_years(context.today)) is not None:
        return ""
    if len(context.past.months) > 1:
        return context.say(say("Who changed tier or temperature cannot be seen: no earlier version of these plans can be read."))
    return context.say(say("Who changed tier or temperature cannot be seen yet: Git has no version of these plans from before this month."))


def _list_warmth(context: Context, window: Window, root: str) -> Iterator[WarmthRow]:
    """Those that were clients then and are now, by rank."""
    before, clients = window.changes.before.portfolio.accounts, {each.id for each in context.portfolio.clients}
    olds = {new: old for old, new in window.changes.renamed.items()}
    for account in context.ranked:
        then = before.get(olds.get(account.id, account.id))
        if then and then.status == "client" and account.id in clients and then.temperature != account.temperature:
            yield WarmthRow(
                find_choices(context, account.id),
                context.account(account.id, root),
                _word_temperature(context, then.temperature),
                _word_temperature(context, account.temperature),
            )


def _word_temperature(context: Context, kind: str | None) -> str:
    return context.say(TEMPERATURE[kind]) if kind else NOTHING


def _word_warmth(rows: tuple[WarmthRow, ...], window: Window) -> Text:
    return say_n("{n} relationship has changed since {day}", "{n} relationships have changed since {day}", len(rows), day=Day(window.since))


def _show_moved(context: Context, each: Moved, change: AccountChange | None, root: str) -> MovedRow:
    """With the causes that did most, when the same step is found by comparing both plans."""
    known = change if change and change.tiers == (each.before, each.after) else None
    through = context.say(say("by another method")) if each.by_method else word_why(context, known) if known else ""
    return MovedRow(
        find_choices(context, each.account),
        context.account(each.account, root),
        show_tier_badge(context, each.before),
        show_tier_badge(context, each.after),
        through,
    )
