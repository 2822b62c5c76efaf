"""What would bring an account into the tier above or below, where the rating decides: the limit, and each single mark that reaches it."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from accountplan.model.bands import Ladder
from accountplan.model.scores import AccountScore, Move, Step

from .method import Method
from .steps import list_mark_steps


def list_moves(score: AccountScore, way: Method) -> tuple[Move, ...]:
    """The way up and the way down from the tier that the rating gives; none without such a tier, or under other ways to rank."""
    if way.needed is not None or score.score is None or score.unrated:
        return ()
    here, steps = way.ladder.piece(score.score), tuple(list_mark_steps(score, way))
    ahead = (range(here, len(way.ladder.claims)), reversed(range(here)))
    found = (next((piece for piece in pieces if way.fallen[piece] not in (None, score.by_marks)), None) for pieces in ahead)
    return tuple(_make_move(piece, way.ladder, score.score, steps, upward=piece > here) for piece in found if piece is not None)


def _make_move(piece: int, ladder: Ladder, rating: Fraction, steps: Iterable[Step], *, upward: bool) -> Move:
    """An even piece is a limit itself; an odd one is the stretch after a limit, and who comes from above meets its other end."""
    strict, tier = piece % 2 == 1, ladder.claims[piece][0]
    limit = ladder.cuts[(piece + (strict and not upward)) // 2]
    marks = [step for step in steps if step.tier == tier and step.upward == upward]
    return Move(tier, limit, strict, upward, tuple(sorted(marks, key=lambda step: step.way(rating))))
