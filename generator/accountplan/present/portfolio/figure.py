"""A chart as it is on a page: its claim, what it measures, the drawing, and the numbers in a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from accountplan.base.order import make_sort_key
from accountplan.base.text import Listing, Text, say, say_n
from accountplan.model.charts import HoursAgainstValue, ParetoCurve, PortfolioMatrix, Waterfall
from accountplan.model.pages import Link
from accountplan.present.context import Context

MOST_ROWS = 500
"""A table below a chart holds this many clients; smaller ones are counted in its last row."""
NAMED = 5
"""A sentence names this many clients; the others are counted."""


@dataclass(frozen=True, slots=True)
class Row:
    """One client in a table: its name, the other cells as words, and the choices of the filters that it falls under."""

    name: Link
    cells: tuple[str, ...]
    within: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Numbers: the heads of the columns, rows, and how many rows are not shown (in words, or empty)."""

    label: str
    head: tuple[str, ...]
    rows: tuple[Row, ...]
    rest: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart with its words: ``title`` says what it shows, ``measure`` what was measured; ``notes`` what it leaves out."""

    title: str
    measure: str
    chart: HoursAgainstValue | ParetoCurve | PortfolioMatrix | Waterfall
    table: Table
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """A chart that cannot be drawn: what is missing, and what would make it appear."""

    title: str
    what: str
    remedy: str


def make_table(context: Context, head: tuple[str, ...], rows: Iterable[Row], total: int) -> Table:
    """A table with its label for screen readers; of ``total`` rows as many are made as are shown."""
    left = len(range(MOST_ROWS, total))
    rest = context.say(say_n("and {n} smaller client", "and {n} smaller clients", left)) if left else ""
    return Table(context.say(say("Table: {columns}", columns=Listing(head))), head, tuple(islice(rows, MOST_ROWS)), rest)


def name_clients(context: Context, ids: Iterable[str]) -> Listing:
    """Some clients by name, in the order of their names; beyond the first five the others are counted."""
    accounts = context.portfolio.accounts
    names = sorted((accounts[id].name if id in accounts else id for id in ids), key=make_sort_key)
    shown: list[str | Text] = [*names[:NAMED]]
    if len(names) > NAMED:
        shown.append(say_n("{n} other", "{n} others", len(names[NAMED:])))
    return Listing(tuple(shown))


def list_separate_notes(context: Context) -> Iterator[str]:
    """Whose figures include those of others, which count once: with the others."""
    parents = [each.id for each in context.portfolio.clients if each.includes_children and each.id in context.children]
    if parents:
        clients = name_clients(context, parents)
        text = say("Counted without what belongs to clients below them, who are counted themselves: {clients}.", clients=clients)
        yield context.say(text)
