from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP204", severity=Severity.ERROR)
def duplicate_tier(firm: Firmwide) -> Iterator[Found]:
    """Two tiers have the same id

    What it checks
    Every tier in `plans/tiers.yaml` has an `id` of its own; capitals do not tell two tiers apart.

    Why it matters
    Pages and booklets are named after the tier's id. Two tiers with the same id would write the same booklet.

    Example
    ```yaml
    # plans/tiers.yaml
    tiers:
      - {id: A, name: Cherish, above: 8}
      - {id: B, name: Keep}
      - {id: a, name: Hold, below: 6}
    ```

    Use instead
    ```yaml
    # plans/tiers.yaml
    tiers:
      - {id: A, name: Cherish, above: 8}
      - {id: B, name: Keep}
      - {id: C, name: Hold, below: 6}
    ```
    """
    first: dict[str, str] = {}
    for position, tier in enumerate(firm.portfolio.tiers.tiers):
        if tier.id.casefold() in first:
            yield Found(
                ("tiers", position, "id"),
                say("The id “{id}” is already used by an earlier tier: “{first}”.", id=tier.id, first=first[tier.id.casefold()]),
                say("Give this tier another `id`."),
                firm.portfolio.tiers_path,
            )
        first.setdefault(tier.id.casefold(), tier.id)
