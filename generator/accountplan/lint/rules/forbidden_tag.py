from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP022", severity=Severity.ERROR)
def forbidden_tag() -> None:
    """A YAML tag is not allowed

    What it checks
    The file uses no tags of its own (`!include`, `!!python/...`).

    Why it matters
    A tag can make a reader of YAML run code or open files. Plans are data.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    short: !include name.txt
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    short: Rivermouth
    ```
    """
