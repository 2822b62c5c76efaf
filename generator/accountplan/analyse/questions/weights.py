"""How heavily does each criterion count, and how often is its mark not known? (S9)"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

from accountplan.analyse.facts import Facts
from accountplan.model.analysis import CriterionWeight, Weights
from accountplan.model.criteria import KINDS
from accountplan.model.exact import total


def answer(facts: Facts) -> Weights:
    """The criteria in the order of the file."""
    criteria = facts.portfolio.criteria
    weights = {id: max(Fraction(each.weight), Fraction(0)) for id, each in criteria.criteria.items()}
    whole, unknown = total(list(weights.values())), _count_unknown(facts)
    shares = {id: weight / whole if whole else whole for id, weight in weights.items()}
    most = max(weights.values(), default=None)
    return Weights(
        criteria={id: CriterionWeight(weight, shares[id], unknown[id]) for id, weight in weights.items()},
        kinds={kind: total([share for id, share in shares.items() if criteria.kind(id) == kind]) for kind in KINDS},
        heaviest=tuple(id for id, weight in weights.items() if weight and weight == most),
    )


def _count_unknown(facts: Facts) -> Counter[str]:
    """How many clients and prospects have no mark, by criterion."""
    current = (account.id for account in facts.portfolio.current)
    return Counter(mark.criterion for id in current for mark in facts.scores[id].marks.values() if mark.mark is None)
