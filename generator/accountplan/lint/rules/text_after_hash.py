from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP039", severity=Severity.ERROR)
def text_after_hash() -> None:
    """A # cuts a text short

    What it checks
    Text without quotes is not followed by a `#` that belongs to it: one with a letter or digit directly after it, or a number. Behind a number, a
    day, or the key or dash of what goes on below, it is a `#` with a digit, or with a key and its value, directly after it.

    Why it matters
    In YAML a space and a `#` begin a comment, which is not read. `Study #2 of the quays` is read as `Study`, and the rest is nowhere on the site.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth #2
    status: former
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: "City of Rivermouth #2"
    status: former   # since the merger
    ```
    """
