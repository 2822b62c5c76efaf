from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.measures import to_exact_number
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP201", severity=Severity.ERROR)
def weight_not_positive(firm: Firmwide) -> Iterator[Found]:
    """A criterion has no weight

    What it checks
    The `weight` of every criterion in `plans/criteria.yaml` is above zero.

    Why it matters
    A criterion without weight does not count, however carefully it is marked; a negative weight would punish a good client.

    Example
    ```yaml
    # plans/criteria.yaml
    criteria:
      turnover: {weight: 2, scale: {figure: turnover, points: {50000: 4, 200000: 9}}}
      cooperation: {weight: 2}
      reputation: {weight: 2}
      image: {weight: 0}
    ```

    Use instead
    ```yaml
    # plans/criteria.yaml
    criteria:
      turnover: {weight: 2, scale: {figure: turnover, points: {50000: 4, 200000: 9}}}
      cooperation: {weight: 2}
      reputation: {weight: 2}
    ```
    """
    criteria = firm.portfolio.criteria
    for id, criterion in criteria.criteria.items():
        if criterion.weight <= 0:
            yield Found(
                ("criteria", id, "weight"),
                say(
                    "“{criterion}” weighs {weight}, so it does not count.",
                    criterion=criteria.name(id),
                    weight=to_exact_number(criterion.weight),
                ),
                say("Give it a weight above zero, or take the criterion out."),
                firm.portfolio.criteria_path,
            )
