"""How far is each objective, and which are behind? (S15)"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import TypeVar

from accountplan.analyse.facts import Facts
from accountplan.model.account import Account, Objective
from accountplan.model.analysis import Progress, Standing
from accountplan.model.figures import latest
from accountplan.model.groups import Group
from accountplan.model.plan import FOLLOWED
from accountplan.model.tiers import Tier

Owner = TypeVar("Owner", Account, Group, Tier)


def answer(facts: Facts) -> Progress:
    """Where every objective stands: of accounts, and of groups and tiers, which are their own measure."""
    portfolio = facts.portfolio

    def each(owners: Mapping[str, Owner], now: Callable[[Owner, Objective], Fraction | None]) -> dict[str, tuple[Standing, ...]]:
        return {id: tuple([_standing(facts, aim, now(owner, aim)) for aim in owner.objectives]) for id, owner in owners.items()}

    tiers = {tier.id: tier for tier in portfolio.tiers.tiers}
    return Progress(each(portfolio.accounts, _of_account), each(portfolio.groups, _written), each(tiers, _written))


def _standing(facts: Facts, objective: Objective, now: Fraction | None) -> Standing:
    return Standing(now, objective.progress(now), reached=objective.reached(now), behind=objective.behind(facts.today, now))


def _of_account(account: Account, objective: Objective) -> Fraction | None:
    """As written, else from the newest figures."""
    if objective.now is None and objective.kind in FOLLOWED:
        found = latest(account, objective.kind)
        return found.value if found else None
    return _written(account, objective)


def _written(_owner: Account | Group | Tier, objective: Objective) -> Fraction | None:
    return None if objective.now is None else Fraction(objective.now)
