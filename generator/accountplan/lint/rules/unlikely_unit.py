from __future__ import annotations

from collections.abc import Iterator

from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP808", severity=Severity.WARNING)
def unlikely_unit(plan: Plan) -> Iterator[Found]:
    """A figure is in another unit than the figures around it

    What it checks
    Margin is an amount, not a share or percentage of the turnover beside it; shares are not percentages; satisfaction is a mark out of 10; turnover, margin, hours, employees and the firm's own figures are not in thousands or millions where other years are not, nor days to pay in weeks or months. So is what stands under `budget`, `forecast` and `so_far`.

    Why it matters
    A margin of 0.25 counts as next to nothing, and so does a turnover of 164: the client falls to the last tier, and nobody sees why.

    Example
    ```yaml
    # plans/accounts/example.yaml
    figures:
      2025: {turnover: 204000, margin: 0.25, hours: 1510, satisfaction: 8}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    figures:
      2025: {turnover: 204000, margin: 51000, hours: 1510, satisfaction: 8}
    ```
    """
    for slip in plan.slips:
        yield Found(slip.keys, slip.message, slip.help)
