from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Text, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.account import RHYTHM_DAYS
from accountplan.model.finding import Severity


@rule(code="AP304", severity=Severity.WARNING)
def evaluation_rhythm(plan: Plan) -> Iterator[Found]:
    """We do not evaluate ourselves as often as the tier asks

    What it checks
    A client in a tier that asks for a full plan, or that has the norm `evaluate`, has `evaluation: {every: ...}`, and at least as often as the norm says.

    Why it matters
    A plan without a date to look back on it is a list of good intentions. A team that looks at it together now and then is still using it in November.

    Example
    ```yaml
    # plans/accounts/example.yaml
    evaluation: {next: 2026-12-15}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    evaluation: {every: quarter, next: 2026-12-15}
    ```
    """
    every, norm = plan.account.evaluation.every, plan.norms.evaluate
    if every is None and (plan.key or (plan.client and norm)):
        yield Found(
            ("evaluation", "every"),
            say("The plan does not say how often we evaluate ourselves."),
            say("Add `every:` under `evaluation`: month, quarter, half-year or year."),
        )
    elif plan.client and every and norm and RHYTHM_DAYS[every] > RHYTHM_DAYS[norm]:
        yield Found(
            ("evaluation", "every"),
            say("We evaluate {every}; the tier promises {norm}.", every=_word_rhythm(every), norm=_word_rhythm(norm)),
            say("Write `every: {norm}`, or change the norm of the tier.", norm=norm),
        )


def _word_rhythm(rhythm: str) -> Text:
    match rhythm:
        case "month":
            return say("every month")
        case "quarter":
            return say("every quarter")
        case "half-year":
            return say("every half-year")
    return say("every year")
