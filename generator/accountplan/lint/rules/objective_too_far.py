from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP402", severity=Severity.WARNING)
def objective_too_far(firm: Firmwide) -> Iterator[Found]:
    """An objective is more than three years ahead

    What it checks
    The date under `by` of an objective is at most three years after the plan year (`year` in `plans/firm.yaml`).

    Why it matters
    A plan looks three years ahead. What is further away demands nothing of anyone today.

    Example
    ```yaml
    # plans/accounts/example.yaml
    objectives:
      - {id: growth, kind: turnover, measure: turnover a year, baseline: 204000, target: 300000, by: 2032-12-31}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    objectives:
      - {id: growth, kind: turnover, measure: turnover a year, baseline: 204000, target: 250000, by: 2029-12-31}
    ```
    """
    last = firm.portfolio.firm.last_day
    for path, keys, objective in firm.objectives if not firm.settled.odd_year else ():
        if objective.by and objective.by > last:
            yield Found(
                (*keys, "by"),
                say("The objective “{id}” is set for {by}, more than three years after {year}.", id=objective.id, by=objective.by, year=str(firm.portfolio.firm.year)),
                say("Choose a date up to {last}, and a target to match.", last=last),
                path,
            )  # fmt: skip
