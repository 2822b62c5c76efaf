from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Text, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP504", severity=Severity.ADVICE)
def done_without_result(plan: Plan) -> Iterator[Found]:
    """An action was done, but not when or what came of it

    What it checks
    An action with `status: done` has a date under `done` and a `result`.

    Why it matters
    What came of it is what the next action builds on, and what the team talks about when it meets.

    Example
    ```yaml
    # plans/accounts/example.yaml
    actions:
      - {what: Show the new service, p: project, who: jansen, when: 2026-09-01, how: at their office, objective: growth, status: done}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    actions:
      - what: Show the new service
        p: project
        who: jansen
        when: 2026-09-01
        how: at their office
        objective: growth
        status: done
        done: 2026-09-03
        result: they want a pilot in spring
    ```
    """
    for index, action in enumerate(plan.account.actions):
        if action.status == "done" and not (action.done and action.result):
            message, help = _word_finding(action.what, action.done is None, not action.result)
            yield Found(("actions", index, "result" if action.done else "done"), message, help)


def _word_finding(action: str, no_day: bool, no_result: bool) -> tuple[Text, Text]:
    if no_day and no_result:
        return (
            say("“{action}” is done, but it does not say when, nor what came of it.", action=action),
            say("Add the date under `done` and the outcome under `result`."),
        )
    if no_day:
        return say("“{action}” is done, but it does not say when.", action=action), say("Add the date under `done`.")
    return say("“{action}” is done, but it does not say what came of it.", action=action), say("Add the outcome under `result`.")
