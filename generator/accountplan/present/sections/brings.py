"""What a client brings: four figures over the last three full years, and the proposals that may bring more."""

from __future__ import annotations

from dataclasses import dataclass, replace

from accountplan.base.text import Wording, say
from accountplan.model.account import Proposal
from accountplan.model.charts import MiniBars
from accountplan.model.figures import Series, list_series_of
from accountplan.present.rounding import make_written_share
from accountplan.present.spelled import word_more

from .figures import count_decimals, name_figure, show_narrow_row, word_amount, word_change
from .subject import Subject

YEARS, OFFERS = 3, 2
SHOWN = ("turnover", "margin_rate", "hours", "satisfaction")
"""The figures that the page opens with."""
IN_SHORT = ("turnover", "margin_rate", "satisfaction")
"""Those that are said in one sentence where the table has no room; on paper the first two."""


@dataclass(frozen=True, slots=True)
class BringsRow:
    """One figure, and what it is called: its line over the years, its values, and its change in the last of them."""

    figure: str
    name: str
    trend: MiniBars
    cells: tuple[str, ...]
    change: str


@dataclass(frozen=True, slots=True)
class Brings:
    """The figures of up to three full years, and the same in one sentence; ``nothing`` when there are none."""

    years: tuple[str, ...]
    rows: tuple[BringsRow, ...]
    briefly: str
    nothing: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A proposal that is open: its value and name, and below it how it stands."""

    value: str
    name: str
    under: str


@dataclass(frozen=True, slots=True)
class Offers:
    """The largest open proposals, and how many more there are."""

    rows: tuple[Offer, ...]
    more: str
    nothing: str


def show_brings(subject: Subject) -> Brings:
    """The last full years that have figures."""
    counting, figures = subject.settings.years, subject.account.figures
    years = [year for year in sorted(figures) if not counting.runs(year)][-YEARS:]
    found = list_series_of(subject.account, SHOWN, years)
    if not found:
        running = any(counting.runs(year) for year in figures)
        nothing = say("No figures of a full year are recorded.") if running else say("No figures are recorded.")
        return Brings((), (), "", subject.say(nothing))
    rows = {each.figure: _show_row(subject, each) for each in found}
    in_short = IN_SHORT[:2] if subject.measure.narrow else IN_SHORT
    briefly = "; ".join(_word_briefly(subject, rows[each]) for each in in_short if each in rows)
    return Brings(tuple(map(str, years)), tuple(rows.values()), briefly, "")


def list_told_figures(subject: Subject) -> tuple[str, ...]:
    """The figures that the opening says all of: unless a year still runs, which it leaves out."""
    newest = sorted(subject.account.figures)[-YEARS:]
    return () if any(subject.settings.years.runs(year) for year in newest) else SHOWN


def _show_row(subject: Subject, series: Series) -> BringsRow:
    key, decimals = series.figure, _count_decimals(series)
    trend = MiniBars(tuple(None if each is None else float(each) for each in series.values))
    change = word_change(subject, series, decimals)
    if subject.measure.narrow:
        row, label = show_narrow_row(subject, series), say("the course over the years")
        return BringsRow(key, row.name, replace(trend, label=subject.say(label)), row.cells, change)
    return BringsRow(
        figure=key,
        name=subject.say(say("Margin")) if key == "margin_rate" else name_figure(subject, key),
        trend=trend,
        cells=tuple(word_amount(subject, key, each, decimals) for each in series.values),
        change=change,
    )


def _count_decimals(series: Series) -> int:
    """How many decimals the values of a figure have: an amount and a share of it none, a mark one at least."""
    if series.figure in ("turnover", "margin_rate"):
        return 0
    return count_decimals(series) or (1 if series.figure == "satisfaction" else 0)


def _word_briefly(subject: Subject, row: BringsRow) -> str:
    said = say("{name} **{value}**, {change}", name=row.name, value=row.cells[-1], change=row.change) if row.change else say("{name} **{value}**", name=row.name, value=row.cells[-1])  # fmt: skip
    return subject.say(said)


def show_offers(subject: Subject) -> Offers | None:
    """Open proposals, the largest first; None for a former client that has none."""
    open_ = sorted((each for each in subject.account.proposals if not each.over), key=lambda each: -(each.value or 0))
    if not open_ and subject.account.is_former:
        return None
    rest = open_[OFFERS:]
    return Offers(
        rows=tuple(_show_offer(subject, each) for each in open_[:OFFERS]),
        more=subject.say(word_more(len(rest))),
        nothing="" if open_ else subject.say(say("No proposal is open.")),
    )


def _show_offer(subject: Subject, each: Proposal) -> Offer:
    who = subject.settings.who(each.who)
    stands = _word_chance(subject, each)
    return Offer(
        value=subject.settings.words.money(each.value) if each.value is not None else "",
        name=each.name,
        under="; ".join(part for part in (subject.say(stands), who) if part),
    )


def _word_chance(subject: Subject, each: Proposal) -> Wording:
    if each.chance is None:
        return subject.settings.stage(each.stage)
    return say("{stage}, chance {chance}", stage=subject.settings.stage(each.stage), chance=make_written_share(each.chance))
