"""The tier above and the tier below an account, where the rating decides: the limit, and the single marks that reach it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import assume, given

from accountplan.model.bands import HIGHEST, LOWEST, make_ladder
from accountplan.model.scores import Move, Step
from accountplan.score import explain
from builders import TODAY

from .strategies import Case, cases

HAIR = Fraction(1, 10**9)
METHOD = ({"id": "A", "above": 8}, {"id": "B"}, {"id": "C", "below": 6})


def found(marks: dict[str, Any], weights: dict[str, Any], tiers: Any = METHOD, **how: Any) -> tuple[Move, ...]:
    return Case(weights, marks, {"known_at_least": 0, **how}, tiers).moves


def brief(move: Move) -> list[tuple[str, Fraction]]:
    return [(step.criterion, step.value) for step in move.marks]


def test_from_the_middle_there_is_a_way_up_and_a_way_down() -> None:
    """(2 x 7 + 3 x 8) / 5 = 7.6: two points are missing to pass 8, and eight too many to get below 6."""
    up, down = found({"fit": 7, "image": 8}, {"fit": 2, "image": 3})
    assert (up.tier, up.limit, up.strict, up.upward) == ("A", 8, True, True)
    assert brief(up) == [("image", Fraction(26, 3)), ("fit", Fraction(8))]
    assert (down.tier, down.limit, down.strict, down.upward) == ("C", 6, True, False)
    assert brief(down) == [("image", Fraction(16, 3)), ("fit", Fraction(3))]


def test_a_limit_that_belongs_to_the_other_tier_is_enough_itself() -> None:
    (up,) = found({"fit": 5}, {"fit": 1})
    assert (up.tier, up.limit, up.strict, brief(up)) == ("B", 6, False, [("fit", Fraction(6))])
    (down,) = found({"fit": 9}, {"fit": 1})
    assert (down.tier, down.limit, down.strict, brief(down)) == ("B", 8, False, [("fit", Fraction(8))])


def test_what_no_single_mark_can_do_is_left_to_the_limit() -> None:
    up, down = found({"fit": 7, "image": 7, "own": 7, "margin": 7}, {"fit": 1, "image": 1, "own": 1, "margin": 1})
    assert (brief(up), brief(down)[0]) == ([], ("fit", Fraction(3)))


def test_a_mark_of_exactly_ten_reaches_a_limit_but_does_not_pass_it() -> None:
    """With 6 and 10 the mean is 8, and A begins above it; B takes 6 itself, with 2 and 10."""
    up, _ = found({"fit": 6, "image": 6}, {"fit": 1, "image": 1})
    assert up.marks == ()
    (up,) = found({"fit": 2, "image": 2}, {"fit": 1, "image": 1})
    assert brief(up) == [("fit", Fraction(10)), ("image", Fraction(10))]


def test_on_the_limit_any_change_in_the_right_direction_is_enough() -> None:
    up, _ = found({"fit": 1, "image": 3}, {"fit": 1, "image": 1}, tiers=({"id": "A", "above": 2}, {"id": "B"}, {"id": "C", "below": 1.5}))
    assert brief(up) == [("fit", Fraction(1)), ("image", Fraction(3))]
    assert up.strict


def test_a_mark_that_is_not_known_counts_with_its_own_weight() -> None:
    up, down = found({"fit": 7}, {"fit": 1, "image": 1})
    assert ("image", Fraction(9)) in brief(up)
    assert ("image", Fraction(5)) in brief(down)
    assert next(step.now for step in up.marks if step.criterion == "image") is None


def test_the_smallest_change_stands_first() -> None:
    """7 everywhere, and 8 points missing to pass 8: the mark that weighs 4 needs 2 of them, that of 3 needs 2 2/3, that of 1 cannot."""
    up, _ = found({"fit": 7, "image": 7, "own": 7}, {"fit": 1, "own": 3, "image": 4})
    assert brief(up) == [("image", Fraction(9)), ("own", Fraction(29, 3))]


def test_changes_of_equal_size_stand_in_the_order_of_the_criteria() -> None:
    """0.2 x 0.6 points are missing: 1.2 on a mark that weighs 0.1, and as much above the score on a new one of 0.12, as 0.6 / 0.12 + 1 is 6."""
    weights = {"own": Decimal("0.12"), "fit": Decimal("0.1"), "image": Decimal("0.5")}
    up, *_ = found({"fit": 7, "image": 7}, weights, tiers=({"id": "A", "above": 7.2}, {"id": "B"}, {"id": "C", "below": 6}))
    assert brief(up) == [("image", Fraction(181, 25)), ("own", Fraction(41, 5)), ("fit", Fraction(41, 5))]


def test_under_the_other_ways_to_rank_a_score_alone_moves_nobody() -> None:
    assert found({"fit": 7}, {"fit": 1}, rank_by="all", minimum=6) == ()


def test_without_a_tier_by_marks_there_is_nothing_to_move() -> None:
    assert found({}, {"fit": 1}) == ()
    assert found({"fit": 7}, {"fit": 1, "image": 9}, known_at_least="50%") == ()
    assert found({"fit": 7}, {"fit": 1}, tiers=({"id": "S", "by_hand": True}, {"id": "R"})) == ()


@given(cases(rank_by=("rating",)))
def test_a_move_names_the_nearest_score_with_another_tier(of: Case) -> None:
    """Between the score and the limit there is no other tier; at the limit, or just past it, there is the one that is named."""
    line = make_ladder(of.portfolio.tiers)
    for move in of.moves:
        assert of.score.score is not None
        assert (move.limit >= of.score.score) if move.upward else (move.limit <= of.score.score)
        past = move.limit + HAIR if move.upward else move.limit - HAIR
        at = past if move.strict else move.limit
        assert line.tier(at) == move.tier
        low, high = sorted((of.score.score, move.limit))
        between = line.between(low, high) if move.strict else {line.tier((low + high) / 2)}
        assert between == {of.score.by_marks}


@given(cases(rank_by=("rating",)))
def test_a_move_holds_every_single_mark_that_can_do_it_and_no_other(of: Case) -> None:
    assume(not of.score.unrated)
    wanted = [step for step in explain(of.portfolio, of.scores, "acme", TODAY).steps if step.change == "mark"]
    for move in of.moves:
        assert set(move.marks) == {step for step in wanted if (step.tier, step.upward) == (move.tier, move.upward)}
    tiers = {(move.tier, move.upward) for move in of.moves}
    assert all((step.tier, step.upward) in tiers for step in wanted if step.now is not None)


@given(cases(rank_by=("rating",)))
def test_with_the_mark_that_a_move_asks_the_score_is_its_limit(of: Case) -> None:
    for move in of.moves:
        for step in move.marks:
            assert LOWEST <= step.value <= HIGHEST
            marks = {id: each.mark for id, each in of.score.marks.items() if each.mark is not None} | {step.criterion: step.value}
            weights = {id: of.score.marks[id].weight for id in marks}
            assert sum(weights[id] * mark for id, mark in marks.items()) / sum(weights.values()) == move.limit


@given(cases(rank_by=("rating",)))
def test_the_smallest_change_comes_first(of: Case) -> None:
    def way(step: Step) -> Fraction:
        begin = of.score.score if step.now is None else step.now
        assert begin is not None
        return abs(step.value - begin)

    for move in of.moves:
        ways = [way(step) for step in move.marks]
        assert ways == sorted(ways)
