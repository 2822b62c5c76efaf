from __future__ import annotations

from collections.abc import Iterator

from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.account import Action
from accountplan.model.finding import Severity
from accountplan.model.text import Listing, Text, say


@rule(code="AP501", severity=Severity.WARNING)
def incomplete_action(plan: Plan) -> Iterator[Found]:
    """An action does not say who, when, how, or which P

    What it checks
    Every open action has `who`, `when`, `how` and `p` (project, person, process or partnership).

    Why it matters
    An action plan says who does what, when and how. What lacks one of these is done by nobody, or never, or differently.

    Example
    ```yaml
    # plans/accounts/example.yaml
    actions:
      - {what: Show the new service, p: project, when: 2026-12-10, objective: growth}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    actions:
      - {what: Show the new service, p: project, who: jansen, when: 2026-12-10, how: at their office, objective: growth}
    ```
    """
    for index, action in plan.open_actions:
        if not (action.who and action.when and action.how and action.p):
            yield Found(
                ("actions", index),
                say("“{action}” does not say {missing}.", action=action.what, missing=Listing(_missing(action), "or")),
                say("Add {keys}.", keys=Listing(tuple(f"`{key}`" for key in ("who", "when", "how", "p") if not getattr(action, key)))),
            )


def _missing(action: Action) -> tuple[Text, ...]:
    found = []
    if not action.who:
        found.append(say("who does it"))
    if not action.when:
        found.append(say("when"))
    if not action.how:
        found.append(say("how"))
    if not action.p:
        found.append(say("which of the four Ps it is"))
    return tuple(found)
