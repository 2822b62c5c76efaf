"""What would bring a client into the tier above or below, where the rating decides: the limit, and each single mark that reaches it.

Exact, and quick enough for every page: the score is a weighted sum, so that one number of points (weight x mark) is missing for
all marks alike. `accountplan score ID` solves the same for weights, and for the other ways to rank; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice

from .bands import HIGHEST, LOWEST, Ladder
from .scores import AccountScore, MarkScore, Step

NEARLY_LOWEST, NEARLY_HIGHEST = float(LOWEST) - 1e-9, float(HIGHEST) + 1e-9


@dataclass(frozen=True, slots=True)
class Move:
    """The nearest other tier in one direction: the score must reach ``limit``, or pass it when ``strict``.

    ``marks`` are the single marks that can do that alone, the smallest change first; a mark that is not known counts from the score.
    """

    tier: str
    limit: Fraction
    strict: bool
    upward: bool
    marks: tuple[Step, ...]


def moves(score: AccountScore, ladder: Ladder, weight: Fraction, most: int | None = None) -> tuple[Move, ...]:
    """The way up and the way down from the tier that the rating gives, each with at most so many marks; none without such a tier.

    ``weight`` is all weight that counts.
    """
    if score.score is None or score.unrated:
        return ()
    here = ladder.piece(score.score)
    ahead = (range(here + 1, len(ladder.claims)), range(here - 1, -1, -1))
    found = (_nearest(pieces, score.by_marks, ladder) for pieces in ahead)
    sums = _sums(score, score.score, score.known * weight)
    return tuple(_move(sums, piece, ladder, most, upward=piece > here) for piece in found if piece is not None)


def _nearest(pieces: range, now: str | None, ladder: Ladder) -> int | None:
    return next((piece for piece in pieces if ladder.claims[piece] and ladder.claims[piece][0] != now), None)


@dataclass(frozen=True, slots=True)
class _Sums:
    """A score, its known weight, and its marks, each with where it begins and how far it goes when the score moves by 1, as floats.

    A mark that is not known yet adds its own weight, and begins at the score: there it would change nothing.
    """

    score: Fraction
    known: Fraction
    marks: tuple[tuple[MarkScore, float, float], ...]


def _sums(score: AccountScore, rating: Fraction, known: Fraction) -> _Sums:
    begin, whole = float(rating), float(known)
    marks: list[tuple[MarkScore, float, float]] = []
    for each in score.marks.values():
        lever = whole / float(each.weight)
        marks.append((each, begin, lever + 1) if each.mark is None else (each, float(each.mark), lever))
    return _Sums(rating, known, tuple(marks))


def _move(sums: _Sums, piece: int, ladder: Ladder, most: int | None, *, upward: bool) -> Move:
    """An even piece is a limit itself; an odd one is the stretch after a limit, and who comes from above meets its other end."""
    strict, tier = piece % 2 == 1, ladder.claims[piece][0]
    limit = ladder.cuts[(piece + (strict and not upward)) // 2]
    marks = islice(_single(sums, limit, (HIGHEST if upward else LOWEST) if strict else None), most)
    return Move(
        tier, limit, strict, upward, tuple(Step(each.criterion, "mark", each.mark, value, strict, upward, tier) for each, value in marks)
    )


def _single(sums: _Sums, limit: Fraction, never: Fraction | None) -> Iterator[tuple[MarkScore, Fraction]]:
    """The marks that can do it alone, and the mark that the limit asks of each; ``never`` is a mark from which there is no way on.

    Only what may be among them is worked out exactly.
    """
    gap = limit - sums.score
    points = gap * sums.known
    for each in _likely(sums, float(gap)):
        value = (limit if each.mark is None else each.mark) + points / each.weight
        if LOWEST <= value <= HIGHEST and value != never:
            yield each, value


def _likely(sums: _Sums, gap: float) -> list[MarkScore]:
    """Marks that stay within the scale, or so nearly that exact numbers must tell; who has the least way to go comes first."""
    found = []
    for place, (each, begin, lever) in enumerate(sums.marks):
        shift = gap * lever
        if NEARLY_LOWEST < begin + shift < NEARLY_HIGHEST:
            found.append((abs(shift), place, each))
    found.sort()
    return [each for _, _, each in found]
