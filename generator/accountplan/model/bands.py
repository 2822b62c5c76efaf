"""Which scores belong to which tier (S12): the limits of the tiers laid along the line from 1 to 10, exact.

A tier with both limits is the open interval between them. Tiers with only ``above`` claim from the top, in order: the first
that fits. Tiers with only ``below`` claim from the bottom, in reverse order. A tier without limits takes what is left. Tiers
by hand claim nothing. Every limit cuts the line, so that the line falls into pieces (the limits themselves and the open
stretches between them) on which the answer is the same everywhere: nothing is sampled, nothing blurs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from accountplan.base.text import Number

from .exact import count_digits_beside
from .tiers import Tier, Tiers

LOWEST, HIGHEST = Fraction(1), Fraction(10)
"""The lowest and the highest score there can be."""


def compute_range(rating: Fraction | None, known: Fraction) -> tuple[Fraction, Fraction]:
    """A score with every unknown mark at 1, and with every unknown mark at 10; ``known`` is the known share of the weight (0 to 1)."""
    if rating is None:
        return LOWEST, HIGHEST
    low = rating * known + (1 - known) * LOWEST
    return low, low + (1 - known) * (HIGHEST - LOWEST)


@dataclass(frozen=True, slots=True)
class Band:
    """Scores from ``low`` to ``high``; an end that is not ``closed`` does not belong to it. One score has both ends the same."""

    low: Fraction
    high: Fraction
    low_closed: bool
    high_closed: bool

    def __contains__(self, score: Fraction) -> bool:
        above = score > self.low or (self.low_closed and score == self.low)
        below = score < self.high or (self.high_closed and score == self.high)
        return above and below


@dataclass(frozen=True, slots=True)
class Overlap:
    """Scores that more than one tier claims."""

    band: Band
    tiers: tuple[str, ...]


@dataclass(frozen=True)
class Ladder:
    """The line from 1 to 10 in pieces. Piece ``2i`` is the score ``cuts[i]``, piece ``2i + 1`` the open stretch after it.

    ``claims`` holds for each piece the tiers that claim it, most valuable first: one, when the limits are right.
    """

    cuts: tuple[Fraction, ...]
    claims: tuple[tuple[str, ...], ...]

    def piece(self, score: Fraction) -> int:
        """The number of the piece on which a score lies."""
        place = bisect_left(self.cuts, score)
        return 2 * place if place < len(self.cuts) and self.cuts[place] == score else 2 * place - 1

    def tier(self, score: Fraction) -> str | None:
        """The tier of a score: the first that claims it; None in a hole."""
        return self._first[self.piece(score)]

    def between(self, low: Fraction, high: Fraction, *, open_high: bool = False) -> set[str]:
        """The tiers of all scores from ``low`` to ``high``, without ``high`` itself when it is open."""
        last = self.piece(high) - (open_high and high in self.cuts)
        return {tier for tier in self._first[self.piece(low) : last + 1] if tier is not None}

    def said(self, score: Fraction, least: int = 1) -> Number:
        """A score with as many decimals as it takes to stay on its own side of every limit, and ``least`` at least."""
        return Number(score, count_digits_beside(score, self.limits, least))

    @cached_property
    def limits(self) -> tuple[Fraction, ...]:
        """The cuts between two pieces, without the ends of the line."""
        return tuple(cut for cut in self.cuts if LOWEST < cut < HIGHEST)

    @cached_property
    def _first(self) -> tuple[str | None, ...]:
        return tuple(claim[0] if claim else None for claim in self.claims)

    def bands(self, claim: tuple[str, ...]) -> tuple[Band, ...]:
        """The stretches that are claimed by exactly these tiers, as long as they can be, from low to high."""
        found: list[Band] = []
        for number in (number for number, each in enumerate(self.claims) if each == claim):
            low, high, closed = self.cuts[number // 2], self.cuts[(number + 1) // 2], number % 2 == 0
            if number and self.claims[number - 1] == claim:
                before = found.pop()
                found.append(Band(before.low, high, before.low_closed, closed))
            else:
                found.append(Band(low, high, closed, closed))
        return tuple(found)


def count_decimals_beside(scores: Iterable[tuple[Ladder, Fraction]], least: int = 1) -> int:
    """How many decimals some scores have beside each other, so that each stays on its own side of every limit of its ladder; there is one at least."""
    return max(ladder.said(score, least).digits for ladder, score in scores)


def make_ladder(tiers: Tiers) -> Ladder:
    """Lay the tiers along the line."""
    scored = tiers.scored
    ends = [_find_ends(scored, number) for number in range(len(scored))]
    limits = {end for pair in ends for end in pair if end is not None and LOWEST < end < HIGHEST}
    cuts = tuple(sorted({LOWEST, HIGHEST, *limits}))
    return Ladder(cuts, tuple(_list_claimants(scored, ends, cuts, number) for number in range(2 * len(cuts) - 1)))


def list_wrong_limits(tiers: Tiers) -> tuple[tuple[Band, ...], tuple[Overlap, ...]]:
    """Where the limits go wrong: the scores that no tier claims, and those that several do. Both empty when all is well."""
    made = make_ladder(tiers)
    several = dict.fromkeys(claim for claim in made.claims if len(claim) > 1)
    return made.bands(()), tuple(Overlap(band, claim) for claim in several for band in made.bands(claim))


def list_unreachable_tiers(tiers: Tiers) -> tuple[str, ...]:
    """The tiers that no score can give although they are not by hand, in order."""
    reached = {claim[0] for claim in make_ladder(tiers).claims if claim}
    return tuple(tier.id for tier in tiers.tiers if not tier.by_hand and tier.id not in reached)


Ends = tuple[Fraction | None, Fraction | None]


def _find_ends(scored: Sequence[Tier], number: int) -> Ends:
    """The open lower end and the upper end of a tier's claim; None is the end of the line."""
    tier = scored[number]
    if tier.below is None and tier.above is not None:
        return Fraction(tier.above), min((Fraction(each.above) for each in scored[:number] if each.above is not None), default=None)
    if tier.above is None and tier.below is not None:
        return max((Fraction(each.below) for each in scored[number + 1 :] if each.below is not None), default=None), Fraction(tier.below)
    return (None if tier.above is None else Fraction(tier.above), None if tier.below is None else Fraction(tier.below))


def _list_claimants(scored: Sequence[Tier], ends: list[Ends], cuts: tuple[Fraction, ...], number: int) -> tuple[str, ...]:
    """The tiers that claim one piece: those with limits that hold it, else those without limits."""
    point = cuts[number // 2] if number % 2 == 0 else (cuts[number // 2] + cuts[number // 2 + 1]) / 2
    limited = tuple(tier.id for tier, pair in zip(scored, ends, strict=True) if _is_limited(tier) and _holds(tier, pair, point))
    return limited or tuple(tier.id for tier in scored if not _is_limited(tier))


def _is_limited(tier: Tier) -> bool:
    return tier.above is not None or tier.below is not None


def _holds(tier: Tier, ends: Ends, point: Fraction) -> bool:
    """A tier's own limits are open; the limit that it takes from its neighbour belongs to it."""
    low, high = ends
    above = low is None or point > low or (tier.above is None and point == low)
    below = high is None or point < high or (tier.below is None and point == high)
    return above and below
