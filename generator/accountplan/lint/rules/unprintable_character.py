from __future__ import annotations

from accountplan.lint.checks import documents
from accountplan.model.finding import Severity


@documents(code="AP011", severity=Severity.ERROR)
def unprintable_character() -> None:
    """An invisible character stands in the text

    What it checks
    The text holds no control characters and no other signs that no editor shows.

    Why it matters
    They come along with pasted text. A name with an invisible sign is another name: it is not found, and not equal to the same name without.

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
