from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say, say_n
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP621", severity=Severity.WARNING)
def contact_overdue(plan: Plan) -> Iterator[Found]:
    """Somebody has not heard from us as often as we wanted

    What it checks
    The last contact with someone of a client or prospect who has `every` (under `last`, there or below `known_by`) is no longer ago: 7 days for a week, 31 for a month, 92, 183 or 366. Without any day there is nothing to tell.

    Why it matters
    Whoever set the rhythm gave it thought. The norm of the tier is met by whoever calls most easily, and that is seldom the one who decides.

    Example
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    contacts:
      - {name: Carla Smit, role: decides, every: month, known_by: {jansen: {strength: 3, last: 2026-10-20}, devries: {strength: 1}}}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    contacts:
      - {name: Carla Smit, role: decides, every: month, known_by: {jansen: {strength: 3, last: 2026-11-16}, devries: {strength: 1}}}
    ```
    """
    for index, contact in plan.present if not plan.account.is_former else ():
        days = contact.days_overdue(plan.today)
        if days:
            yield Found(
                ("contacts", index, "every"),
                say_n("Contact with {name} is {n} day overdue.", "Contact with {name} is {n} days overdue.", days, name=contact.label),
                say("Call or visit, and write the date under `last`."),
            )  # fmt: skip
