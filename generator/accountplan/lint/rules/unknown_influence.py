from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP617", severity=Severity.ADVICE)
def unknown_influence(plan: Plan) -> Iterator[Found]:
    """None of us knows someone who buys or has much influence

    What it checks
    Every contact of a client with `role: buys` or `influence: high` is known by at least one of us who has not left. For those who decide there is `unknown-decider`.

    Why it matters
    A decision is made by more people than the one who signs. Someone who buys, or whom others listen to, can stop an assignment that the rest want.

    Example
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: Carla Smit, role: decides, known_by: {jansen: {strength: 3, last: 2026-10-20}, devries: {strength: 1, last: 2026-06-02}}}
      - {name: Joost Haan, function: buyer, role: buys}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: Carla Smit, role: decides, known_by: {jansen: {strength: 3, last: 2026-10-20}, devries: {strength: 1, last: 2026-06-02}}}
      - {name: Joost Haan, function: buyer, role: buys, known_by: {devries: {strength: 1, last: 2026-11-05}}}
    ```
    """
    for index, contact in plan.present if plan.client else ():
        if not contact.decides and (contact.role == "buys" or contact.influence == "high") and not contact.known_to(plan.settled.gone):
            message = (
                say("{name} buys, but none of us knows this person.", name=contact.label)
                if contact.role == "buys"
                else say("{name} has much influence, but none of us knows this person.", name=contact.label)
            )
            yield Found(
                ("contacts", index, "known_by"), message, say("Plan a meeting, and add `known_by:` with those of us who were there.")
            )
