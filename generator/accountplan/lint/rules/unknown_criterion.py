from __future__ import annotations

from collections.abc import Iterator

from accountplan.lint.checks import rule
from accountplan.lint.near import did_you_mean
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity
from accountplan.model.text import say


@rule(code="AP104", severity=Severity.ERROR)
def unknown_criterion(plan: Plan) -> Iterator[Found]:
    """A mark is given on a criterion that the firm does not use

    What it checks
    Every key under `marks` must be a criterion in `plans/criteria.yaml`.

    Why it matters
    A mark on an unknown criterion does not count. Often it is a slip of the pen, and the criterion that was meant stays unknown.

    Example
    ```yaml
    # plans/accounts/example.yaml
    marks: {cooperation: 9, reptuation: 8}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    marks: {cooperation: 9, reputation: 8}
    ```
    """
    criteria = plan.firm.portfolio.criteria.criteria
    for criterion in plan.account.marks if plan.firm.portfolio.criteria_path not in plan.firm.torn else ():
        if criterion not in criteria:
            file = plan.firm.portfolio.criteria_path
            yield Found(
                ("marks", criterion),
                say("“{criterion}” is not one of the firm's criteria; this mark does not count.", criterion=criterion),
                did_you_mean(
                    criterion,
                    criteria,
                    say("Add “{criterion}” to {file} with a weight, or take the mark out.", criterion=criterion, file=file),
                ),
            )
