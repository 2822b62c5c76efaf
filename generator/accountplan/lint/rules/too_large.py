from __future__ import annotations

from accountplan.lint.checks import reading_rule
from accountplan.model.finding import Severity


@reading_rule(code="AP003", severity=Severity.ERROR)
def too_large() -> None:
    """A file is larger than a plan can be

    What it checks
    A file, the lists and mappings in it, and its aliases when written out, stay within bounds that no firm's plan reaches.

    Why it matters
    A few lines of aliases can stand for more text than fits in memory. A plan is read by everyone who opens the site.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    team:
      - &a [x, x, x, x, x, x, x, x, x]
      - &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
      - &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
      - &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
      - &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
      - &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    team: [jansen, devries]
    ```
    """
