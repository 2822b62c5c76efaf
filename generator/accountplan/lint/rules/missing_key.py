from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP031", severity=Severity.ERROR)
def missing_key() -> None:
    """A required key is missing

    What it checks
    The keys without which the rest means nothing are there: a name, what an action is, the date of a signal ...

    Why it matters
    A mark without a date never goes out of date, and no action can serve an objective without an id.

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
