"""What the firm invests in relationship management: hours for nine activities, and what they are for (S28)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Listing, Number, Text, say
from accountplan.model.analysis.stand import InvestedIn, InvestedYear, Investments
from accountplan.model.charts import Bar
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING, Edit, find_file_edit
from accountplan.present.rounding import make_amount, make_share
from accountplan.present.spelled import capitalise
from accountplan.present.vocabulary import ACTIVITY, GAIN


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """One activity: its hours, costs and what it is for."""

    name: str
    note: str
    hours: str
    bar: Bar
    spend: str
    serves: str


@dataclass(frozen=True, slots=True)
class InvestmentView:
    """The section: its claim, the activities with their sums, and what stands out."""

    title: str
    rows: tuple[ActivityRow, ...]
    hours: str
    spend: str
    gains: tuple[str, ...]
    notes: tuple[str, ...]
    edit: Edit | None


def show_investment(context: Context) -> InvestmentView | None:
    """The newest year; None when the firm wrote down none."""
    years = context.analysis[Investments].years
    if not years:
        return None
    year = years[0]
    top = float(year.most)
    return InvestmentView(
        title=capitalise(context.say(_word_title(year))),
        rows=tuple(_show_row(context, year, each, top) for each in year.activities),
        hours=context.words.number(year.hours, 0),
        spend=context.words.value(make_amount(year.spend)),
        gains=tuple(_list_gains(context, year)),
        notes=tuple(_list_notes(context, year)),
        edit=find_file_edit(context, context.portfolio.firm_path, ("investment",)),
    )


def _word_title(year: InvestedYear) -> Text:
    hours = Number(year.hours, 0)
    if year.share is None or year.available is None:
        return say("hours for relationship management in {year}: {hours}", hours=hours, year=str(year.year))
    return say(
        "managing relationships takes {share} of our hours for them in {year}: {hours} of {available}",
        hours=hours,
        available=Number(year.available, 0),
        year=str(year.year),
        share=make_share(year.share),
    )


def _show_row(context: Context, year: InvestedYear, each: InvestedIn, top: float) -> ActivityRow:
    words = context.words
    written = next(one for one in context.firm.investment if one.year == year.year).activities.get(each.activity)
    return ActivityRow(
        name=context.say(ACTIVITY[each.activity]),
        note=(written.note or "") if written else "",
        hours=NOTHING if each.hours is None else words.number(each.hours, 0),
        bar=Bar(0.0 if each.hours is None else float(each.hours), top),
        spend=NOTHING if each.spend is None else words.value(make_amount(each.spend)),
        serves=", ".join(context.say(GAIN[gain]).lower() for gain in each.serves) or NOTHING,
    )


def _list_gains(context: Context, year: InvestedYear) -> Iterator[str]:
    """What the hours are for, most hours first."""
    for gain, hours in sorted(year.gains, key=lambda each: -each[1]):
        if hours:
            yield context.say(say("{gain}: {hours}", gain=context.say(GAIN[gain]), hours=Number(hours, 0)))


def _list_notes(context: Context, year: InvestedYear) -> Iterator[str]:
    if year.unserved:
        gains = Listing(tuple(context.say(GAIN[gain]).lower() for gain in year.unserved))
        yield context.say(say("Nothing is invested for: {gains}.", gains=gains))
    if year.aimless:
        names = Listing(tuple(context.say(ACTIVITY[each]).lower() for each in year.aimless))
        yield context.say(say("Hours without an objective: {activities}.", activities=names))
    if year.unknown:
        names = Listing(tuple(context.say(ACTIVITY[each]).lower() for each in year.unknown))
        yield context.say(say("Hours are not known of: {activities}.", activities=names))
