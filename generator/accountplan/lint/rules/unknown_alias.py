from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP024", severity=Severity.ERROR)
def unknown_alias() -> None:
    """A YAML alias has no anchor

    What it checks
    Every alias (`*name`) refers to an anchor (`&name`) above it in the same file.

    Why it matters
    A text that begins with a star is read as an alias; what was meant is then missing.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    situation:
      facts: *three stars* hotel in the old town
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    situation:
      facts: "*three stars* hotel in the old town"
    ```
    """
