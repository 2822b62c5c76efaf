from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP029", severity=Severity.ERROR, formerly=("thousands-point",))
def thousands_separator() -> None:
    """A point stands for thousands

    What it checks
    No amount of money, hours or employees has exactly three digits after a point, and no other number has three that end in a nought. Marks, weights and shares may have them.

    Why it matters
    In YAML a point always stands for decimals: a turnover of `204.000` would be two hundred and four. So it is not used until it is clear.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    figures:
      2024: {turnover: 204.000}
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    figures:
      2024: {turnover: 204000}
    ```
    """
