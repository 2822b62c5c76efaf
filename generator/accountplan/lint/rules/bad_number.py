from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP028", severity=Severity.ERROR)
def bad_number() -> None:
    """A number cannot be used in a calculation

    What it checks
    A number has at most 30 digits, and is not infinite or "not a number".

    Why it matters
    One such number in a sum makes the whole sum worthless.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    figures:
      2024: {turnover: .inf}
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    figures:
      2024: {turnover: 80000}
    ```
    """
