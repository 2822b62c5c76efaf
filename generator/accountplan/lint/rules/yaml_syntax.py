from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP020", severity=Severity.ERROR)
def yaml_syntax() -> None:
    """The file is not valid YAML

    What it checks
    The file can be read as YAML: spaces line up, quotes and brackets are closed, no tabs at the beginning of a line.

    Why it matters
    From the first mistake on, nobody knows what was meant, so part of the plan is left out.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    team: [jansen, devries
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    team: [jansen, devries]
    ```
    """
