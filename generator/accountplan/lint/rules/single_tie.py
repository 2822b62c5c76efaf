from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP604", severity=Severity.WARNING)
def single_tie(plan: Plan) -> Iterator[Found]:
    """All ties with a client run through one of us

    What it checks
    At a client in a tier that asks for a full plan at least two of us know someone; whoever has left, of them or of us, does not count.

    Why it matters
    When the only one with ties leaves, the client is left with strangers, and may well leave too.

    Example
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: Carla Smit, role: decides, known_by: {jansen: {last: 2026-10-20}}}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: Carla Smit, role: decides, known_by: {jansen: {last: 2026-10-20}, devries: {last: 2026-10-20}}}
    ```
    """
    if not plan.key:
        return
    known_by = {person for _, contact in plan.present for person in contact.known_to(plan.settled.gone)}
    if len(known_by) == 1:
        yield Found(
            ("contacts",),
            say("Only {who} knows anyone at this client.", who=plan.person(known_by.pop())),
            say("Take a colleague along to the next meeting, and add the tie under `known_by`."),
        )
