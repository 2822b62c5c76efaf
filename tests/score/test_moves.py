"""What the page of a client says would move it: the same, to the last digit, as the full explanation of its score."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from accountplan.model.bands import Ladder, ladder
from accountplan.model.moves import Move, moves
from accountplan.model.scores import Step
from accountplan.score import explain
from builders import TODAY

from .strategies import Case, cases

METHOD = ({"id": "A", "above": 8}, {"id": "B"}, {"id": "C", "below": 6})


def line(of: Case) -> Ladder:
    return ladder(of.portfolio.tiers)


def weight(of: Case) -> Fraction:
    return sum((Fraction(each) for each in of.weights.values()), Fraction(0))


def found(marks: dict[str, Any], weights: dict[str, Any], tiers: Any = METHOD, most: int | None = None, **how: Any) -> tuple[Move, ...]:
    of = Case(weights, marks, {"known_at_least": 0, **how}, tiers)
    return moves(of.score, line(of), weight(of), most)


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


def test_the_list_can_be_cut_and_begins_with_the_smallest_change() -> None:
    marks, weights = {"fit": 7, "image": 7, "own": 7}, {"fit": 1, "own": 3, "image": 4}
    up, _ = found(marks, weights)
    assert [step.criterion for step in up.marks] == ["image", "own"]
    assert [len(move.marks) for move in found(marks, weights, most=1)] == [1, 1]


def test_without_a_tier_by_marks_there_is_nothing_to_move() -> None:
    assert found({}, {"fit": 1}) == ()
    assert found({"fit": 7}, {"fit": 1, "image": 9}, known_at_least="50%") == ()
    assert found({"fit": 7}, {"fit": 1}, tiers=({"id": "S", "by_hand": True}, {"id": "R"})) == ()


@given(cases(rank_by=("rating",)), st.none() | st.integers(0, 3))
def test_every_move_is_a_step_of_the_explanation_and_none_is_missing(of: Case, most: int | None) -> None:
    assume(not of.score.unrated)
    made = moves(of.score, line(of), weight(of), most)
    wanted = [step for step in explain(of.portfolio, of.scores, "acme", TODAY).steps if step.change == "mark"]
    for move in made:
        steps = [step for step in wanted if step.tier == move.tier and step.upward == move.upward]
        assert set(move.marks) <= set(steps)
        assert len(move.marks) == len(steps) if most is None else len(move.marks) == min(most, len(steps))
    tiers = {(move.tier, move.upward) for move in made}
    assert all((step.tier, step.upward) in tiers for step in wanted if step.now is not None)


@given(cases(rank_by=("rating",)))
def test_the_smallest_change_comes_first(of: Case) -> None:
    def way(step: Step) -> Fraction:
        begin = of.score.score if step.now is None else step.now
        assert begin is not None
        return abs(step.value - begin)

    for move in moves(of.score, line(of), weight(of)):
        ways = [way(step) for step in move.marks]
        assert all(after - before > -Fraction(1, 10**9) for before, after in pairwise(ways))
