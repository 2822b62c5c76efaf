"""The limits of the tiers along the scores from 1 to 10."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountplan.model.bands import Band, Ladder, Overlap, list_unreachable_tiers, list_wrong_limits, make_ladder
from accountplan.model.tiers import DEFAULT_TIERS, Tiers
from builders import tiers

scores = st.fractions(min_value=1, max_value=10, max_denominator=1000)
limits = st.decimals(min_value="1.1", max_value="9.9", places=1)


def claimed(made: Ladder, score: Fraction) -> tuple[str, ...]:
    return made.claims[made.piece(score)]


@st.composite
def valid_tiers(draw: st.DrawFn) -> Tiers:
    """From 1 to 6 tiers that share the line: some claim from the top, the rest from the bottom, one takes what is left; one by hand."""
    cuts = sorted(draw(st.sets(limits, max_size=5)), reverse=True)
    above = draw(st.integers(0, len(cuts)))
    top = [{"id": f"T{number}", "above": cut} for number, cut in enumerate(cuts[:above])]
    bottom = [{"id": f"L{number}", "below": cut} for number, cut in enumerate(cuts[above:])]
    return tiers({"id": "S", "by_hand": True}, *top, {"id": "R"}, *bottom)


def test_the_limits_of_the_method_leave_exactly_eight_and_exactly_six_to_b() -> None:
    made = make_ladder(DEFAULT_TIERS)
    assert [made.tier(Fraction(score)) for score in (10, 8, 6, 1)] == ["A", "B", "B", "C"]
    assert made.tier(Fraction(8) + Fraction(1, 10**9)) == "A"
    assert made.tier(Fraction(6) - Fraction(1, 10**9)) == "C"


def test_tiers_with_only_a_lower_limit_claim_from_the_top_in_order() -> None:
    made = make_ladder(tiers({"id": "A", "above": 8}, {"id": "B", "above": 6}, {"id": "C", "above": 4}, {"id": "D"}))
    assert [made.tier(Fraction(score)) for score in (9, 8, 7, 6, 5, 4, 3)] == ["A", "B", "B", "C", "C", "D", "D"]


def test_tiers_with_only_an_upper_limit_claim_from_the_bottom() -> None:
    made = make_ladder(tiers({"id": "A"}, {"id": "B", "below": 7}, {"id": "C", "below": 5}))
    assert [made.tier(Fraction(score)) for score in (10, 7, 6, 5, 4)] == ["A", "A", "B", "B", "C"]


def test_a_tier_by_hand_claims_no_score_even_when_it_has_a_limit() -> None:
    made = make_ladder(tiers({"id": "S", "by_hand": True, "above": 9}, {"id": "A", "above": 8}, {"id": "B"}))
    assert made.tier(Fraction(10)) == "A"


def test_a_tier_with_both_limits_is_the_open_stretch_between_them_and_the_rest_may_lie_on_both_sides() -> None:
    made = make_ladder(tiers({"id": "A", "above": 9}, {"id": "M", "above": 5, "below": 7}, {"id": "R"}))
    assert [made.tier(Fraction(score)) for score in (10, 9, 7, 6, 5, 1)] == ["A", "R", "R", "M", "R", "R"]


def test_two_tiers_that_meet_at_a_limit_leave_the_limit_itself_as_a_hole() -> None:
    holes, overlaps = list_wrong_limits(tiers({"id": "A", "above": 8}, {"id": "B", "below": 8}))
    assert holes == (Band(Fraction(8), Fraction(8), True, True),)
    assert overlaps == ()


def test_a_hole_between_tiers_holds_its_ends() -> None:
    holes, _ = list_wrong_limits(tiers({"id": "A", "above": 8}, {"id": "B", "above": 6.5, "below": 7.5}, {"id": "C", "below": 6}))
    assert holes == (Band(Fraction(6), Fraction(13, 2), True, True), Band(Fraction(15, 2), Fraction(8), True, True))


def test_an_overlap_names_its_tiers_and_goes_to_the_most_valuable() -> None:
    bad = tiers({"id": "A", "above": 6}, {"id": "B", "below": 8})
    holes, overlaps = list_wrong_limits(bad)
    assert (holes, overlaps) == ((), (Overlap(Band(Fraction(6), Fraction(8), False, False), ("A", "B")),))
    assert make_ladder(bad).tier(Fraction(7)) == "A"


def test_two_tiers_without_limits_overlap_in_all_that_is_left() -> None:
    _, overlaps = list_wrong_limits(tiers({"id": "A", "above": 8}, {"id": "B"}, {"id": "C"}))
    assert overlaps == (Overlap(Band(Fraction(1), Fraction(8), True, True), ("B", "C")),)


def test_without_a_tier_by_score_the_whole_line_is_a_hole() -> None:
    assert list_wrong_limits(tiers({"id": "S", "by_hand": True}))[0] == (Band(Fraction(1), Fraction(10), True, True),)


@pytest.mark.parametrize(
    ("set_", "lost"),
    [
        (({"id": "A", "above": 6}, {"id": "B", "above": 8}, {"id": "C"}), ("B",)),
        (({"id": "A", "above": 10}, {"id": "B"}), ("A",)),
        (({"id": "A", "above": 7, "below": 7}, {"id": "B"}), ("A",)),
        (({"id": "A", "above": 0}, {"id": "B"}), ("B",)),
    ],
)
def test_a_tier_that_no_score_can_give_is_out_of_reach(set_: tuple[dict[str, object], ...], lost: tuple[str, ...]) -> None:
    assert list_unreachable_tiers(tiers(*set_)) == lost


def test_the_tiers_between_two_scores_count_a_single_score_on_a_limit() -> None:
    made = make_ladder(tiers({"id": "A", "above": 8}, {"id": "B", "below": 8}, {"id": "M"}))
    assert made.between(Fraction(7), Fraction(9)) == {"A", "M", "B"}
    assert made.between(Fraction(8), Fraction(8)) == {"M"}
    assert made.between(Fraction(7), Fraction(8), open_high=True) == {"B"}
    assert made.between(Fraction(7), Fraction(15, 2), open_high=True) == {"B"}


@given(valid_tiers(), scores)
def test_every_possible_score_falls_in_exactly_one_tier(set_: Tiers, score: Fraction) -> None:
    assert len(claimed(make_ladder(set_), score)) == 1


@given(valid_tiers(), scores | limits.map(Fraction))
def test_the_tier_is_the_first_that_fits_from_the_top_then_from_the_bottom_then_the_rest(set_: Tiers, score: Fraction) -> None:
    scored = [tier for tier in set_.tiers if not tier.by_hand]
    top = [tier.id for tier in scored if tier.above is not None and score > Fraction(tier.above)]
    bottom = [tier.id for tier in reversed(scored) if tier.below is not None and score < Fraction(tier.below)]
    assert make_ladder(set_).tier(score) == [*top, *bottom, "R"][0]


@given(valid_tiers())
def test_a_valid_set_has_no_hole_and_no_overlap_not_even_at_its_limits(set_: Tiers) -> None:
    assert list_wrong_limits(set_) == ((), ())
    made = make_ladder(set_)
    assert all(len(claimed(made, cut)) == 1 for cut in made.cuts)


@given(valid_tiers(), scores, scores)
def test_a_higher_score_never_gives_a_lower_tier(set_: Tiers, one: Fraction, other: Fraction) -> None:
    order = {tier.id: place for place, tier in enumerate(set_.tiers)}
    low, high = (make_ladder(set_).tier(score) for score in sorted((one, other)))
    assert low is not None
    assert high is not None
    assert order[high] <= order[low]


@st.composite
def any_tiers(draw: st.DrawFn) -> Tiers:
    """Any set at all: holes, overlaps, tiers that cannot be reached."""
    limit = st.none() | limits
    several = draw(st.lists(st.tuples(limit, limit, st.booleans()), min_size=1, max_size=5))
    return tiers(*({"id": f"T{number}", "above": a, "below": b, "by_hand": h} for number, (a, b, h) in enumerate(several)))


@given(any_tiers(), scores)
def test_holes_and_overlaps_are_exactly_the_scores_that_none_or_several_claim(set_: Tiers, score: Fraction) -> None:
    holes, overlaps = list_wrong_limits(set_)
    made = make_ladder(set_)
    for each in (score, *made.cuts):
        claim = claimed(made, each)
        assert any(each in hole for hole in holes) == (claim == ())
        assert [overlap.tiers for overlap in overlaps if each in overlap.band] == ([claim] if len(claim) > 1 else [])


@given(any_tiers(), scores, scores, st.booleans())
def test_between_holds_the_tier_of_every_score_in_the_range(set_: Tiers, one: Fraction, other: Fraction, open_high: bool) -> None:
    low, high = sorted((one, other))
    made = make_ladder(set_)
    inside = [low, (low + high) / 2, *(cut for cut in made.cuts if low <= cut <= high)]
    if low < high or not open_high:
        inside = [each for each in inside if each < high or not open_high]
        assert {made.tier(each) for each in inside} - {None} <= made.between(low, high, open_high=open_high)
