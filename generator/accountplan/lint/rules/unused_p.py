from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Listing, Text, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.account import FOUR_PS
from accountplan.model.finding import Severity

NAMES: dict[str, Text] = {
    "project": say("project"),
    "person": say("person"),
    "process": say("process"),
    "partnership": say("partnership"),
}
"""Days that an action that was done still counts."""


@rule(code="AP505", severity=Severity.WARNING)
def unused_p(plan: Plan) -> Iterator[Found]:
    """One of the four Ps has no action

    What it checks
    A client in a tier that asks for a full plan has, for each of project, person, process and partnership, an action that is open or was done in the past year.

    Why it matters
    Good work alone does not bind a client, nor does attention alone. The four Ps together reach its work, its people, its organisation and its business.

    Example
    ```yaml
    # plans/accounts/example.yaml
    actions:
      - {what: Show the new service, p: project, who: jansen, when: 2026-12-10, how: at their office, objective: growth}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    actions:
      - {what: Show the new service, p: project, who: jansen, when: 2026-12-10, how: at their office, objective: growth}
      - {what: Lunch with the new director, p: person, who: vandam, when: 2026-12-14, how: near their office, objective: growth}
      - {what: One address for invoices, p: process, who: devries, when: 2027-01-15, how: agree by telephone, objective: growth}
      - {what: Develop a flood test together, p: partnership, who: jansen, when: 2027-03-01, how: two workshops, objective: growth}
    ```
    """
    if not plan.key:
        return
    used = {action.p for _, action in plan.open_actions} | {
        action.p for action in plan.account.actions if action.finished and action.counts(plan.today)
    }
    unused = tuple(NAMES[p] for p in FOUR_PS if p not in used)
    if unused:
        yield Found(
            ("actions",),
            say("No action for {unused}, open or done in the past year.", unused=Listing(unused, "or")),
            say("Plan at least one action with each `p`."),
        )
