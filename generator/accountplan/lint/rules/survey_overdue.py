from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say, say_n
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP628", severity=Severity.WARNING)
def survey_overdue(plan: Plan) -> Iterator[Found]:
    """Nobody asked in time how satisfied they are

    What it checks
    The newest of the `surveys` under `service_record` is no longer ago than the tier's norm `survey_months`. Without that norm nothing is asked.

    Why it matters
    Most clients that leave never complained. Those who are asked say what is wrong while it can still be mended.

    Example
    ```yaml
    # plans/tiers.yaml
    tiers: [{id: A, name: A, above: 8, norms: {survey_months: 12}}, {id: B, name: B}, {id: C, name: C, below: 6}]
    # plans/accounts/example.yaml, on 2026-11-23
    service_record:
      surveys: [{on: 2025-11-22, mark: 8}]
    ```

    Use instead
    ```yaml
    # plans/tiers.yaml
    tiers: [{id: A, name: A, above: 8, norms: {survey_months: 12}}, {id: B, name: B}, {id: C, name: C, below: 6}]
    # plans/accounts/example.yaml, on 2026-11-23
    service_record:
      surveys: [{on: 2025-11-23, mark: 8}]
    ```
    """
    norm, keys = plan.norms.survey_months, ("service_record", "surveys")
    if not norm or not plan.client or not plan.norms_read or plan.lost(*keys):
        return
    last, remedy = plan.account.service_record.latest_survey(plan.today), say("Ask them, and write their answer under `surveys`.")
    if last is None:
        yield Found(keys, say("No satisfaction survey is recorded."), remedy)
    elif last.older(norm, plan.today):
        yield Found(
            (*keys, plan.account.service_record.surveys.index(last), "on"),
            say_n(
                "The last satisfaction survey was on {day}; the norm is every {n} month.",
                "The last satisfaction survey was on {day}; the norm is every {n} months.",
                norm,
                day=last.on,
            ),
            remedy,
        )
