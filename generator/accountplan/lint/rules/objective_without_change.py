from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.measures import to_exact_number
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP405", severity=Severity.ADVICE)
def objective_without_change(firm: Firmwide) -> Iterator[Found]:
    """An objective aims for what is already the case

    What it checks
    The `target` of an objective differs from its `baseline`.

    Why it matters
    Keeping what is good can be an aim, but it shows no progress: it counts as reached from the first day.

    Example
    ```yaml
    # plans/accounts/example.yaml
    objectives:
      - {id: growth, kind: turnover, measure: turnover a year, baseline: 204000, target: 204000, by: 2028-12-31}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    objectives:
      - {id: growth, kind: turnover, measure: turnover a year, baseline: 204000, target: 250000, by: 2028-12-31}
    ```
    """
    for path, keys, objective in firm.objectives:
        if objective.target is not None and objective.target == objective.baseline:
            yield Found(
                (*keys, "target"),
                say("The objective “{id}” starts and ends at {value}.", id=objective.id, value=to_exact_number(objective.target)),
                say("Choose a target that differs from the baseline."),
                path,
            )
