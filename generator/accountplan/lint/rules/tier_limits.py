from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Listing, Text, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.measures import to_exact_number
from accountplan.lint.views import Firmwide, Found
from accountplan.model.bands import HIGHEST, LOWEST, Band, list_unreachable_tiers, list_wrong_limits
from accountplan.model.finding import NOWHERE, Severity
from accountplan.model.tiers import Tiers


@firm_rule(code="AP202", severity=Severity.ERROR)
def tier_limits(firm: Firmwide) -> Iterator[Found]:
    """A score falls in no tier, or in two

    What it checks
    The limits in `plans/tiers.yaml` give every score from 1 to 10 exactly one tier, and every tier that is not by hand some scores. Limits are open: a score of exactly 8 is not above 8. One tier without limits takes the rest.

    Why it matters
    A client whose score falls in a gap has no tier: no norms, no programme, no booklet. Where tiers overlap, the order of the file decides.

    Example
    ```yaml
    # plans/tiers.yaml
    tiers:
      - {id: A, name: Cherish, above: 8}
      - {id: B, name: Keep, above: 6}
      - {id: C, name: Hold, below: 6}
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
    tiers, path = firm.portfolio.tiers, firm.portfolio.tiers_path
    if all(tier.by_hand for tier in tiers.tiers) or _has_unread_limits(firm):
        return
    holes, overlaps = list_wrong_limits(tiers)
    for hole in holes:
        message = say("A score {scores} falls in no tier.", scores=_word_scores(hole))
        yield Found(
            ("tiers", NOWHERE), message, say("Move a limit, or let one tier have neither `above` nor `below`: it takes the rest."), path
        )
    for overlap in overlaps:
        names = Listing(overlap.tiers)
        message = say("A score {scores} falls in more than one tier: {tiers}.", scores=_word_scores(overlap.band), tiers=names)
        yield Found(
            ("tiers", _find_position(tiers, overlap.tiers[-1]), NOWHERE), message, say("Move the limits so that they do not overlap."), path
        )
    for tier in list_unreachable_tiers(tiers):
        if not any(tier in overlap.tiers for overlap in overlaps):
            message = say("No score gives tier {tier}.", tier=tier)
            yield Found(("tiers", _find_position(tiers, tier), NOWHERE), message, say("Move its limits, or add `by_hand: true`."), path)


def _has_unread_limits(firm: Firmwide) -> bool:
    """Whether a limit, or a whole tier, is recorded that could not be read: what is left has holes by itself."""
    kept, path = len(firm.portfolio.tiers.tiers), firm.portfolio.tiers_path
    limits = any(firm.lost(path, ("tiers", number, key)) for number in range(kept) for key in ("above", "below", "by_hand"))
    return limits or firm.shortened(path, ("tiers",), kept)


def _find_position(tiers: Tiers, id: str) -> int:
    return [tier.id for tier in tiers.tiers].index(id)


def _word_scores(band: Band) -> Text:
    low, high = (to_exact_number(end) for end in (band.low, band.high))
    if band.low == band.high:
        return say("of exactly {score}", score=low)
    if band.high == HIGHEST and band.high_closed:
        return say("of {low} or more", low=low) if band.low_closed else say("above {low}", low=low)
    if band.low == LOWEST and band.low_closed:
        return say("of {high} or less", high=high) if band.high_closed else say("below {high}", high=high)
    return say("between {low} and {high}", low=low, high=high)
