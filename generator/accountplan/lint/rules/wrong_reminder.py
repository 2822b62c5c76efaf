from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.days import subtract_years
from accountplan.base.text import say, say_n
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP626", severity=Severity.ADVICE)
def wrong_reminder(plan: Plan) -> Iterator[Found]:
    """More reminders were wrong than the norm allows

    What it checks
    In the past year no more reminders under `service_record` were `wrong` than the tier's norm `wrong_reminders`. Without that norm nothing is asked.

    Why it matters
    A client chased for a bill that it has paid learns that we do not check. It costs more goodwill than a late payment brings.

    Example
    ```yaml
    # plans/tiers.yaml
    tiers: [{id: A, name: A, above: 8, norms: {wrong_reminders: 0}}, {id: B, name: B}, {id: C, name: C, below: 6}]
    # plans/accounts/example.yaml, on 2026-11-23
    service_record:
      reminders: [{on: 2026-05-12, note: they had paid the week before}]
    ```

    Use instead
    ```yaml
    # plans/tiers.yaml
    tiers: [{id: A, name: A, above: 8, norms: {wrong_reminders: 0}}, {id: B, name: B}, {id: C, name: C, below: 6}]
    # plans/accounts/example.yaml, on 2026-11-23
    service_record:
      reminders: [{on: 2026-05-12, wrong: false}]
    ```
    """
    norm = plan.norms.wrong_reminders
    if norm is None or not plan.client or not plan.norms_read:
        return
    since = subtract_years(plan.today)
    wrong = [index for index, each in enumerate(plan.account.service_record.reminders) if each.wrong and since <= each.on <= plan.today]
    if len(wrong) > norm:
        yield Found(
            ("service_record", "reminders", wrong[-1]),
            say_n(
                "{n} reminder was wrong in the past year; the norm is at most {norm}.",
                "{n} reminders were wrong in the past year; the norm is at most {norm}.",
                len(wrong),
                norm=norm,
            ),
            say("Let whoever leads the account see a reminder before it goes."),
        )
