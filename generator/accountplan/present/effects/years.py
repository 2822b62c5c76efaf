"""Each measure per tier and year, beside what is wanted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from accountplan.base.text import Listing, Money, Share, Text, say, say_n
from accountplan.model.analysis import Effect, Lost, Rolled, Standing, TierEffect, Yearly
from accountplan.model.analysis.effect import MEASURES, Measured
from accountplan.model.objectives import Objective
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING, Badge, show_tier_badge
from accountplan.present.portfolio.figure import name_clients
from accountplan.present.rounding import make_written_share
from accountplan.present.sections.aims import list_objective_rows
from accountplan.present.sections.measure import SCREEN

TITLES: Mapping[Measured, tuple[Text, Text]] = {
    "satisfaction": (say("Satisfaction"), say("Mean mark, 1 to 10")),
    "turnover": (say("Turnover"), say("Of all clients together")),
    "hours": (say("Hours"), say("Of all clients together")),
    "services": (say("Cross-selling"), say("Services that a client buys, on average")),
    "churn": (say("Loss of clients"), say("Share of the clients at the end of the year before that left")),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """A measure in one year; ``note`` says of how many it is known, or who left; ``over`` when it is above what the firm allows."""

    text: str
    note: str
    over: bool = False


@dataclass(frozen=True, slots=True)
class EffectRow:
    """One tier over the years, and what is wanted of it in words."""

    badge: Badge | None
    name: str
    cells: tuple[Cell, ...]
    wanted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EffectTable:
    """One measure: what it is, the years, the tiers, and all clients together."""

    title: str
    measure: str
    years: tuple[str, ...]
    rows: tuple[EffectRow, ...]
    whole: EffectRow
    has_wanted: bool
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GridRow:
    """One tier, or all clients: for each measure the newest year and the one before (None when there is none)."""

    name: str
    cells: tuple[tuple[Cell, Cell | None], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """All measures beside the tiers, of the newest ``year`` and, small, of the one ``before`` (empty when there is none)."""

    measures: tuple[str, ...]
    year: str
    before: str
    rows: tuple[GridRow, ...]


def show_grid(context: Context, effect: Effect) -> Grid:
    """The measures that are known in any year, in as little room as paper has."""
    names = [name for name in MEASURES if effect.has(name)]
    tiers = [each for each in effect.tiers if any(each.tells(name) for name in names)]
    return Grid(
        measures=tuple(context.say(TITLES[name][0]) for name in names),
        year=str(effect.years[-1]),
        before=str(effect.years[-2]) if effect.years[:-1] else "",
        rows=tuple(_show_grid_row(context, each, names) for each in (*tiers, effect.whole)),
    )


def _show_grid_row(context: Context, found: TierEffect, names: list[Measured]) -> GridRow:
    name = context.say(say("All clients")) if found.whole else show_tier_badge(context, found.tier).letter
    return GridRow(name, tuple(_show_pair(context, found, each) for each in names))


def _show_pair(context: Context, found: TierEffect, name: Measured) -> tuple[Cell, Cell | None]:
    cells = [_show_cell(context, found, name, place, each) for place, each in enumerate(found.measures[name])]
    return cells[-1], cells[-2] if cells[:-1] else None


def list_tables(context: Context, effect: Effect) -> Iterator[EffectTable]:
    """The measures that are known in any year."""
    for name in MEASURES:
        if effect.has(name):
            rows = tuple(_show_row(context, effect, each, name) for each in effect.tiers if each.tells(name))
            whole = _show_row(context, effect, effect.whole, name)
            title, measure = (context.say(each) for each in TITLES[name])
            years = tuple(str(year) for year in effect.years)
            notes = tuple(_list_lost(context, effect)) if name == "churn" else ()
            yield EffectTable(title, measure, years, rows, whole, any(row.wanted for row in (*rows, whole)), notes)


def _show_row(context: Context, effect: Effect, found: TierEffect, name: Measured) -> EffectRow:
    badge = None if found.whole else show_tier_badge(context, found.tier)
    cells = tuple(_show_cell(context, found, name, place, each) for place, each in enumerate(found.measures[name]))
    label = badge.name if badge else context.say(say("All clients"))
    return EffectRow(badge, label, cells, tuple(_list_wanted(context, effect, found, name)))


def _show_cell(context: Context, found: TierEffect, name: Measured, place: int, each: Yearly) -> Cell:
    if each.value is None:
        return Cell(NOTHING, "")
    if name == "churn":
        return _show_churn(context, found, place, each)
    words = context.words
    said = words.money(each.value) if name == "turnover" else words.number(each.value, 0 if name == "hours" else 1)
    note = context.say(say("{n} of {total}", n=each.known, total=each.clients)) if each.partly else ""
    return Cell(said, note)


def _show_churn(context: Context, found: TierEffect, place: int, each: Yearly) -> Cell:
    """The share, and how many of how many left."""
    lost = found.lost[place]
    note = context.say(say("{n} of {total}", n=len(lost), total=each.clients))
    share = each.value or Fraction(0)
    return Cell(context.words.share(share), note, found.over(place))


def _list_wanted(context: Context, effect: Effect, found: TierEffect, name: Measured) -> Iterator[str]:
    """The tier's own objectives; else those of its clients together. For turnover also what the plans say for the year of the target."""
    if name == "churn" and found.limit is not None:
        yield context.say(say("at most {share} a year", share=make_written_share(found.limit)))
    if name == "turnover" and found.wanted is not None:
        yield context.say(say("{amount} in {year} by the plans", amount=Money(found.wanted), year=str(effect.wanted_year)))
    for objective, standing in found.own.get(name, ()):
        yield _word_objective(context, objective, standing)
    if name in found.rolled and not found.own.get(name):
        yield context.say(_word_rolled(found.rolled[name]))


def _word_objective(context: Context, objective: Objective, standing: Standing) -> str:
    """What is measured, from where to where it is to go, and by when."""
    (row,) = list_objective_rows(context, SCREEN, (objective,), (standing,))
    state = say("reached") if standing.reached else say("too late") if standing.behind else None
    text = say("{measure}: now {now}, {target} by {by}", measure=row.name, now=row.now, target=row.target, by=row.by)
    return context.say(say("{what} ({state})", what=text, state=state) if state else text)


def _word_rolled(rolled: Rolled) -> Text:
    reached = say_n(
        "{n} client's objective, {reached} reached", "{n} clients' objectives, {reached} reached", rolled.objectives, reached=rolled.reached
    )
    if rolled.covered is None:
        return reached
    return say("{objectives}; {share} of the way", objectives=reached, share=Share(rolled.covered))


def word_heading(context: Context, effect: Effect) -> str:
    """Who was lost in the last full year, with ``**`` round the figures."""
    year, lost = str(effect.years[-1]), effect.whole.lost[-1]
    if not effect.has("churn"):
        return context.say(say("What it brought, per tier and year"))
    if not lost:
        known = say("We lost **no client** in {year}, as far as is known.", year=year)
        return context.say(known if effect.undated else say("We lost **no client** in {year}.", year=year))
    if (amount := effect.lost_turnover) is None:
        return context.say(say_n("We lost **{n} client** in {year}.", "We lost **{n} clients** in {year}.", len(lost), year=year))
    return context.say(
        say_n(
            "We lost **{n} client** in {year}, with **{amount}** of turnover the year before.",
            "We lost **{n} clients** in {year}, with **{amount}** of turnover the year before.",
            len(lost),
            year=year,
            amount=Money(amount),
        )
    )


def word_rule(context: Context) -> str:
    """Which years there are, and in which tier everybody stands."""
    return context.say(say("Full years only. In all years clients are in the tier of today; those that left, in the tier of then."))


def _list_lost(context: Context, effect: Effect) -> Iterator[str]:
    """Who left, and of whom nobody knows when."""
    for year, lost in zip(effect.years, effect.whole.lost, strict=True):
        if lost:
            yield context.say(
                say("Left in {year}: {clients}.", year=str(year), clients=Listing(tuple(_word_lost(context, each) for each in lost)))
            )
    if effect.undated:
        names = name_clients(context, effect.undated)
        yield context.say(say("It is not recorded when they left, so they are not counted: {clients}.", clients=names))


def _word_lost(context: Context, lost: Lost) -> str | Text:
    name = context.account(lost.account, "").text
    return name if lost.turnover is None else say("{client} ({amount} the year before)", client=name, amount=Money(lost.turnover))
