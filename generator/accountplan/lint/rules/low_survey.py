from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.measures import to_exact_number
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP629", severity=Severity.ADVICE)
def low_survey(plan: Plan) -> Iterator[Found]:
    """The client gave a lower mark than the norm

    What it checks
    The `mark` of the newest of the `surveys` under `service_record` is at least the tier's norm `survey_mark`. Without that norm nothing is asked.

    Why it matters
    A tier says how satisfied these clients should be. A lower mark asks for a talk, not for another survey.

    Example
    ```yaml
    # plans/tiers.yaml
    tiers: [{id: A, name: A, above: 8, norms: {survey_mark: 7.5}}, {id: B, name: B}, {id: C, name: C, below: 6}]
    # plans/accounts/example.yaml, on 2026-11-23
    service_record:
      surveys: [{on: 2026-09-01, mark: 7, note: we change people too often}]
    ```

    Use instead
    ```yaml
    # plans/tiers.yaml
    tiers: [{id: A, name: A, above: 8, norms: {survey_mark: 7.5}}, {id: B, name: B}, {id: C, name: C, below: 6}]
    # plans/accounts/example.yaml, on 2026-11-23
    service_record:
      surveys: [{on: 2026-09-01, mark: 7, note: we change people too often}, {on: 2026-11-02, mark: 7.5}]
    ```
    """
    norm, last = plan.norms.survey_mark, plan.account.service_record.latest_survey(plan.today)
    if norm is None or last is None or last.mark is None or not plan.client or not plan.norms_read:
        return
    if last.mark < norm:
        yield Found(
            ("service_record", "surveys", plan.account.service_record.surveys.index(last), "mark"),
            say("They gave a mark of {mark}; the norm is at least {norm}.", mark=to_exact_number(last.mark), norm=to_exact_number(norm)),
            say("Talk about it with whoever gave it, and plan an action for what is wrong."),
        )
