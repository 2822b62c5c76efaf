from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP023", severity=Severity.ERROR)
def merge_key() -> None:
    """A YAML merge key is not allowed

    What it checks
    The file does not use the key `<<`.

    Why it matters
    A merge key is not part of YAML 1.2. What it copies is somewhere else, so nobody who reads the lines sees what they say.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    segment: &city {sector: government}
    developments:
      <<: *city
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    segment: {sector: government}
    ```
    """
