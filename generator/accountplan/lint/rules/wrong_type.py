from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP032", severity=Severity.ERROR)
def wrong_type() -> None:
    """A value is not of the kind that its key asks for

    What it checks
    A number is a number, a date a date, a list a list, a text a text.

    Why it matters
    The program cannot calculate with a word or compare a text with a date; the value is left out.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    reviewed: last spring
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    reviewed: 2026-04-15
    ```
    """
