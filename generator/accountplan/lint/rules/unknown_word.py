from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP034", severity=Severity.ERROR)
def unknown_word() -> None:
    """A word is not one of the choices

    What it checks
    Where the format offers a choice (status, level, temperature, p, ...) the value is one of its words.

    Why it matters
    A word that the program does not know cannot be counted, filtered or coloured; it is left out.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: fromer
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    ```
    """
