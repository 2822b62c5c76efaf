"""What does it cost to win a client, and what to keep one? (S29)"""

from __future__ import annotations

from collections.abc import Sequence

from accountplan.analyse.amounts import find_known_amount
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.acquisition import RELATED
from accountplan.model.analysis import Winning, WonYear
from accountplan.model.analysis.acquisition import AngleResult, LookBack
from accountplan.model.analysis.winning import Cost
from accountplan.model.exact import total

from .acquisition import answer as look_back


def answer(facts: Facts) -> Winning:
    """Every period that is just one full year: a part of a year has no whole number of new clients to divide by."""
    last = facts.years.last
    whole = [each for each in facts.ask(look_back).periods if each.year is not None and each.year <= last]
    return Winning(tuple(found for each in whole if (found := _make_year(facts, each))))


def _make_year(facts: Facts, period: LookBack) -> WonYear | None:
    """None when nobody wrote anything of winning clients."""
    winning = [each for each in period.angles if each.angle == "new_clients"]
    if period.year is None or not any(_is_written(each) for each in winning):
        return None
    bought = [each for each in facts.portfolio.accounts.values() if not each.is_prospect]
    came = [each for each in bought if each.since == period.year]
    new = [each for each in came if each.valuable]
    keeping = [each for each in period.angles if each.angle in RELATED and _is_written(each)]
    return WonYear(
        year=period.year,
        winning=_make_cost(winning, len(new)),
        keeping=_make_cost(keeping, len([each for each in bought if _is_kept(facts, each, period.year)])),
        new=tuple(each.id for each in new),
        left_out=tuple(each.id for each in came if not each.valuable),
        unsure=tuple(each.id for each in bought if _may_be_new(each, period.year, facts)),
    )


def _is_written(angle: AngleResult) -> bool:
    return angle.effort.spend is not None


def _make_cost(angles: Sequence[AngleResult], clients: int) -> Cost:
    """Hours and other costs together where it is known what an hour costs, else other costs alone."""
    costs = [each.effort.cost for each in angles if each.effort.cost is not None]
    if costs and len(costs) == len(angles):
        return Cost(total(costs), clients, hours_too=True)
    spent = [each.effort.spend for each in angles if each.effort.spend is not None]
    return Cost(total(spent) if spent else None, clients, hours_too=False)


def _is_kept(facts: Facts, account: Account, year: int) -> bool:
    """Whether it was a client before the year, bought something in it, and did not leave in it."""
    gone = account.has_left(facts.portfolio.firm.days_of(year)[1])
    undated = account.is_former and not account.left
    newer = account.since is not None and account.since >= year
    return not gone and not undated and not newer and (find_known_amount(account, "turnover", year) or 0) > 0


def _may_be_new(account: Account, year: int, facts: Facts) -> bool:
    """Whether its turnover begins in the year, where others go further back, and nobody wrote since when it is a client."""
    years = [each for each, given in account.figures.items() if "turnover" in given]
    earliest = min(
        (each for other in facts.portfolio.clients for each, given in other.figures.items() if "turnover" in given), default=year
    )
    return account.since is None and bool(years) and min(years) == year > earliest
