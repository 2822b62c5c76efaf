"""Figures of several clients together, over the years."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from accountplan.base.text import Text, say, say_n
from accountplan.model.analysis import Together
from accountplan.model.charts import MiniBars
from accountplan.model.criteria import FIGURES

from .context import Context
from .parts import NOTHING
from .rounding import make_change
from .spelled import capitalise


@dataclass(frozen=True, slots=True)
class SumRow:
    """One figure: its amount in each year, the change in the last year, and bars."""

    name: str
    cells: tuple[str, ...]
    change: str
    bars: MiniBars


@dataclass(frozen=True, slots=True)
class Sums:
    """Figures over the years; ``note`` says when not every client has them each year."""

    years: tuple[str, ...]
    rows: tuple[SumRow, ...]
    note: str


def show_sums(context: Context, found: Together) -> Sums | None:
    """Turnover, margin and hours added up, and the mean satisfaction; None without any figure."""
    if not found.years:
        return None
    rows = tuple(_show_row(context, found, name) for name in found.figures)
    return Sums(tuple(str(year) for year in found.years), rows, _word_note(context, found))


def _show_row(context: Context, found: Together, name: str) -> SumRow:
    amounts = found.figures[name]
    return SumRow(
        name=capitalise(context.say(FIGURES[name])) if name != "satisfaction" else context.say(say("Mean satisfaction")),
        cells=tuple(_word_amount(context, name, amount) for amount in amounts),
        change=_word_change(context, name, found.changes[name]),
        bars=MiniBars(tuple(None if amount is None else float(amount) for amount in amounts)),
    )


def _word_amount(context: Context, name: str, amount: Fraction | None) -> str:
    if amount is None:
        return NOTHING
    if name == "satisfaction":
        return context.words.number(amount, 1)
    return context.words.number(amount, 0) if name == "hours" else context.words.money(amount)


def _word_change(context: Context, name: str, change: Fraction | None) -> str:
    if change is None:
        return NOTHING
    if name == "satisfaction":
        return context.words.number(change, 1, signed=True)
    return context.words.value(make_change(change, context.firm.limits.turnover_fall if name == "turnover" else None))


def _word_note(context: Context, found: Together) -> str:
    said: list[Text] = []
    if found.partly and len(found.years) > 1:
        said.append(
            say_n(
                "{n} client has no turnover in each of these years.", "{n} clients have no turnover in each of these years.", found.partly
            )
        )
    if found.uneven:
        said.append(say("The change is that of the clients of which a figure is known in both years."))
    return " ".join(context.say(each) for each in said)
