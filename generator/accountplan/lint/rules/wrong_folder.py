from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP006", severity=Severity.ERROR)
def wrong_folder() -> None:
    """A plan is in the wrong folder

    What it checks
    Account plans are in `plans/accounts/` or a folder below it, group plans in `plans/groups/` itself.

    Why it matters
    The folder says what a file is. In the wrong place a plan is not read.

    Example
    ```yaml
    # plans/city.yaml
    name: City of Rivermouth
    status: former
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    ```
    """
