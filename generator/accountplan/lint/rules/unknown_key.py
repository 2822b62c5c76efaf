from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP030", severity=Severity.ERROR)
def unknown_key() -> None:
    """A key is not part of the format

    What it checks
    Every key is one of the keys that the format has in that place.

    Why it matters
    A misspelt key would be ignored, and what it says along with it. `accountplan schema` gives all keys.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    segmnt: {sector: government}
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    segment: {sector: government}
    ```
    """
