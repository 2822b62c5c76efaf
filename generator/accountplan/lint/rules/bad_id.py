from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP007", severity=Severity.ERROR)
def bad_id() -> None:
    """A file's name cannot be an id

    What it checks
    The name of a plan's file, without `.yaml`, has lower-case letters, digits and single hyphens, at most 64, and is not a name that the system or the site needs.

    Why it matters
    The name is the id: it is part of addresses and references, also on systems that ignore capitals or stumble over spaces.

    Example
    ```yaml
    # plans/accounts/City_of_Rivermouth.yaml
    name: City of Rivermouth
    status: former
    ```

    Use instead
    ```yaml
    # plans/accounts/city-of-rivermouth.yaml
    name: City of Rivermouth
    status: former
    ```
    """
