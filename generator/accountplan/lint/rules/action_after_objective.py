from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP513", severity=Severity.ADVICE)
def action_after_objective(plan: Plan) -> Iterator[Found]:
    """An action comes after the date of the objective that it serves

    What it checks
    An open action is due (`when`) no later than the objective that it serves (`by`).

    Why it matters
    What is done afterwards does not help to reach the objective: either the action must come sooner, or the objective needs more time.

    Example
    ```yaml
    # plans/accounts/example.yaml
    objectives:
      - {id: growth, kind: turnover, measure: turnover a year, baseline: 204000, target: 300000, by: 2026-12-31, own: jansen}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    objectives:
      - {id: growth, kind: turnover, measure: turnover a year, baseline: 204000, target: 300000, by: 2028-12-31, own: jansen}
    ```
    """
    ends = {each.id: each.by for each in reversed(plan.account.objectives) if each.by and each.by >= plan.today}
    for index, action in plan.open_actions if ends else ():
        by = ends.get(action.objective or "")
        if by and action.when and action.when > by:
            yield Found(
                ("actions", index, "when"),
                say(
                    "“{action}” is planned for {day}, after the date of its objective “{id}” ({by}).",
                    action=action.what,
                    day=action.when,
                    id=action.objective or "",
                    by=by,
                ),
                say("Do it sooner, or give the objective a later date."),
            )
