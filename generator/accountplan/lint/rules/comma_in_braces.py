from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP038", severity=Severity.ERROR)
def comma_in_braces() -> None:
    """A comma inside braces cuts a value in two

    What it checks
    Between braces each key has a colon and a value. A comma in a number or a text ends the value there, and what follows is read as a key that holds nothing.

    Why it matters
    A turnover of `1,2 mln` would be a turnover of 1, and the sector `Bouw, infra en water` would be `Bouw`. Neither is used: both are reported.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    figures:
      2024: {turnover: 1,2 million, hours: 1080}
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    figures:
      2024: {turnover: 1200000, hours: 1080}
    ```
    """
