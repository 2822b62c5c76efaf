from __future__ import annotations

from collections.abc import Iterator

from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity
from accountplan.model.text import say, say_n


@rule(code="AP508", severity=Severity.ADVICE)
def action_for_former_client(plan: Plan) -> Iterator[Found]:
    """A former client still has open actions

    What it checks
    An account with `status: former` has no open actions.

    Why it matters
    Open actions ask hours and appear on this week's list. Either we want to win the client back, and it is a prospect; or the actions have lost their aim.

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
    status: prospect
    lead: jansen
    actions:
      - {what: Meet the alderman for water, p: person, who: jansen, when: 2026-12-08, how: at the water congress}
    ```
    """
    if plan.account.status == "former" and plan.open_actions:
        yield Found(
            ("actions", plan.open_actions[0][0]),
            say_n("A former client with {n} open action.", "A former client with {n} open actions.", len(plan.open_actions)),
            say("Write `status: prospect` when you want to win it back; else write `status: dropped` at the actions."),
        )
