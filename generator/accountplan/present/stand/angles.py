"""Work won by four angles: what each cost and brought, and how far relationships connect them (S2)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from accountplan.base.text import Listing, Money, Text, Value, say, say_n
from accountplan.model.analysis import Acquired
from accountplan.model.analysis.acquisition import HALF, AngleResult, Effort, LookBack
from accountplan.model.charts import Dumbbell, HoursAgainstValue
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING, Edit, find_file_edit
from accountplan.present.rounding import make_amount, make_share, to_points
from accountplan.present.spelled import capitalise
from accountplan.present.vocabulary import ANGLE

from .periods import name_period

NONE = Fraction(0)


@dataclass(frozen=True, slots=True)
class Figures:
    """What was put in and what came of it, in words."""

    hours: str
    spend: str
    assignments: str
    turnover: str
    per_hour: str
    per_euro: str


@dataclass(frozen=True, slots=True)
class AngleRow:
    """One angle in words: its goals and a note below its name; ``was`` is what an hour brought the year before, ``dear`` that it costs more than it brings."""

    name: str
    notes: tuple[str, ...]
    figures: Figures
    was: str
    effort: str
    result: str
    success: str
    dear: bool


@dataclass(frozen=True, slots=True)
class Angles:
    """The section: its claim, the answer to the method's question, a chart when shares are known, a row for each angle and the sums; the first note says
    what effort is.
    """

    title: str
    answer: str
    measure: str
    chart: HoursAgainstValue | None
    per_money: str
    rows: tuple[AngleRow, ...]
    total: Figures
    notes: tuple[str, ...]
    edit: Edit | None


def show_angles(context: Context) -> Angles | None:
    """The newest period; None when the firm looks back on none."""
    acquired = context.analysis[Acquired]
    period = acquired.newest
    if period is None:
        return None
    before = acquired.before(period)
    earlier = {each.angle: each for each in before.angles} if before else {}
    title = capitalise(context.say(_word_title(context, period)))
    return Angles(
        title=title,
        answer=context.say(word_answer(context, period)),
        measure=context.say(_word_measure(context, period)),
        chart=_make_chart(context, period, title),
        per_money=context.say(say("per {currency}", currency=context.words.symbol)),
        rows=tuple(_show_row(context, period, each, earlier.get(each.angle)) for each in period.angles),
        total=_word_effort(context, period.together),
        notes=tuple(_list_notes(context, period, before)),
        edit=find_file_edit(context, context.portfolio.firm_path, ("acquisition", period.place)),
    )


def word_answer(context: Context, period: LookBack) -> Text:
    """How far relationships are the strategy that connects all acquisition, from the figures alone."""
    share, when = period.related_share, name_period(context, period)
    if share is None or period.together.turnover is None:
        return say("How far relationships connect all acquisition cannot be told: not all turnover won in {period} is known.", period=when)
    parts: dict[str, Value] = {"share": make_share(share, HALF, 1), "turnover": Money(period.together.turnover), "period": when}
    if period.unknown:
        names = name_angles(context, [each for each in period.angles if each.angle in period.unknown])
        return say("At least **{share}** of the {turnover} won in {period} came through somebody who knew us; for {angles} it is not recorded.", angles=names, **parts)  # fmt: skip
    strangers = [each for each in period.angles if each.from_strangers]
    if period.from_strangers:
        return say("Relationships are not the strategy that connects our acquisition: **{share}** of the {turnover} won in {period} came through somebody who knew us.", **parts)  # fmt: skip
    if strangers:
        names = Listing(tuple(_word_strangers(context, each) for each in strangers))
        return say("Relationships connect most of our acquisition, not all: **{share}** of the {turnover} won in {period} came through somebody who knew us, but {angles}.", angles=names, **parts)  # fmt: skip
    return say("Relationships connect all our acquisition: **{share}** of the {turnover} won in {period} came through somebody who knew us.", **parts)  # fmt: skip


def _word_strangers(context: Context, each: AngleResult) -> Text:
    return say("of {angle} {share}", angle=_name_angle(context, each), share=make_share(each.related_share or NONE, HALF))


def _word_title(context: Context, period: LookBack) -> Text:
    if period.losing:
        return say("{angles} cost more than they bring", angles=name_angles(context, period.losing))
    if period.dear:
        return say("{angles} cost more than their part of the result", angles=name_angles(context, period.dear))
    if period.weighed and period.together.turnover:
        return say("no angle takes a larger part of the effort than it brings of the result")
    return say("work won by four angles")


def _word_measure(context: Context, period: LookBack) -> Text:
    when = name_period(context, period)
    if period.weighed == "money":
        return say(
            "Share of hours and costs (open) beside share of turnover won (filled), {period}; difference in percentage points", period=when
        )
    if period.weighed == "hours":
        return say("Share of hours (open) beside share of turnover won (filled), {period}; difference in percentage points", period=when)
    return say("{period}; shares are not known, as figures are missing", period=when)


def _name_angle(context: Context, each: AngleResult) -> str:
    return context.say(ANGLE[each.angle]).lower()


def name_angles(context: Context, some: Iterable[AngleResult]) -> Listing:
    """Some angles in a row, for a sentence."""
    return Listing(tuple(_name_angle(context, each) for each in some))


def _make_chart(context: Context, period: LookBack, title: str) -> HoursAgainstValue | None:
    rows = [
        Dumbbell(context.say(ANGLE[each.angle]), "", float(each.effort_share), float(each.result_share), _word_gap(context, each), each.costs_more)
        for each in period.angles
        if each.effort_share is not None and each.result_share is not None
    ]  # fmt: skip
    if not rows:
        return None
    names = (context.say(say("effort")), context.say(say("result")), context.say(say("difference")))
    return HoursAgainstValue(tuple(rows), *names, context.say(say("Share of effort beside share of result: {message}", message=title)))


def _word_gap(context: Context, each: AngleResult) -> str:
    return NOTHING if each.gap is None else context.words.number(to_points(each.gap), 1, signed=True)


def _show_row(context: Context, period: LookBack, each: AngleResult, before: AngleResult | None) -> AngleRow:
    written = context.firm.acquisition[period.place].angles.get(each.angle)
    was = before.effort.per_hour if before else None
    return AngleRow(
        name=context.say(ANGLE[each.angle]),
        notes=(*written.goals, *([written.note] if written.note else [])) if written else (),
        figures=_word_effort(context, each.effort),
        was="" if was is None else context.say(say("was {amount}", amount=Money(was))),
        effort=_word_share(context, each.effort_share),
        result=_word_share(context, each.result_share),
        success=NOTHING if each.success is None else context.words.plain(each.success),
        dear=each.costs_more,
    )


def _word_effort(context: Context, effort: Effort) -> Figures:
    words = context.words

    def money(amount: Fraction | None) -> str:
        return NOTHING if amount is None else words.value(make_amount(amount))

    return Figures(
        hours=NOTHING if effort.hours is None else words.number(effort.hours, 0),
        spend=money(effort.spend),
        assignments="" if effort.assignments is None else context.say(say_n("{n} assignment", "{n} assignments", effort.assignments)),
        turnover=money(effort.turnover),
        per_hour=money(effort.per_hour),
        per_euro=money(effort.per_euro),
    )


def _word_share(context: Context, share: Fraction | None) -> str:
    return NOTHING if share is None else context.words.value(make_share(share))


def _list_notes(context: Context, period: LookBack, before: LookBack | None) -> Iterator[str]:
    cost = context.firm.acquisition[period.place].hour_cost
    if cost is not None:
        yield context.say(
            say(
                "Effort is other costs and hours, at {amount} an hour; “per {currency}” is turnover won for each {currency} of it. Shares are rounded.",
                amount=Money(cost),
                currency=context.words.symbol,
            )
        )
    else:
        yield context.say(
            say("What an hour costs is not recorded (`hour_cost`): effort is in hours, and what money brought is of other costs alone.")
        )
    if before:
        yield context.say(say("“Was”: in {period}.", period=name_period(context, before)))
    elif period.year is None:
        yield context.say(say("This is not a whole financial year: it is compared with nothing."))
