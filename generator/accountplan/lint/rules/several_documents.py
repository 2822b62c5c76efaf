from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP021", severity=Severity.ERROR)
def several_documents() -> None:
    """A file holds more than one document

    What it checks
    A file holds one YAML document: no line `---` in the middle.

    Why it matters
    Only the first document would count, without a word about the rest.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    ---
    name: Rivermouth Harbour
    status: former
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    # plans/accounts/harbour.yaml
    name: Rivermouth Harbour
    status: former
    ```
    """
