from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Text, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.account import Action
from accountplan.model.finding import Severity


@rule(code="AP511", severity=Severity.WARNING)
def done_but_open(plan: Plan) -> Iterator[Found]:
    """An action says when it was done or what came of it, but is still open

    What it checks
    An action with a date under `done` or an outcome under `result` does not have `status: open`, which is also its status when none is given.

    Why it matters
    Such an action counts as done: it is off every list, and its hours are no longer planned. But the file contradicts itself, and whoever meant that there is more to do waits in vain.

    Example
    ```yaml
    # plans/accounts/example.yaml
    actions:
      - {what: Show the new service, p: project, who: jansen, when: 2026-12-10, how: at their office, objective: growth, done: 2026-11-20}
      - {what: Lunch with the new director, p: person, who: vandam, when: 2026-12-14, how: near their office, objective: growth}
      - {what: One address for invoices, p: process, who: devries, when: 2027-01-15, how: agree by telephone, objective: growth}
      - {what: Develop a flood test together, p: partnership, who: jansen, when: 2027-03-01, how: two workshops, objective: growth}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    actions:
      - {what: Show the new service, p: project, who: jansen, when: 2026-12-10, how: at their office, objective: growth, status: done, done: 2026-11-20, result: They want it on two dikes.}
      - {what: Lunch with the new director, p: person, who: vandam, when: 2026-12-14, how: near their office, objective: growth}
      - {what: One address for invoices, p: process, who: devries, when: 2027-01-15, how: agree by telephone, objective: growth}
      - {what: Develop a flood test together, p: partnership, who: jansen, when: 2027-03-01, how: two workshops, objective: growth}
    ```
    """
    for index, action in enumerate(plan.account.actions):
        if action.status == "open" and not action.open and not plan.lost("actions", index, "status"):
            yield Found(("actions", index, "done" if action.done else "result"), *_word_finding(action))


def _word_finding(action: Action) -> tuple[Text, Text]:
    if action.done:
        return (
            say("“{action}” was done on {day}, but is still open.", action=action.what, day=action.done),
            say("Add `status: done` and what came of it under `result`; or take `done` out."),
        )
    return (
        say("It says what came of “{action}”, but it is still open.", action=action.what),
        say("Add `status: done` and the date under `done`; or, when there is more to do, move that text to `how`."),
    )
