from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Listing, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP503", severity=Severity.ADVICE)
def action_without_objective(plan: Plan) -> Iterator[Found]:
    """An action serves no objective

    What it checks
    In a plan with objectives, every open action names one under `objective`.

    Why it matters
    Hours go to what we want to reach. An action that serves nothing is pleasant at best.

    Example
    ```yaml
    # plans/accounts/example.yaml
    actions:
      - {what: Show the new service, p: project, who: jansen, when: 2026-12-10, how: at their office}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    actions:
      - {what: Show the new service, p: project, who: jansen, when: 2026-12-10, how: at their office, objective: growth}
    ```
    """
    objectives = plan.account.objectives
    for index, action in plan.open_actions if objectives else ():
        if not action.objective:
            yield Found(
                ("actions", index, "objective"),
                say("“{action}” serves no objective.", action=action.what),
                say("Add `objective:` with one of these: {objectives}.", objectives=Listing(tuple(each.id for each in objectives), "or")),
            )
