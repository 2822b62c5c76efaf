from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.directories import list_objectives
from accountplan.lint.near import word_suggestion
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity
from accountplan.model.leaves import Wish, list_leaves

NAMED = Wish(thing="objective")


@rule(code="AP105", severity=Severity.ERROR)
def unknown_objective(plan: Plan) -> Iterator[Found]:
    """An action serves an objective that is not in the plan

    What it checks
    The `objective` of an action must be the `id` of an objective in the same plan.

    Why it matters
    An action is worth its hours for the objective that it serves. With a wrong name, the objective seems to have no actions.

    Example
    ```yaml
    # plans/accounts/example.yaml
    objectives:
      - {id: growth, kind: turnover, measure: turnover a year, baseline: 204000, target: 300000, by: 2028-12-31}
    actions:
      - {what: Show the new service, p: project, who: jansen, when: 2026-12-10, how: at their office, objective: grwoth}
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
    if plan.shortened(("objectives",), len(plan.account.objectives)):
        return
    known = {objective.id for objective in plan.account.objectives}
    for keys, id, _ in list_leaves(plan.account, NAMED):
        if id not in known:
            yield Found(
                keys,
                say("This plan has no objective “{id}”.", id=id),
                word_suggestion(
                    id,
                    sorted(known),
                    say("Add an objective with `id: {id}`, or name another one.", id=id),
                    keys,
                    list_objectives(plan.account.objectives),
                ),
            )
