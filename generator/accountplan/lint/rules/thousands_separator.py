from __future__ import annotations

from accountplan.lint.checks import documents
from accountplan.model.finding import Severity


@documents(code="AP029", severity=Severity.WARNING, formerly=("thousands-point",))
def thousands_separator() -> None:
    """A point may stand for thousands

    What it checks
    A number with a point and exactly three digits after it is meant as a fraction, not as thousands.

    Why it matters
    In YAML a point always stands for decimals: a turnover of `204.000` is two hundred and four.

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
