from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP035", severity=Severity.ERROR)
def out_of_range() -> None:
    """A number is too high or too low

    What it checks
    A mark is from 1 to 10, a share from 0 to 100%, an amount within what a firm can have.

    Why it matters
    A mark of 85 would count as much as ten clients.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    marks: {cooperation: 85}
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    marks: {cooperation: 8.5}
    ```
    """
