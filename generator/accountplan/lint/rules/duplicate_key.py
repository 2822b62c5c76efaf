from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP026", severity=Severity.ERROR)
def duplicate_key() -> None:
    """A key occurs twice in the same place

    What it checks
    Within one mapping, every key occurs once.

    Why it matters
    One of the two values would silently win, although somebody meant the other.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    status: prospect
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    ```
    """
