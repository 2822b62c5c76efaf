from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP027", severity=Severity.ERROR)
def bad_date() -> None:
    """A date does not exist

    What it checks
    A date exists in the calendar, and is written as year-month-day.

    Why it matters
    Measured from a date that does not exist, nothing can be late, out of date or due.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    reviewed: 2026-02-30
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    reviewed: 2026-02-28
    ```
    """
