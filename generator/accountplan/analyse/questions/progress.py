"""How far is each objective, and which are behind? (S15)"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from functools import partial
from typing import TypeVar

from accountplan.analyse.facts import Facts
from accountplan.model.account import Account, Objective
from accountplan.model.analysis import Progress, Standing
from accountplan.model.figures import find_latest_figure
from accountplan.model.groups import Group
from accountplan.model.objectives import FOLLOWED
from accountplan.model.tiers import Tier
from accountplan.model.years import Years

Owner = TypeVar("Owner", Account, Group, Tier)


def answer(facts: Facts) -> Progress:
    """Where every objective stands: of accounts, and of groups and tiers, which are their own measure."""
    portfolio, today = facts.portfolio, facts.today
    return Progress(
        facts.known.of_each("progress", portfolio.accounts, partial(_list_standings, partial(find_value, facts.years), today)),
        {id: _list_standings(find_written_value, today, group) for id, group in portfolio.groups.items()},
        {tier.id: _list_standings(find_written_value, today, tier) for tier in portfolio.tiers.tiers},
    )


def _list_standings(now: Callable[[Owner, Objective], Fraction | None], today: date, owner: Owner) -> tuple[Standing, ...]:
    return tuple([_make_standing(objective, now(owner, objective), today) for objective in owner.objectives])


def _make_standing(objective: Objective, now: Fraction | None, today: date) -> Standing:
    return Standing(now, objective.progress(now), reached=objective.reached(now), behind=objective.behind(today, now))


def find_value(years: Years, account: Account, objective: Objective) -> Fraction | None:
    """As written, else from the newest full year that has not long been over."""
    if objective.now is None and objective.kind in FOLLOWED:
        found = find_latest_figure(account, objective.kind, years)
        return found.value if found else None
    return find_written_value(account, objective)


def find_written_value(_owner: Account | Group | Tier, objective: Objective) -> Fraction | None:
    """As written, and as nothing else can tell."""
    return None if objective.now is None else Fraction(objective.now)
