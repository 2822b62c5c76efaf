from __future__ import annotations

from accountplan.lint.checks import documents
from accountplan.model.finding import Severity


@documents(code="AP036", severity=Severity.ERROR)
def more_problems() -> None:
    """A file has more problems than are listed

    What it checks
    A file has at most as many problems as a person wants to read at once.

    Why it matters
    A file of another program, or one bad indent, can give hundreds. The first ones mostly explain the rest.

    Example
    ```yaml

    ```

    Use instead
    ```yaml

    ```
    """
