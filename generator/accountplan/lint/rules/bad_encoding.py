from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP010", severity=Severity.ERROR)
def bad_encoding() -> None:
    """A file is not UTF-8

    What it checks
    Every file is text in UTF-8.

    Why it matters
    In another encoding, accented letters turn into gibberish, in names first of all.

    Example
    ```yaml
    # plans/accounts/cafe.yaml, in Windows-1252
    name: Café Rivermouth
    status: former
    ```

    Use instead
    ```yaml
    # plans/accounts/cafe.yaml
    name: Café Rivermouth
    status: former
    ```
    """
