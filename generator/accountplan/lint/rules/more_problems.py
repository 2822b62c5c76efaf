from __future__ import annotations

from accountplan.lint.checks import documents
from accountplan.model.finding import Severity


@documents(code="AP036", severity=Severity.ERROR)
def more_problems() -> None:
    """A file has more problems than are listed

    What it checks
    A file has at most a hundred problems. What comes after is counted and not listed.

    Why it matters
    A file of another program, or one bad indent, can give hundreds. The first ones mostly explain the rest.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    team: [
      X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
      X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
      X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
      X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X]
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    team: [jansen, devries]
    ```
    """
