from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP013", severity=Severity.WARNING)
def garbled_text() -> None:
    """Accented letters or quotes were garbled by another program

    What it checks
    No text holds the characters that remain when UTF-8 is read as Windows-1252, such as “Ã©” for “é” and “â€™” for “’”.

    Why it matters
    They come along with lists from older programs and mail. The name is not found, and the client reads in a letter that its name is wrong.

    Example
    ```yaml
    # plans/accounts/cafe.yaml
    name: CafÃ© Rivermouth
    status: former
    ```

    Use instead
    ```yaml
    # plans/accounts/cafe.yaml
    name: Café Rivermouth
    status: former
    ```
    """
