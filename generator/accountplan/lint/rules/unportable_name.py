from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP042", severity=Severity.WARNING)
def unportable_name() -> None:
    """A name cannot exist on every system

    What it checks
    No folder or picture below `plans/` has a name that Windows keeps for itself (`con`, `aux`, `nul`), with one of `<>:"|?*\\` in it, or with a point or space at its end. No two differ only in capitals or accents. No path is longer than 180 characters.

    Why it matters
    Git keeps such a file on one machine. On a colleague's it cannot be checked out, or it takes the place of its twin.

    Example
    ```yaml
    # plans/accounts/con/city.yaml
    name: City of Rivermouth
    status: former
    ```

    Use instead
    ```yaml
    # plans/accounts/consulting/city.yaml
    name: City of Rivermouth
    status: former
    ```
    """
