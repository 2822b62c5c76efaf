"""Through what a client goes to another tier: only what can be proved, which is when the rating decides alone.

The limits moved it when the old score within the new limits already gives the new tier, and the new score within the old limits still gives the old one.
A cause decides when the client would have stayed without it.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from accountplan.model.bands import HIGHEST, LOWEST, Ladder, make_ladder
from accountplan.model.causes import Cause, Deciding
from accountplan.model.survey import Survey

MOST = 2
"""Causes that together decide; of more nobody would say that it is through these."""


def find_deciding(before: Survey, after: Survey, ids: tuple[str, str], causes: Sequence[Cause]) -> Deciding:
    """What moved the tier that the marks give; nothing where it cannot be proved."""
    old, new = before.scores[ids[0]], after.scores[ids[1]]
    rated = all(survey.portfolio.criteria.rank_by == "rating" for survey in (before, after))
    if old.score is None or new.score is None or old.by_marks is None or new.by_marks is None or old.by_marks == new.by_marks or not rated:
        return Deciding()
    ladders = make_ladder(before.portfolio.tiers), make_ladder(after.portfolio.tiers)
    if (ladders[1].tier(old.score), ladders[0].tier(new.score)) == (new.by_marks, old.by_marks):
        return Deciding(limits=True)
    if ladders[0] != ladders[1]:
        return Deciding()
    return Deciding(causes=_list_deciding(ladders[1], new.score, old.by_marks, new.score - old.score, causes))


def _list_deciding(ladder: Ladder, score: Fraction, tier: str, gain: Fraction, causes: Sequence[Cause]) -> tuple[Cause, ...]:
    """The fewest causes, the largest first, without which the score would have stayed in its tier."""
    forward = sorted((cause for cause in causes if cause.share * gain > 0), key=lambda cause: -abs(cause.share))
    for number in range(1, MOST + 1):
        without = score - sum((cause.share for cause in forward[:number]), Fraction(0))
        if len(forward) >= number and _is_back(ladder, without, tier):
            return tuple(forward[:number])
    return ()


def _is_back(ladder: Ladder, score: Fraction, tier: str) -> bool:
    """Whether a score lies in its old tier."""
    return ladder.tier(min(max(score, LOWEST), HIGHEST)) == tier
