from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP126", severity=Severity.WARNING)
def contact_without_name(plan: Plan) -> Iterator[Found]:
    """A contact has neither a name nor a function

    What it checks
    Each contact has a `name`, or a `function` when nobody knows the name yet.

    Why it matters
    Whoever reads the plan does not know of whom it speaks, and nothing else in it can name this person.

    Example
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: Carla Smit, role: decides, known_by: {jansen: {strength: 3, last: 2026-10-20}, devries: {strength: 1, last: 2026-06-02}}}
      - {role: uses}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: Carla Smit, role: decides, known_by: {jansen: {strength: 3, last: 2026-10-20}, devries: {strength: 1, last: 2026-06-02}}}
      - {function: warden of the dike, role: uses}
    ```
    """
    for index, contact in enumerate(plan.account.contacts):
        unread = any(plan.lost("contacts", index, key) for key in ("name", "function"))
        if not contact.name and not contact.function and not unread:
            yield Found(
                ("contacts", index),
                say("This contact has neither a name nor a function."),
                say("Add `name:`, or `function:` as long as the name is not known."),
            )
