from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP404", severity=Severity.ADVICE)
def objective_without_action(plan: Plan) -> Iterator[Found]:
    """Nobody does anything for an objective

    What it checks
    Every objective of a client has at least one action, open or done, that names it under `objective`.

    Why it matters
    An objective without actions is only a wish.

    Example
    ```yaml
    # plans/accounts/example.yaml
    objectives:
      - {id: growth, kind: turnover, measure: turnover a year, baseline: 204000, target: 300000, by: 2028-12-31}
    actions:
      - {what: Show the new service, p: project, who: jansen, when: 2026-12-10, how: at their office}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    objectives:
      - {id: growth, kind: turnover, measure: turnover a year, baseline: 204000, target: 300000, by: 2028-12-31}
    actions:
      - {what: Show the new service, p: project, who: jansen, when: 2026-12-10, how: at their office, objective: growth}
    ```
    """
    if plan.client and plan.account.objectives and not plan.lost("actions"):
        served = {action.objective for action in plan.account.actions if action.state != "dropped"}
        for index, objective in enumerate(plan.account.objectives):
            if objective.id not in served:
                yield Found(
                    ("objectives", index),
                    say("No action serves the objective “{id}”.", id=objective.id),
                    say("Plan an action with `objective: {id}`, or remove the objective.", id=objective.id),
                )
