from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP603", severity=Severity.WARNING)
def no_decider(plan: Plan) -> Iterator[Found]:
    """We do not know who decides at the client

    What it checks
    A client in a tier that asks for a full plan has at least one contact with `role: decides` who has not left.

    Why it matters
    An assignment is given by someone. If we only know users and buyers, we hear of the decision after it has been taken.

    Example
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: Carla Smit, role: uses, known_by: {jansen: {last: 2026-10-20}, devries: {last: 2026-02-02}}}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: Carla Smit, role: decides, known_by: {jansen: {last: 2026-10-20}, devries: {last: 2026-02-02}}}
    ```
    """
    if plan.key and not any(contact.decides for _, contact in plan.present):
        yield Found(
            ("contacts",),
            say("None of the contacts of this client decides."),
            say("Find out who decides, and add this person with `role: decides`."),
        )
