"""What each tier brings and costs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from accountplan.base.text import say, say_n
from accountplan.model.analysis import TierRow, Value
from accountplan.present import links
from accountplan.present.bases import list_unknown, name_net
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING, Badge, show_tier_badge
from accountplan.present.spelled import capitalise


@dataclass(frozen=True, slots=True)
class TierLine:
    """One tier: its badge, its name with a link to its page, and a cell for each column."""

    badge: Badge
    name: str
    href: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TierTable:
    """The tiers, most valuable first. A column without any figure is left out; ``total`` holds the whole in numbers."""

    head: tuple[str, ...]
    rows: tuple[TierLine, ...]
    total: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, the share of one tier, and the whole in numbers."""

    head: str
    share: Callable[[TierRow], Fraction | None]
    whole: str


def show_tier_table(context: Context, root: str) -> TierTable:
    """The tiers by number of clients, turnover, margin, hours, and margin per hour."""
    value, words = context.analysis[Value], context.words
    rows = [row for row in value.tiers if row.tier or row.clients]
    columns = _list_columns(context, value)
    whole = value.total
    per_hour = whole.margin_per_hour is not None
    lines = []
    for row in rows:
        cells = [words.number(row.clients, 0), *(_word_share(context, column.share(row)) for column in columns)]
        lines.append(_show_line(context, row, (*cells, *([_word_money(context, row.margin_per_hour)] if per_hour else [])), root))
    head = (context.say(say("Clients")), *(column.head for column in columns), *([context.say(say("margin per hour"))] if per_hour else []))
    per_hour_cells = [_word_money(context, whole.margin_per_hour)] if per_hour else []
    total = (words.number(whole.clients, 0), *(column.whole for column in columns), *per_hour_cells)
    return TierTable(head, tuple(lines), total, (*_list_notes(context, whole), *list_unknown(context, value)))


def _list_columns(context: Context, value: Value) -> list[Column]:
    """Turnover, margin and hours, as far as any is known; amounts with losses taken off, and called so."""
    words, whole = context.words, value.total
    every = (
        ("turnover", lambda row: row.turnover_share, words.money(whole.turnover)),
        ("margin", lambda row: row.margin_share, words.money(whole.margin)),
        ("hours", lambda row: row.hours_share, words.number(whole.hours, 0)),
    )
    return [Column(capitalise(context.say(name_net(value, figure))), share, said) for figure, share, said in every if value.has(figure)]


def _show_line(context: Context, row: TierRow, cells: tuple[str, ...], root: str) -> TierLine:
    badge = show_tier_badge(context, row.tier)
    return TierLine(badge, badge.name, root + links.make_tier_path(row.tier) if row.tier else "", cells)


def _word_share(context: Context, share: Fraction | None) -> str:
    return NOTHING if share is None else context.words.share(share)


def _word_money(context: Context, amount: Fraction | None) -> str:
    return NOTHING if amount is None else context.words.money(amount)


def _list_notes(context: Context, whole: TierRow) -> tuple[str, ...]:
    if not whole.others:
        return ()
    text = say_n(
        "Not counted here: {n} prospect or former client in these tiers.",
        "Not counted here: {n} prospects and former clients in these tiers.",
        whole.others,
    )
    return (context.say(text),)
