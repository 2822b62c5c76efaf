from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP001", severity=Severity.ERROR)
def missing_file() -> None:
    """A file that ranks clients is missing

    What it checks
    `plans/criteria.yaml` and `plans/people.yaml` are there. Without `plans/tiers.yaml` the method's own limits apply.

    Why it matters
    Without criteria nobody can say why one client is worth more than another, and without people nobody leads anything.

    Example
    ```yaml
    # plans/criteria.yaml, missing
    ```

    Use instead
    ```yaml
    # plans/criteria.yaml
    criteria:
      turnover: {weight: 2, scale: {figure: turnover, points: {50000: 4, 200000: 9}}}
      cooperation: {weight: 2}
      reputation: {weight: 2}
    ```
    """
