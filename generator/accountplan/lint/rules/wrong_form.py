from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP033", severity=Severity.ERROR)
def wrong_form() -> None:
    """A word does not have the form of an id

    What it checks
    Ids of people, units, criteria and figures have only the characters that the format allows.

    Why it matters
    An id is part of addresses and references; capitals and spaces would make two ids of one.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    lead: Ans Jansen
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    lead: jansen
    ```
    """
