"""The road of `pipeline`, walked again for the end of each month as Git has it: load -> score -> analyse = one `Stand` a month.

What is known of a month that is over is kept: a commit says the same for ever. A plan that is the same in two months is read once.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import cached_property, partial

from accountplan import analyse, compare, load, pipeline, score
from accountplan.base.days import subtract_months, subtract_years
from accountplan.base.error import UserError
from accountplan.base.kept import NOTHING, Kept, make_digest
from accountplan.base.progress import Tell
from accountplan.base.text import say
from accountplan.load import History, Snapshot
from accountplan.model.analysis import Completenesses, Pareto
from accountplan.model.changes import Changes
from accountplan.model.moments import Commit
from accountplan.model.portfolio import Portfolio
from accountplan.model.survey import Survey
from accountplan.model.timeline import (
    Month,
    Rates,
    Stand,
    Timeline,
    make_rates,
    make_stand,
    read_rates,
    read_stand,
    write_rates,
    write_stand,
)
from accountplan.model.windows import Span, Window

KIND = "history"
MONTHS = 24
"""Months that are looked at unless somebody asks for more: two years."""


class AbsentError(Exception):
    """A commit holds no plans."""


class _End:
    """The plans at the end of a month, read only when something of them is asked that was not kept. ``commit`` is empty for today."""

    def __init__(self, day: date, commit: str, find: Callable[[], Portfolio]) -> None:
        self.day, self.commit, self._find = day, commit, find

    @cached_property
    def portfolio(self) -> Portfolio:
        """All that was written then. Raises UserError when it cannot be read, AbsentError when there is nothing."""
        return self._find()

    @property
    def name(self) -> str:
        """A name for it, of a commit and a day; of today, of what the files hold."""
        return f"{self.commit or self.portfolio.revision} {self.day}"


def name_past(history: History, today: date, start: str = "HEAD", most: int = MONTHS) -> str:
    """A name for all that the past is made from besides the files as they are now: where the months ended, and so what lies before."""
    ends = history.list_month_ends(today, most, start)
    return make_digest(str(history.shallow), *(f"{day} {commit.id}" for day, commit in ends))


def list_windows(history: History, survey: Survey, kept: Kept, start: str = "HEAD", since: date | None = None) -> tuple[Window, ...]:
    """What changed in the last month, quarter and year, since the last meeting, and since a day that was chosen, as far as the history goes back.

    A day that cannot be read has no window.
    """
    with history.open() as read:
        parsed = kept.branch()
        ends = (
            (span, _End(day, commit.id, partial(_load, read, commit, survey.today, parsed)))
            for span, day in _list_days(survey, since)
            if (commit := history.find_on(day, start))
        )
        return tuple(window for span, end in ends if (window := _open_window(span, end, survey, kept)))


def _open_window(span: Span, end: _End, survey: Survey, kept: Kept) -> Window | None:
    """What changed since a day; None when the plans of that day are not there, or cannot be read."""
    with suppress(AbsentError, UserError):
        return Window(span, end.day, _recall_stand(end, kept), _compare(end.portfolio, survey))
    return None


def _list_days(survey: Survey, since: date | None) -> tuple[tuple[Span, date], ...]:
    """The days since which one looks back, the latest first."""
    today, meetings = survey.today, pipeline.list_past_days(survey)
    days: list[tuple[Span, date]] = [
        ("month", subtract_months(today, 1)),
        ("quarter", subtract_months(today, 3)),
        ("year", subtract_years(today)),
        *((("meeting", meetings[-1]),) if meetings else ()),
        *((("day", since),) if since else ()),
    ]
    return tuple(sorted(days, key=lambda each: each[1], reverse=True))


def _compare(portfolio: Portfolio, survey: Survey) -> Changes:
    """What changed since a portfolio, counted today. No rule is asked of what was then, so nothing is told of findings."""
    scores = score.score(portfolio, survey.today)
    analysis = analyse.analyse(portfolio, scores, survey.today)
    return pipeline.compare_surveys(Survey(survey.today, portfolio, scores, analysis, (), ()), replace(survey, findings=()))


def recall(history: History, survey: Survey, kept: Kept, start: str = "HEAD") -> Survey:
    """The same survey with its past."""
    return replace(survey, past=make_timeline(history, survey, kept, start))


def make_timeline(
    history: History, survey: Survey, kept: Kept = NOTHING, start: str = "HEAD", most: int = MONTHS, tell: Tell | None = None
) -> Timeline:
    """How accounts and the firm stood at the end of each month, ``most`` at most, and today; ``start`` is the revision that was surveyed."""
    ends, today = history.list_month_ends(survey.today, most, start), _stand_today(survey)
    months, newer = [Month(survey.today, None, today, _rate(today), _rate(today))], _End(survey.today, "", lambda: survey.portfolio)
    crossing = {today.method: _rate(today)}
    names: dict[str, str] = {}
    with history.open() as read:
        parsed = kept.branch()
        for number, (day, commit) in enumerate(reversed(ends), start=1):
            end = _End(day, commit.id, partial(_load, read, commit, day, parsed))
            month = _make_month(end, today.method, survey.portfolio, kept)
            month = replace(month, crossed=_cross(month, end, survey, crossing, kept))
            if month.stand:
                renamed = _find_renamed(end, newer, month.stand, months, kept)
                names |= {old: names.get(new, new) for old, new in renamed.items()}
                newer = end
            months.append(month.renamed(names))
            if tell:
                tell("months", number, len(ends))
    while months[-1].absent:
        months.pop()
    return Timeline(tuple(reversed(months)), history.shallow)


def _stand_today(survey: Survey) -> Stand:
    return make_stand(survey.portfolio, survey.scores, survey.analysis[Completenesses], survey.analysis[Pareto].turnover, survey.today)


def _load(read: Callable[[Commit], Snapshot | None], commit: Commit, day: date, parsed: Kept) -> Portfolio:
    """The plans of a commit. Raises UserError when not all of them can be read: a month that lacks some would look like one in which they went."""
    source = read(commit)
    if source is None:
        raise AbsentError
    if source.damaged:
        message = say("Git does not have the content of {path}.", path=source.damaged[0])
        raise UserError(message, say("See what is wrong with: git fsck. If this is a partial clone, make a whole one."))
    return load.load(source, day, parsed)[0]


def _make_month(end: _End, method: str, now: Portfolio, kept: Kept) -> Month:
    """One month, by the method of that day and by that of today, which ``method`` names."""
    try:
        stand = _recall_stand(end, kept)
        rates = _rate(stand) if stand.method == method else _recall_rates(end, method, now, kept)
    except AbsentError:
        return Month(end.day, end.commit, None)
    except UserError as error:
        return Month(end.day, end.commit, None, why=error.message)
    return Month(end.day, end.commit, stand, rates)


def _recall_stand(end: _End, kept: Kept) -> Stand:
    key = f"stand {end.name}"
    if (found := kept.get(KIND, key)) is not None:
        return read_stand(found)
    portfolio = end.portfolio
    scores = score.score(portfolio, end.day)
    analysis = analyse.analyse(portfolio, scores, end.day)
    made = make_stand(portfolio, scores, analysis[Completenesses], analysis[Pareto].turnover, end.day)
    kept.put(KIND, key, write_stand(made))
    return made


def _recall_rates(end: _End, method: str, now: Portfolio, kept: Kept) -> Rates:
    """The plans of then by the method of today."""
    key = f"rates {end.name} {method}"
    if (found := kept.get(KIND, key)) is not None:
        return read_rates(found)
    made = make_rates(score.score(end.portfolio.settled_as(now), end.day))
    kept.put(KIND, key, write_rates(made))
    return made


def _cross(month: Month, end: _End, survey: Survey, known: dict[str, Rates], kept: Kept) -> Rates:
    """The plans of today by the method of a month; nothing where that cannot be read. ``known`` holds them by the name of the method."""
    if month.stand is None:
        return {}
    method = month.stand.method
    if method not in known:
        key = f"crossed {method} {survey.portfolio.revision} {survey.today}"
        if (found := kept.get(KIND, key)) is not None:
            known[method] = read_rates(found)
            return known[method]
        with suppress(AbsentError, UserError):  # what was kept of a month outlives what Git has of it
            known[method] = make_rates(score.score(survey.portfolio.settled_as(end.portfolio), survey.today))
            kept.put(KIND, key, write_rates(known[method]))
    return known.get(method, {})


def _rate(stand: Stand) -> Rates:
    """Scores and tiers where the method of then is that of today."""
    return {id: point.rated for id, point in stand.points.items()}


def _find_renamed(end: _End, newer: _End, stand: Stand, later: list[Month], kept: Kept) -> Mapping[str, str]:
    """The new ids of accounts whose file was renamed after this month, by the old ones: asked only where some came and others went."""
    after = next(month.known for month in reversed(later) if month.stand)
    if not (stand.points.keys() - after and after - stand.points.keys()):
        return {}
    key = f"renamed {end.name} {newer.name}"
    if (found := kept.get(KIND, key)) is not None:
        return {str(old): str(new) for old, new in json.loads(found).items()}
    with suppress(AbsentError, UserError):  # what was kept of a month outlives what Git has of it
        names = compare.find_renamed(end.portfolio.accounts, newer.portfolio.accounts)
        kept.put(KIND, key, json.dumps(names).encode())
        return names
    return {}
