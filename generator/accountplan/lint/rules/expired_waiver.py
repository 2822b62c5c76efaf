from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP901", severity=Severity.WARNING)
def expired_waiver(plan: Plan) -> Iterator[Found]:
    """A waiver has expired

    What it checks
    The date under `until` of a waiver has not passed.

    Why it matters
    An expired waiver no longer counts. Either the reason still holds and needs a new date, or what was left out can now be done.

    Example
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    team: []
    waive:
      - {rule: no-team, reason: The team starts in January, until: 2026-06-30}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    team: []
    waive:
      - {rule: no-team, reason: The team starts in January, until: 2027-01-31}
    ```
    """
    for index, waiver in enumerate(plan.account.waive):
        if not waiver.holds(plan.today):
            yield Found(
                ("waive", index, "until"),
                say("The waiver of {what} ended on {until}.", what=waiver.rule or waiver.item or "?", until=waiver.until),
                say("Remove it, or set a new date under `until` if the reason still holds."),
            )
