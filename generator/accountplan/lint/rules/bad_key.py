from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP025", severity=Severity.ERROR)
def bad_key() -> None:
    """There is something else where a key belongs

    What it checks
    A key is a word or a number, not a list, a mapping or nothing.

    Why it matters
    The program finds what it looks for by its key. What has no key cannot be found.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    [sector, size]: government
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    segment: {sector: government}
    ```
    """
