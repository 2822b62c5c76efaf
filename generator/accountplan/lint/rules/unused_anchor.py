from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP037", severity=Severity.WARNING)
def unused_anchor() -> None:
    """A value begins with & and is taken for a name

    What it checks
    Every anchor (`&name`) is referred to by an alias (`*name`). A text that begins with `&` is put between quotes.

    Why it matters
    YAML takes the first word after `&` for a name and leaves it out of the text, without saying so.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    short: &Rivermouth City
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    short: "&Rivermouth City"
    ```
    """
