from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP403", severity=Severity.WARNING)
def objective_passed(firm: Firmwide) -> Iterator[Found]:
    """The date of an objective has passed

    What it checks
    The date under `by` of an objective is not before today.

    Why it matters
    An objective whose date has passed was reached or was not. Either way there is something to learn, and room for a new one.

    Example
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    objectives:
      - {id: growth, kind: turnover, measure: turnover a year, baseline: 204000, target: 300000, by: 2025-12-31}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    objectives:
      - {id: growth, kind: turnover, measure: turnover a year, baseline: 204000, target: 300000, by: 2028-12-31}
    ```
    """
    for path, keys, objective in firm.objectives:
        if objective.by and objective.passed(firm.today):
            yield Found(
                (*keys, "by"),
                say("The objective “{id}” was set for {by}.", id=objective.id, by=objective.by),
                say("Write in `evaluation` what came of it; then set a new target and date, or remove the objective."),
                path,
            )
