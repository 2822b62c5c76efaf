from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity
from accountplan.model.identity import make_key


@firm_rule(code="AP109", severity=Severity.ERROR)
def duplicate_objective(firm: Firmwide) -> Iterator[Found]:
    """Two objectives have the same id

    What it checks
    Within one plan, group or tier every objective has an `id` of its own.

    Why it matters
    Actions refer to an objective by its id. When two are the same, nobody can say which one an action serves.

    Example
    ```yaml
    # plans/accounts/example.yaml
    objectives:
      - {id: growth, kind: turnover, measure: turnover a year, baseline: 204000, target: 300000, by: 2028-12-31}
      - {id: growth, kind: margin, measure: margin a year, baseline: 66000, target: 90000, by: 2028-12-31}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    objectives:
      - {id: growth, kind: turnover, measure: turnover a year, baseline: 204000, target: 300000, by: 2028-12-31}
      - {id: margin, kind: margin, measure: margin a year, baseline: 66000, target: 90000, by: 2028-12-31}
    ```
    """
    seen = set()
    for path, keys, objective in firm.objectives:
        name = (path, keys[:-1], make_key(objective))
        if name in seen:
            yield Found(
                (*keys, "id"),
                say("The id “{id}” is already used by an earlier objective.", id=objective.id),
                say("Give this objective another `id`, and check which one its actions mean."),
                path,
            )
        seen.add(name)
