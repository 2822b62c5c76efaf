"""What does the firm invest in relationship management, and what is it for? (S28)"""

from __future__ import annotations

from fractions import Fraction

from accountplan.analyse.amounts import compute_share
from accountplan.analyse.facts import Facts
from accountplan.model.analysis.stand import InvestedIn, InvestedYear, Investments
from accountplan.model.exact import total
from accountplan.model.stand import ACTIVITIES, GAINS, Invested, Investment

NOTHING = Invested()


def answer(facts: Facts) -> Investments:
    """Every year, beside the hours that our people have for relationships today."""
    hours = [each.hours for id, each in facts.portfolio.people.items() if each.hours is not None and id not in facts.gone]
    available = total(hours) if hours else None
    years = sorted(facts.portfolio.firm.investment, key=lambda each: each.year, reverse=True)
    return Investments(tuple(_make_year(each, available) for each in years))


def _make_year(investment: Investment, available: Fraction | None) -> InvestedYear:
    written = {name: investment.activities.get(name, NOTHING) for name in ACTIVITIES}
    hours = total([each.hours for each in written.values() if each.hours is not None])
    return InvestedYear(
        year=investment.year,
        activities=tuple(
            InvestedIn(
                activity=name,
                hours=None if each.hours is None else Fraction(each.hours),
                spend=None if each.spend is None else Fraction(each.spend),
                share=None if each.hours is None else compute_share(Fraction(each.hours), hours),
                serves=tuple(gain for gain in GAINS if gain in each.serves),
            )
            for name, each in written.items()
        ),
        hours=hours,
        spend=total([each.spend for each in written.values() if each.spend is not None]),
        unknown=tuple(name for name, each in written.items() if each.hours is None),
        available=available,
        gains=tuple(
            (gain, total([each.hours for each in written.values() if gain in each.serves and each.hours is not None])) for gain in GAINS
        ),
    )
