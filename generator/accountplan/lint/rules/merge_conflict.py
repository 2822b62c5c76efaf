from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP012", severity=Severity.ERROR)
def merge_conflict() -> None:
    """A merge conflict was left in the file

    What it checks
    No line begins with the markers that Git leaves where two people changed the same lines.

    Why it matters
    Someone still has to choose between the two versions.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    <<<<<<< HEAD
    status: former
    =======
    status: prospect
    >>>>>>> new-prospects
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    ```
    """
