from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP004", severity=Severity.ERROR)
def empty_file() -> None:
    """A file is empty

    What it checks
    A file holds at least one key.

    Why it matters
    An empty file is usually a plan that was begun and forgotten, or emptied by accident.

    Example
    ```yaml
    # plans/accounts/city.yaml
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    ```
    """
