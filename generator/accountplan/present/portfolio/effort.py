"""Do hours go where the margin is?"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from accountplan.base.text import Listing, Number, Text, say, say_n
from accountplan.model.analysis import EffortRow, Value
from accountplan.model.charts import Dumbbell, HoursAgainstValue, Skipped
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING
from accountplan.present.rounding import points, points_up
from accountplan.present.spelled import capital, spelled

from .figure import Figure, Missing, Row, Table, table

MOST_DRAWN, EACH_END = 18, 8
"""Up to this many clients are all drawn; of more, those at both ends."""


def effort(context: Context, root: str) -> Figure | Missing:
    """Each client's share in all hours beside its share in all margin."""
    value = context.analysis[Value]
    if not value.effort:
        return Missing(
            title=context.say(say("Hours against margin")),
            what=context.say(say("Hours and margin of the clients are not both known.")),
            remedy=context.say(say("Write `hours` and `margin` under `figures` in each plan, a line for each year.")),
        )
    title = capital(context.say(_title(context, value)))
    chart = HoursAgainstValue(
        rows=tuple(_rows(context, value.effort)),
        hours_name=context.say(say("hours")),
        value_name=context.say(say("margin")),
        gap_name=context.say(say("difference")),
        label=context.say(say("Share of hours beside share of margin: {message}", message=title)),
    )
    measure = context.say(
        say("Share of all hours (open) and of all margin (filled), {year}; difference in percentage points", year=str(value.year))
    )
    return Figure(title, measure, chart, _table(context, value, root), tuple(_notes(context, value)))


def _title(context: Context, value: Value) -> Text:
    rows, short = value.effort, value.short
    if len(rows) == 1:
        return say("all hours and all margin belong to {client}", client=_name(context, rows[0]))
    if not short:
        most = points_up(-rows[0].gap)
        return say("no client's share of hours is more than {points} points above its share of margin", points=Number(most, 1))
    if len(short) <= 2:
        names = Listing(tuple(_name(context, row) for row in short))
        return say_n(
            "{clients} costs more hours than it brings margin",
            "{clients} cost more hours than they bring margin",
            len(short),
            clients=names,
        )
    return say(
        "{number} of {total} clients cost clearly more hours than they bring margin", number=spelled(len(short)), total=spelled(len(rows))
    )


def _name(context: Context, row: EffortRow) -> str:
    return context.portfolio.accounts[row.account].label


def _rows(context: Context, rows: tuple[EffortRow, ...]) -> Iterator[Dumbbell | Skipped]:
    if len(rows) <= MOST_DRAWN:
        yield from (_bell(context, row) for row in rows)
        return
    inner = rows[EACH_END:-EACH_END]
    yield from (_bell(context, row) for row in rows[:EACH_END])
    low, high = _points(context, inner[0].gap), _points(context, inner[-1].gap)
    yield Skipped(
        context.say(say_n("{n} client between {low} and {high}", "{n} clients between {low} and {high}", len(inner), low=low, high=high))
    )
    yield from (_bell(context, row) for row in rows[-EACH_END:])


def _points(context: Context, share: Fraction) -> str:
    return context.words.number(points(share), 1, signed=True)


def _bell(context: Context, row: EffortRow) -> Dumbbell:
    tier = context.scores[row.account].tier or ""
    return Dumbbell(_name(context, row), tier, float(row.hours_share), float(row.margin_share), _points(context, row.gap), row.short)


def _table(context: Context, value: Value, root: str) -> Table:
    head = (say("Client"), say("Hours"), say("Share of hours"), say("Share of margin"), say("Difference"), say("Margin per hour"))
    return table(context, tuple(context.say(each) for each in head), (_line(context, row, root) for row in value.effort), len(value.effort))


def _line(context: Context, row: EffortRow, root: str) -> Row:
    words = context.words
    per_hour = NOTHING if row.margin_per_hour is None else words.money(row.margin_per_hour)
    shares = (words.share(row.hours_share, 1), words.share(row.margin_share, 1), _points(context, row.gap))
    return Row(context.account(row.account, root), (words.number(row.hours, 0), *shares, per_hour))


def _notes(context: Context, value: Value) -> Iterator[str]:
    if value.left_out:
        text = say_n("{n} client without hours and margin in {year} is left out.",
                     "{n} clients without hours and margin in {year} are left out.", value.left_out, year=str(value.year))  # fmt: skip
        yield context.say(text)
    if value.losses:
        names = Listing(tuple(_name(context, row) for row in value.losses[:3]))
        yield context.say(say_n("At a loss: {clients}.", "At a loss, among {n} clients: {clients}.", len(value.losses), clients=names))
