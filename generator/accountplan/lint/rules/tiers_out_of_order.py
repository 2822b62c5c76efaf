from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.bands import make_ladder
from accountplan.model.finding import NOWHERE, Severity
from accountplan.model.tiers import Tiers


@firm_rule(code="AP210", severity=Severity.WARNING)
def tiers_out_of_order(firm: Firmwide) -> Iterator[Found]:
    """A tier with lower scores comes before one with higher scores

    What it checks
    The tiers in `plans/tiers.yaml` are in the order of their scores, the highest first. Tiers set by hand may be anywhere.

    Why it matters
    The order says which tier is worth most: it decides what is asked of a plan, how often a client hears from us, and how every list and booklet begins.

    Example
    ```yaml
    # plans/tiers.yaml
    tiers:
      - {id: A, name: Cherish, above: 8}
      - {id: C, name: Hold, below: 6}
      - {id: B, name: Keep}
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
    tiers = firm.portfolio.tiers
    reached = _list_reached_tiers(tiers) if not firm.settled.unsure else []
    wrong = next(((lower, upper) for (upper, high), (lower, higher) in pairwise(reached) if higher > high), None)
    if wrong:
        lower, upper = wrong
        yield Found(
            ("tiers", [tier.id for tier in tiers.tiers].index(lower), NOWHERE),
            say("Tier {lower} has higher scores than tier {upper} above it.", lower=lower, upper=upper),
            say("Put the tiers in the order of their scores, the most valuable first."),
            firm.portfolio.tiers_path,
        )


def _list_reached_tiers(tiers: Tiers) -> list[tuple[str, int]]:
    """The tiers that scores give, in their order, each with the highest piece of the line that it claims."""
    claims = enumerate(make_ladder(tiers).claims)
    highest = {tier: piece for piece, claim in claims for tier in claim[:1]}
    return [(tier.id, highest[tier.id]) for tier in tiers.tiers if not tier.by_hand and tier.id in highest]
