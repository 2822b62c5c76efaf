from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP602", severity=Severity.WARNING)
def unknown_decider(plan: Plan) -> Iterator[Found]:
    """None of us knows someone who decides

    What it checks
    Every contact of a client with `role: decides` is known by at least one of us who has not left.

    Why it matters
    Anyone who decides about our work has an opinion of us, whether we have met or not. Better for it to be based on a conversation.

    Example
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: Carla Smit, role: decides, known_by: {jansen: {last: 2026-10-20}, devries: {last: 2026-02-02}}}
      - {name: Dirk Bos, role: decides}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: Carla Smit, role: decides, known_by: {jansen: {last: 2026-10-20}, devries: {last: 2026-02-02}}}
      - {name: Dirk Bos, role: decides, known_by: {vandam: {last: 2026-11-02}}}
    ```
    """
    for index, contact in plan.present if plan.client else ():
        if contact.decides and not contact.known_to(plan.settled.gone):
            yield Found(
                ("contacts", index, "known_by"),
                say("{name} decides, but none of us knows this person.", name=contact.label),
                say("Plan a meeting, and add `known_by:` with those of us who were there."),
            )
