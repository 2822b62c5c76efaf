"""How far is each objective, and which are behind? (S15)"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction
from functools import partial
from typing import TypeVar

from accountplan.analyse.facts import Facts
from accountplan.model.account import Account, Objective
from accountplan.model.analysis import Progress, Standing
from accountplan.model.figures import find_latest_figure
from accountplan.model.firm import Firm
from accountplan.model.groups import Group
from accountplan.model.objectives import FOLLOWED
from accountplan.model.tiers import Tier
from accountplan.model.track import Track
from accountplan.model.years import Years

Owner = TypeVar("Owner", Account, Group, Tier)
Point = tuple[date, Fraction]


def answer(facts: Facts) -> Progress:
    """Where every objective stands: of accounts, and of groups and tiers, which are their own measure."""
    portfolio, today = facts.portfolio, facts.today
    of_account, of_other = partial(_stand_account, facts.years, portfolio.firm, today), partial(_stand_other, today)
    return Progress(
        facts.known.of_each("progress", portfolio.accounts, partial(_list_standings, of_account)),
        {id: _list_standings(of_other, group) for id, group in portfolio.groups.items()},
        {tier.id: _list_standings(of_other, tier) for tier in portfolio.tiers.tiers},
    )


def _list_standings(stand: Callable[[Owner, Objective], Standing], owner: Owner) -> tuple[Standing, ...]:
    return tuple([stand(owner, objective) for objective in owner.objectives])


def _stand_account(years: Years, firm: Firm, today: date, account: Account, objective: Objective) -> Standing:
    written = _list_written(objective, today)
    points = written or _list_figures(account, objective, firm, years)
    return _make_standing(objective, points, find_value(years, account, objective, today), today)


def _stand_other(today: date, _owner: Group | Tier, objective: Objective) -> Standing:
    return _make_standing(objective, _list_written(objective, today), objective.find_written_value(today), today)


def _make_standing(objective: Objective, points: Sequence[Point], now: Fraction | None, today: date) -> Standing:
    reached, behind = objective.reached(now), objective.behind(today, now)
    return Standing(now, objective.progress(now), reached, behind, _make_track(objective, points, now))


def find_value(years: Years, account: Account, objective: Objective, today: date) -> Fraction | None:
    """As written or measured, else from the newest full year that has not long been over."""
    written = objective.find_written_value(today)
    if written is None and objective.kind in FOLLOWED:
        found = find_latest_figure(account, objective.kind, years)
        return found.value if found else None
    return written


# ---- Against time -----------------------------------------------------------------------------------


def _list_written(objective: Objective, today: date) -> Sequence[Point]:
    """What was measured; without that what is written of today."""
    measured = objective.list_measured(today)
    return measured or ([(today, Fraction(objective.now))] if objective.now is not None else [])


def _list_figures(account: Account, objective: Objective, firm: Firm, years: Years) -> Sequence[Point]:
    """The figures of full years, each on the last day of its year."""
    if objective.kind not in FOLLOWED:
        return []
    full = sorted(
        (year, given[objective.kind]) for year, given in account.figures.items() if year <= years.last and objective.kind in given
    )
    return [(firm.days_of(year)[1], Fraction(value)) for year, value in full]


def _make_track(objective: Objective, points: Sequence[Point], now: Fraction | None) -> Track | None:
    """The line, where it is known when it began: as written, else when the baseline was last measured."""
    aim, baseline = objective.aim(now), objective.baseline
    if aim is None or baseline is None or objective.by is None or aim == baseline:
        return None
    start = objective.since or _find_start(objective, points)
    if start is None or start >= objective.by:
        return None
    later = tuple(each for each in points if each[0] > start)
    return Track(start, Fraction(baseline), objective.by, Fraction(aim), ((start, Fraction(baseline)), *later))


def _find_start(objective: Objective, points: Sequence[Point]) -> date | None:
    """When the baseline was last measured; what is written of now has no day."""
    if objective.now is not None and not objective.measured:
        return None
    return max((day for day, value in points if value == objective.baseline), default=None)
