from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP002", severity=Severity.ERROR)
def unreadable_file() -> None:
    """A file cannot be opened

    What it checks
    Every file below `plans/` can be read, and does not lead out of the workspace through a link.

    Why it matters
    A plan that cannot be read is missing from every list and sum.

    Example
    ```yaml
    # plans/accounts/city.yaml, unreadable
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    ```
    """
