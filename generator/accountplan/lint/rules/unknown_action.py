from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.near import word_suggestion
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity
from accountplan.model.leaves import Wish, list_leaves

NAMED = Wish(thing="action")


@rule(code="AP128", severity=Severity.ERROR)
def unknown_action(plan: Plan) -> Iterator[Found]:
    """An action waits for one that is not in the plan

    What it checks
    What stands under `after` is the `id` of an action in the same plan.

    Why it matters
    An action that waits for something else says so on the client's page. With a wrong name it waits for nothing, and seems ready to be done.

    Example
    ```yaml
    # plans/accounts/example.yaml
    actions:
      - {what: Agree on the dikes, id: agree, p: process, who: devries, when: 2026-12-01, how: by telephone, objective: growth}
      - {what: Inspect the first dike, after: agreed, p: project, who: jansen, when: 2026-12-10, how: by drone, objective: growth}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    actions:
      - {what: Agree on the dikes, id: agree, p: process, who: devries, when: 2026-12-01, how: by telephone, objective: growth}
      - {what: Inspect the first dike, after: agree, p: project, who: jansen, when: 2026-12-10, how: by drone, objective: growth}
    ```
    """
    if plan.shortened(("actions",), len(plan.account.actions)):
        return
    known = {each.id for each in plan.account.actions if each.id}
    for keys, id, _ in list_leaves(plan.account, NAMED):
        if id not in known:
            otherwise = say("Write `id: {id}` in the action that comes first, or name another one.", id=id)
            yield Found(keys, say("No action in this plan has the id “{id}”.", id=id), word_suggestion(id, sorted(known), otherwise, keys))
