from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP008", severity=Severity.ERROR)
def duplicate_id() -> None:
    """Two files have the same id

    What it checks
    No two account plans have the same file name, whatever folders they are in.

    Why it matters
    References and pages go by id. Of two plans with the same id, only one would be seen.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    # plans/accounts/old/city.yaml
    name: City of Oldport
    status: former
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    # plans/accounts/old/oldport.yaml
    name: City of Oldport
    status: former
    ```
    """
