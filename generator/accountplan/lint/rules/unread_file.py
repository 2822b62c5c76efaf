from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP005", severity=Severity.WARNING)
def unread_file() -> None:
    """A file is not read

    What it checks
    Every file below `plans/` has a place and a name that the program knows: `firm`, `criteria`, `tiers` and `people`, `accounts/**/<id>.yaml`, `groups/<id>.yaml`. The ending is `.yaml`.

    Why it matters
    A plan with the ending `.yml`, or in another folder, is missing from every page, and nobody sees that it is.

    Example
    ```yaml
    # plans/accounts/city.yml
    name: City of Rivermouth
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    ```
    """
