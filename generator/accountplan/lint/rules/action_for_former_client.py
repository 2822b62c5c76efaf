from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say, say_n
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP508", severity=Severity.ADVICE)
def action_for_former_client(plan: Plan) -> Iterator[Found]:
    """A former client still has open actions

    What it checks
    An open action of an account with `status: former` serves an objective of its plan (`objective`) whose date is still to come: that is how a plan says that we want to win the client back.

    Why it matters
    Winning back is a choice: how did we lose this client, what do we want to reach, who does what. Without such an objective, open actions are merely left over from when the client went: they still take hours and appear on this week's list.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    actions:
      - {what: Meet the alderman for water, p: person, who: jansen, when: 2026-12-08, how: at the water congress}
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    objectives:
      - {id: back, kind: turnover, measure: turnover a year, baseline: 0, target: 40000, by: 2028-06-30, own: jansen}
    actions:
      - {what: Meet the alderman for water, p: person, who: jansen, when: 2026-12-08, how: at the water congress, objective: back}
    ```
    """
    if plan.account.is_former:
        aims = {each.id for each in plan.account.objectives if not each.passed(plan.today)}
        left = [index for index, action in plan.open_actions if action.objective not in aims]
        if left:
            yield Found(
                ("actions", left[0]),
                say_n(
                    "A former client with {n} open action that serves no objective.",
                    "A former client with {n} open actions that serve no objective.",
                    len(left),
                ),
                say(
                    "To win it back, write under `objectives` what you want to reach, and name it in the actions; otherwise write `status: dropped`."
                ),
            )
