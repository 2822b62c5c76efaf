"""What holds for every firm and every client."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal
from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from accountplan.score import score
from builders import TODAY, account, portfolio

from .strategies import RATERS, Case, cases, marks

places = st.randoms(use_true_random=False)


def place(case: Case, tier: str | None) -> int:
    """The place of a tier, lower is better; no tier is worst."""
    order = [each["id"] for each in case.tiers]
    return len(order) if tier is None else order.index(tier)


@given(cases(at_least_known=1), st.data())
def test_raising_a_mark_never_lowers_score_tier_or_range(case: Case, data: st.DataObject) -> None:
    criterion = data.draw(st.sampled_from(sorted(case.marks)))
    higher = case.with_mark(criterion, data.draw(st.decimals(case.marks[criterion], 10, places=1)))
    before, after = case.score, higher.score
    assert before.score is not None
    assert after.score is not None
    assert after.score >= before.score
    assert after.low >= before.low
    assert after.high >= before.high
    assert place(case, after.tier) <= place(case, before.tier)
    assert after.meets >= before.meets


@given(cases())
def test_low_score_and_high_stand_in_order_within_the_bounds_of_a_mark(case: Case) -> None:
    found = case.score
    assert 1 <= found.low <= found.high <= 10
    assert 0 <= found.known <= 1
    if found.score is not None:
        assert found.low <= found.score <= found.high
    assert (found.known == 1) == (found.low == found.high == found.score)


@given(cases())
def test_contributions_add_up_to_the_score(case: Case) -> None:
    found = case.score
    parts = [each.contribution for each in found.marks.values() if each.contribution is not None]
    assert sum(parts) == (found.score or 0)
    assert (found.score is None) == (parts == [])


@given(cases(), st.decimals("0.001", "1000", places=3))
def test_scaling_all_weights_changes_nothing(case: Case, factor: Decimal) -> None:
    found, scaled = case.score, Case({id: each * factor for id, each in case.weights.items()}, case.marks, case.how, case.tiers).score
    for name in ("score", "low", "high", "known", "tier", "possible", "provisional", "meets"):
        assert getattr(scaled, name) == getattr(found, name)
    assert [each.contribution for each in scaled.marks.values()] == [each.contribution for each in found.marks.values()]


@given(cases(), places)
def test_the_order_of_criteria_and_marks_never_matters(case: Case, order: random.Random) -> None:
    weights, given_ = list(case.weights.items()), list(case.marks.items())
    order.shuffle(weights)
    order.shuffle(given_)
    assert Case(dict(weights), dict(given_), case.how, case.tiers).score == case.score


@given(
    st.lists(
        st.tuples(st.sampled_from(RATERS), marks, st.integers(0, 1000)), min_size=1, max_size=8, unique_by=lambda each: (each[0], each[2])
    ),
    places,
)
def test_the_order_of_raters_never_matters(given_: list[tuple[str, Decimal, int]], order: random.Random) -> None:
    def rated(several: list[tuple[str, Decimal, int]]) -> object:
        lines = [{"by": who, "mark": mark, "on": TODAY - timedelta(days=days)} for who, mark, days in several]
        return score(portfolio(account(marks={"fit": lines})), TODAY)["acme"].marks["fit"]

    shuffled = given_[:]
    order.shuffle(shuffled)
    assert rated(shuffled) == rated(given_)


@given(st.lists(cases(("rating",)), min_size=1, max_size=6), places)
def test_the_order_of_files_never_matters(several: list[Case], order: random.Random) -> None:
    first = several[0]
    accounts = [
        account(f"a{number}", marks={id: mark for id, mark in each.marks.items() if id in first.weights})
        for number, each in enumerate(several)
    ]
    shuffled = accounts[:]
    order.shuffle(shuffled)
    whole = portfolio(*accounts, criteria=first.weights, tiers=list(first.tiers))
    assert list(score(whole, TODAY).accounts.items()) == list(
        score(portfolio(*shuffled, criteria=first.weights, tiers=list(first.tiers)), TODAY).accounts.items()
    )


@given(cases(("rating", "all", "some")))
def test_the_tier_by_marks_is_always_among_the_possible_ones_unless_unrated(case: Case) -> None:
    found = case.score
    assert found.by_marks is None or found.by_marks in found.possible
    assert found.provisional == (len(found.possible) > 1)


@given(cases(), st.data())
def test_whatever_the_unknown_marks_become_the_tier_is_one_of_the_possible_ones(case: Case, data: st.DataObject) -> None:
    unknown = [id for id in case.weights if id not in case.marks]
    filled = case
    for id in unknown:
        filled = filled.with_mark(id, data.draw(marks | st.sampled_from([Decimal(1), Decimal(10), case.how["minimum"]])))
    if filled.score.by_marks is not None:
        assert filled.score.by_marks in case.score.possible


def test_every_possible_tier_can_be_reached_by_some_marks_under_each_way_to_rank() -> None:
    """All ways to fill in two unknown marks from a fine grid reach exactly what is called possible (the tier now aside)."""
    tiers = ({"id": "A", "above": 8}, {"id": "B"}, {"id": "C", "below": 6}, {"id": "D", "below": Decimal("4.2")})
    weights = {"fit": Decimal(3), "image": Decimal(2), "margin": Decimal(1)}
    ways: list[dict[str, Any]] = [
        {"rank_by": "rating"},
        *({"rank_by": "some", "at_least": least, "minimum": low} for least in (1, 2, 3) for low in (3, 6, 8)),
    ]
    for known, way in product((2, 6, 9), ways):
        case = Case(weights, {"fit": known}, {**way, "known_at_least": 0}, tiers)
        filled = {
            case.with_mark("image", Decimal(one) / 20).with_mark("margin", Decimal(other) / 20).score.by_marks
            for one, other in product(range(20, 201, 15), range(20, 201, 9))
        }
        assert filled | {case.score.by_marks} == set(case.score.possible)
