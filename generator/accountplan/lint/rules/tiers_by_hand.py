from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP203", severity=Severity.ERROR)
def tiers_by_hand(firm: Firmwide) -> Iterator[Found]:
    """All tiers are by hand

    What it checks
    At least one tier in `plans/tiers.yaml` is not `by_hand`.

    Why it matters
    When every tier is by hand, no score gives a tier: all the marks are given for nothing.

    Example
    ```yaml
    # plans/tiers.yaml
    tiers:
      - {id: A, name: Cherish, by_hand: true}
      - {id: B, name: Keep, by_hand: true}
    ```

    Use instead
    ```yaml
    # plans/tiers.yaml
    tiers:
      - {id: A, name: Cherish, by_hand: true}
      - {id: B, name: Keep}
    ```
    """
    if all(tier.by_hand for tier in firm.portfolio.tiers.tiers):
        yield Found(
            ("tiers",),
            say("Every tier is by hand, so no score gives a tier."),
            say("Take `by_hand` out of at least one tier; give it limits, or none to take the rest."),
            firm.portfolio.tiers_path,
        )
