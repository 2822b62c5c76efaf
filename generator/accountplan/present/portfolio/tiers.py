"""What each tier brings and costs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
    """A column: its head, the cell of a tier, and the whole in numbers."""

    head: str
    cell: Callable[[TierRow], str]
    whole: str


def show_tier_table(context: Context, root: str) -> TierTable:
    """The tiers by number of clients, turnover, margin, hours, and margin per hour."""
    value = context.analysis[Value]
    columns = tuple(_list_columns(context, value))
    return TierTable(
        head=tuple(column.head for column in columns),
        rows=tuple(
            _show_line(context, row, tuple(column.cell(row) for column in columns), root) for row in value.tiers if row.tier or row.clients
        ),
        total=tuple(column.whole for column in columns),
        notes=(*_list_notes(context, value.total), *list_unknown(context, value)),
    )


def _list_columns(context: Context, value: Value) -> Iterator[Column]:
    """Clients; turnover, margin and hours as shares of the whole, as far as any is known, with losses taken off and called so; margin per hour."""
    words, whole = context.words, value.total
    yield Column(context.say(say("Clients")), lambda row: words.number(row.clients, 0), words.number(whole.clients, 0))
    shares: tuple[tuple[str, Callable[[TierRow], str], str], ...] = (
        ("turnover", lambda row: _word_share(context, row.turnover_share), words.money(whole.turnover)),
        ("margin", lambda row: _word_share(context, row.margin_share), words.money(whole.margin)),
        ("hours", lambda row: _word_share(context, row.hours_share), words.number(whole.hours, 0)),
    )
    for figure, cell, said in shares:
        if value.has(figure):
            yield Column(capitalise(context.say(name_net(value, figure))), cell, said)
    if whole.margin_per_hour is not None:
        yield Column(
            context.say(say("margin per hour")), lambda row: _word_money(context, row.margin_per_hour), words.money(whole.margin_per_hour)
        )


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
