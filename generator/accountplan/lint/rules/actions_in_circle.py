from __future__ import annotations

from collections.abc import Iterator, Mapping

from accountplan.base.text import Listing, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP514", severity=Severity.ERROR)
def actions_in_circle(plan: Plan) -> Iterator[Found]:
    """Actions wait for each other

    What it checks
    Whoever follows `after` from an action does not come back to that action.

    Why it matters
    Each of them waits for another one, so that none of them is ever begun.

    Example
    ```yaml
    # plans/accounts/example.yaml
    actions:
      - {what: Agree on the dikes, id: agree, after: inspect, p: process, who: devries, when: 2026-12-01, how: by telephone, objective: growth}
      - {what: Inspect the first dike, id: inspect, after: agree, p: project, who: jansen, when: 2026-12-10, how: by drone, objective: growth}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    actions:
      - {what: Agree on the dikes, id: agree, p: process, who: devries, when: 2026-12-01, how: by telephone, objective: growth}
      - {what: Inspect the first dike, id: inspect, after: agree, p: project, who: jansen, when: 2026-12-10, how: by drone, objective: growth}
    ```
    """
    actions = plan.account.actions
    known = {each.id: index for index, each in enumerate(actions) if each.id}
    waiting = {index: {known[id] for id in each.after if id in known} for index, each in enumerate(actions)}
    caught = find_caught(waiting)
    if caught:
        names = Listing(tuple(actions[index].what for index in caught))
        yield Found(
            ("actions", caught[0], "after"),
            say("“{action}” waits for itself.", action=actions[caught[0]].what)
            if len(caught) == 1
            else say("These actions wait for each other: {names}.", names=names),
            say("Take out the `after` of the one that can be done first."),
        )


def find_caught(waiting: Mapping[int, set[int]]) -> list[int]:
    """What is left when again and again is taken away whatever waits for nothing, and whatever nothing waits for."""
    left = {index: set(others) for index, others in waiting.items()}
    while True:
        awaited = {other for others in left.values() for other in others}
        free = {index for index, others in left.items() if not others or index not in awaited}
        if not free:
            return sorted(left)
        left = {index: others - free for index, others in left.items() if index not in free}
