"""Do hours go where the margin is?"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from accountplan.base.text import Listing, Number, Text, say, say_n
from accountplan.model.analysis import EffortRow, Value
from accountplan.model.charts import Dumbbell, HoursAgainstValue, Skipped
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING
from accountplan.present.rounding import round_points_up, to_points
from accountplan.present.sieve import find_choices
from accountplan.present.spelled import capitalise, spell_number

from .figure import Figure, Missing, Row, Table, list_separate_notes, make_table

MOST_DRAWN, EACH_END = 18, 8
"""Up to this many clients are all drawn; of more, those at both ends."""


def show_effort(context: Context, root: str) -> Figure | Missing:
    """Each client's share in all hours beside its share in all margin."""
    value = context.analysis[Value]
    if not value.effort:
        return Missing(
            title=context.say(say("Hours against margin")),
            what=context.say(_word_missing(value)),
            remedy=context.say(say("Write `hours` and `margin` under `figures` in each plan, a line for each year.")),
        )
    title = capitalise(context.say(_word_title(context, value)))
    chart = HoursAgainstValue(
        rows=tuple(_list_rows(context, value.effort)),
        hours_name=context.say(say("hours")),
        value_name=context.say(say("margin")),
        gap_name=context.say(say("difference")),
        label=context.say(say("Share of hours beside share of margin: {message}", message=title)),
    )
    measure = context.say(
        say(
            "Share of all {hours} (open) and of all {margin} (filled), {year}; difference in percentage points",
            hours=value.name_compared("hours"),
            margin=value.name_compared("margin"),
            year=str(value.year),
        )
    )
    return Figure(title, measure, chart, _show_table(context, value, root), tuple(_list_notes(context, value)))


def _word_missing(value: Value) -> Text:
    """Of a loss nobody has a share: that is something else than not knowing."""
    if not value.known:
        return say("Hours and margin of the clients are not both known.")
    return say_n(
        "Hours and margin of {year} are known of {n} client, but it has no margin to share: a loss or nothing, or no hours.",
        "Hours and margin of {year} are known of {n} clients, but together they have no margin to share: a loss or nothing, or no hours.",
        value.known,
        year=str(value.year),
    )


def _word_title(context: Context, value: Value) -> Text:
    rows, short = value.effort, value.short
    if len(rows) == 1:
        hours, margin = (value.name_compared(figure) for figure in ("hours", "margin"))
        return say("all {hours} and all {margin} belong to {client}", hours=hours, margin=margin, client=context.label(rows[0].account))
    if not short:
        most = round_points_up(-rows[0].gap)
        return say("no client's share of hours is more than {points} points above its share of margin", points=Number(most, 1))
    if len(short) <= 2:
        names = Listing(tuple(context.label(row.account) for row in short))
        return say_n(
            "{clients} costs more hours than it brings margin",
            "{clients} cost more hours than they bring margin",
            len(short),
            clients=names,
        )
    return say(
        "{number} of {total} clients cost clearly more hours than they bring margin",
        number=spell_number(len(short)),
        total=spell_number(len(rows)),
    )


def _list_rows(context: Context, rows: tuple[EffortRow, ...]) -> Iterator[Dumbbell | Skipped]:
    if len(rows) <= MOST_DRAWN:
        yield from (_make_dumbbell(context, row) for row in rows)
        return
    inner = rows[EACH_END:-EACH_END]
    yield from (_make_dumbbell(context, row) for row in rows[:EACH_END])
    low, high = _word_points(context, inner[0].gap), _word_points(context, inner[-1].gap)
    yield Skipped(
        context.say(say_n("{n} client between {low} and {high}", "{n} clients between {low} and {high}", len(inner), low=low, high=high))
    )
    yield from (_make_dumbbell(context, row) for row in rows[-EACH_END:])


def _word_points(context: Context, share: Fraction) -> str:
    return context.words.number(to_points(share), 1, signed=True)


def _make_dumbbell(context: Context, row: EffortRow) -> Dumbbell:
    tier = context.scores[row.account].tier or ""
    return Dumbbell(
        context.label(row.account),
        tier,
        float(row.hours_share),
        float(row.margin_share),
        _word_points(context, row.gap),
        row.short,
        find_choices(context, row.account),
    )


def _show_table(context: Context, value: Value, root: str) -> Table:
    head = (say("Client"), say("Hours"), say("Share of hours"), say("Share of margin"), say("Difference"), say("Margin per hour"))
    return make_table(
        context, tuple(context.say(each) for each in head), (_show_row(context, row, root) for row in value.effort), len(value.effort)
    )


def _show_row(context: Context, row: EffortRow, root: str) -> Row:
    words = context.words
    per_hour = NOTHING if row.margin_per_hour is None else words.money(row.margin_per_hour)
    shares = (words.share(row.hours_share, 1), words.share(row.margin_share, 1), _word_points(context, row.gap))
    return Row(context.account(row.account, root), (words.number(row.hours, 0), *shares, per_hour), find_choices(context, row.account))


def _list_notes(context: Context, value: Value) -> Iterator[str]:
    year, unknown = str(value.year), value.uncompared
    if unknown:
        text = say_n("{n} client is left out, as its hours and margin of {year} are not both known.",
                     "{n} clients are left out, as their hours and margin of {year} are not both known.", unknown, year=year)  # fmt: skip
        yield context.say(text)
    if value.left_out:
        text = say_n("{n} client without any hours or margin in {year} is left out.",
                     "{n} clients without any hours or margin in {year} are left out.", value.left_out, year=year)  # fmt: skip
        yield context.say(text)
    if value.losses:
        names = Listing(tuple(context.label(row.account) for row in value.losses[:3]))
        yield context.say(say_n("At a loss: {clients}.", "At a loss, among {n} clients: {clients}.", len(value.losses), clients=names))
    yield from list_separate_notes(context)
