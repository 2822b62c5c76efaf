from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.account import Account
from accountplan.model.finding import Keys, Severity


@rule(code="AP512", severity=Severity.WARNING, formerly=("far-day",))
def distant_date(plan: Plan) -> Iterator[Found]:
    """A date is more than three years ahead

    What it checks
    An open action, the next evaluation, the end of a tier set by hand and the end of a waiver are at most three years after the plan year (`year` in `plans/firm.yaml`).

    Why it matters
    A plan looks three years ahead. A later date is usually a typing error in the year, and never shows up as late; and what is waived for good is never looked at again.

    Example
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    evaluation: {every: quarter, next: 2062-12-15}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    evaluation: {every: quarter, next: 2026-12-15}
    ```
    """
    last = plan.settled.firm.last_day
    for keys, day in _list_days(plan.account) if not plan.settled.odd_year else ():
        if day and day > last:
            yield Found(
                keys,
                say("“{key}” says {day}, more than three years ahead.", key=str(keys[-1]), day=day),
                say("Correct the year, or choose a date up to {last}.", last=last),
            )


def _list_days(account: Account) -> Iterator[tuple[Keys, date | None]]:
    for index, action in enumerate(account.actions):
        if action.open:
            yield ("actions", index, "when"), action.when
    yield ("evaluation", "next"), account.evaluation.next
    if account.tier:
        yield ("tier", "until"), account.tier.until
    for index, waiver in enumerate(account.waive):
        yield ("waive", index, "until"), waiver.until
