from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP211", severity=Severity.WARNING)
def limits_by_hand(firm: Firmwide) -> Iterator[Found]:
    """A tier set by hand has limits

    What it checks
    A tier in `plans/tiers.yaml` with `by_hand: true` has neither `above` nor `below`.

    Why it matters
    No client gets into a tier set by hand through a score, so its limits do nothing. Anyone who reads them will think otherwise.

    Example
    ```yaml
    # plans/tiers.yaml
    tiers:
      - {id: S, name: Strategic, by_hand: true, above: 9}
      - {id: A, name: Cherish, above: 8}
      - {id: B, name: Keep}
    ```

    Use instead
    ```yaml
    # plans/tiers.yaml
    tiers:
      - {id: S, name: Strategic, by_hand: true}
      - {id: A, name: Cherish, above: 8}
      - {id: B, name: Keep}
    ```
    """
    for number, tier in enumerate(firm.portfolio.tiers.tiers):
        if tier.by_hand and (tier.above is not None or tier.below is not None):
            limit = "below" if tier.above is None else "above"
            yield Found(
                ("tiers", number, limit),
                say("Tier {tier} is set by hand, so `{limit}` does not count.", tier=tier.id, limit=limit),
                say("Remove `{limit}`; or remove `by_hand`, so that scores give this tier.", limit=limit),
                firm.portfolio.tiers_path,
            )
