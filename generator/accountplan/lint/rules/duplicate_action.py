from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP129", severity=Severity.ERROR)
def duplicate_action(plan: Plan) -> Iterator[Found]:
    """Two actions have the same id

    What it checks
    Within one plan no two actions have the same `id`.

    Why it matters
    What waits for an action names it by its id. When two are the same, nobody can say which of them must be done first.

    Example
    ```yaml
    # plans/accounts/example.yaml
    actions:
      - {what: Agree on the dikes, id: dikes, p: process, who: devries, when: 2026-12-01, how: by telephone, objective: growth}
      - {what: Inspect the first dike, id: dikes, p: project, who: jansen, when: 2026-12-10, how: by drone, objective: growth}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    actions:
      - {what: Agree on the dikes, id: agree, p: process, who: devries, when: 2026-12-01, how: by telephone, objective: growth}
      - {what: Inspect the first dike, id: inspect, p: project, who: jansen, when: 2026-12-10, how: by drone, objective: growth}
    ```
    """
    seen: set[str] = set()
    for index, action in enumerate(plan.account.actions):
        if action.id is None:
            continue
        if action.id in seen:
            yield Found(
                ("actions", index, "id"),
                say("The id “{id}” is already used by an earlier action.", id=action.id),
                say("Give this action another `id`, and check which one is meant under `after`."),
            )
        seen.add(action.id)
