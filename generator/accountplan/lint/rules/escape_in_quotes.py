from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP041", severity=Severity.ERROR)
def escape_in_quotes() -> None:
    r"""A backslash in double quotes makes an invisible character

    What it checks
    Text between double quotes holds no backslash that stands for a control character, a tab, or any other character that editors do not show.
    In the name of a folder it holds no `\n` either.

    Why it matters
    Between double quotes a backslash changes the letters behind it: `"Advies\bureau"` is read as "Advies", a backspace and "ureau". Between
    single quotes it is a backslash.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: "Advies\bureau"
    status: former
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: 'Advies\bureau'
    status: former
    ```
    """
