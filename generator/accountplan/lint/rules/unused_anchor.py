from __future__ import annotations

from accountplan.lint.checks import documents
from accountplan.model.finding import Severity


@documents(code="AP037", severity=Severity.WARNING)
def unused_anchor() -> None:
    """A YAML anchor is not used

    What it checks
    Every anchor (`&name`) is used by an alias (`*name`) below it in the same file.

    Why it matters
    A text that begins with an ampersand is read as an anchor, and its first word is lost.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    short: &more Rivermouth
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    short: "&more Rivermouth"
    ```
    """
