from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP011", severity=Severity.ERROR)
def unprintable_character() -> None:
    """The text contains an invisible character

    What it checks
    The text holds no control characters, nor any others that editors do not show.

    Why it matters
    They come with pasted text. A name with an invisible character is another name: it is not found, and does not equal the same name without it.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City\ufeff of Rivermouth
    status: former
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    ```
    """
