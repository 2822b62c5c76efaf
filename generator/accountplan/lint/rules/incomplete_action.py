from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Code, Listing, Text, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.account import Action
from accountplan.model.finding import Severity

MISSING: dict[str, Text] = {
    "who": say("who does it"),
    "when": say("when"),
    "how": say("how"),
    "p": say("which of the four Ps it is"),
}
"""What an action does not say when it lacks a key."""


@rule(code="AP501", severity=Severity.WARNING)
def incomplete_action(plan: Plan) -> Iterator[Found]:
    """An action does not say who, when, how, or which P

    What it checks
    Every open action has `who`, `when`, `how` and `p` (project, person, process or partnership). One of theirs (`theirs`) needs `who` only when it takes us `hours`, and no `how`.

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
        missing = [key for key in MISSING if _lacks(action, key) and not plan.lost("actions", index, key)]
        if missing:
            yield Found(
                ("actions", index, missing[0]),
                say(
                    "“{action}” does not say {missing}.", action=action.what, missing=Listing(tuple(MISSING[key] for key in missing), "or")
                ),
                say("Add {keys}.", keys=Listing(tuple(map(Code, missing)))),
            )


def _lacks(action: Action, key: str) -> bool:
    """Whether a key is left out that this action needs."""
    if action.theirs and (key == "how" or (key == "who" and not action.hours)):
        return False
    return not getattr(action, key)
