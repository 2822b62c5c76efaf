from __future__ import annotations

from accountplan.lint.checks import documents
from accountplan.model.finding import Severity


@documents(code="AP031", severity=Severity.ERROR)
def missing_key() -> None:
    """A key that must be there is missing

    What it checks
    Keys without which the rest means nothing are there: a name, what an action is, the day of a signal, ...

    Why it matters
    A mark without a day never goes stale, an objective without an id cannot be served.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    objectives:
      - {kind: turnover, target: 90000}
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    objectives:
      - {id: turnover, kind: turnover, target: 90000}
    ```
    """
