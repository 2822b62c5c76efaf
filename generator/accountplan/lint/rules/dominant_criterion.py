from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.measures import to_distinct_share
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity

MOST = Fraction(1, 2)


@firm_rule(code="AP206", severity=Severity.ADVICE)
def dominant_criterion(firm: Firmwide) -> Iterator[Found]:
    """One criterion decides the ranking

    What it checks
    No criterion has more than half of all weight, unless it is the only one.

    Why it matters
    Value has several sides: business, professional and strategic. When one criterion outweighs all others together, the ranking is a list by that criterion alone.

    Example
    ```yaml
    # plans/criteria.yaml
    criteria:
      turnover: {weight: 5, scale: {figure: turnover, points: {50000: 4, 200000: 9}}}
      cooperation: {weight: 2}
      reputation: {weight: 2}
    ```

    Use instead
    ```yaml
    # plans/criteria.yaml
    criteria:
      turnover: {weight: 4, scale: {figure: turnover, points: {50000: 4, 200000: 9}}}
      cooperation: {weight: 2}
      reputation: {weight: 2}
    ```
    """
    criteria, path = firm.portfolio.criteria, firm.portfolio.criteria_path
    if firm.lost(path, ("criteria",)):
        return
    weights = {id: Fraction(criterion.weight) for id, criterion in criteria.criteria.items() if criterion.weight > 0}
    whole = sum(weights.values(), Fraction(0))
    for id, weight in weights.items() if len(weights) > 1 else ():
        if weight / whole > MOST:
            yield Found(
                ("criteria", id, "weight"),
                say("“{criterion}” has {share} of all weight.", criterion=criteria.name(id), share=to_distinct_share(weight / whole, 1)),
                say("Lower its weight, or raise the others, until no criterion has more than half."),
                path,
            )
