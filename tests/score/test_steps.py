"""What would move a client to another tier: exact, in both directions, and nothing missed."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountplan.base.words import Words
from accountplan.model.scores import Step
from accountplan.score import explain, score
from builders import TODAY, account, criteria, portfolio

from .strategies import Case, cases

METHOD = ({"id": "A", "above": 8}, {"id": "B"}, {"id": "C", "below": 6})
HAIR = Decimal("1e-25")


def case(marks: dict[str, Any], weights: dict[str, Any], tiers: Any = METHOD, **how: Any) -> Case:
    return Case(weights, marks, {"known_at_least": 0, **how}, tiers)


def steps(of: Case) -> tuple[Step, ...]:
    return explain(of.portfolio, of.scores, "acme", TODAY).steps


def brief(of: Case) -> list[tuple[Any, ...]]:
    """Each step as (criterion, change, value, strict, tier)."""
    return [(each.criterion, each.change, each.value, each.strict, each.tier) for each in steps(of)]


def decimal(value: Fraction) -> Decimal:
    """A fraction as a decimal, near enough that a hair decides on which side it lies."""
    with localcontext() as context:
        context.prec = 60
        return Decimal(value.numerator) / Decimal(value.denominator)


def changed(of: Case, step: Step, value: Decimal) -> Case:
    return of.with_mark(step.criterion, value) if step.change == "mark" else of.with_weight(step.criterion, value)


def test_a_mark_and_a_weight_that_lift_a_client_are_found_to_the_last_digit() -> None:
    """(2 x 7 + 3 x 8) / 5 = 7.6. Above 8 takes 2 x 8 or 3 x 8 2/3, and more; no weight helps, for no mark is above 8 or below 6."""
    assert brief(case({"fit": 7, "image": 8}, {"fit": 2, "image": 3})) == [
        ("fit", "mark", Fraction(8), True, "A"),
        ("fit", "mark", Fraction(3), True, "C"),
        ("image", "mark", Fraction(26, 3), True, "A"),
        ("image", "mark", Fraction(16, 3), True, "C"),
    ]


def test_a_limit_that_belongs_to_the_new_tier_is_reached_at_the_limit_itself() -> None:
    found = steps(case({"fit": 5}, {"fit": 1}))
    assert [(each.value, each.strict, each.upward, each.tier) for each in found] == [(Fraction(6), False, True, "B")]


def test_on_the_limit_any_rise_is_enough() -> None:
    found = steps(case({"fit": 8}, {"fit": 1}))
    assert (found[0].now, found[0].value, found[0].strict, found[0].tier) == (Fraction(8), Fraction(8), True, "A")


def test_a_weight_moves_the_rating_towards_its_own_mark() -> None:
    """Marks 10 and 7 give 8.5, so A. (10 w + 7) / (w + 1) is 8, so B, from w = 1/2 down; (10 + 7 w) / (1 + w) from w = 2 up."""
    found = [each for each in steps(case({"fit": 10, "image": 7}, {"fit": 1, "image": 1})) if each.change == "weight"]
    assert [(each.criterion, each.value, each.strict, each.tier) for each in found] == [
        ("fit", Fraction(1, 2), False, "B"),
        ("image", Fraction(2), False, "B"),
    ]


def test_a_weight_that_must_grow_to_lower_a_tier_goes_upward() -> None:
    image = next(
        each
        for each in steps(case({"fit": 10, "image": 7}, {"fit": 1, "image": 1}))
        if (each.criterion, each.change) == ("image", "weight")
    )
    assert (image.tier, image.value, image.upward) == ("B", 2, True)


def test_filling_in_an_unknown_mark_counts_for_every_tier_that_it_can_give() -> None:
    found = [each for each in steps(case({"fit": 7}, {"fit": 1, "image": 1})) if each.criterion == "image"]
    assert [(each.now, each.value, each.strict, each.upward, each.tier) for each in found] == [
        (None, Fraction(9), True, True, "A"),
        (None, Fraction(5), True, False, "C"),
    ]


def test_filling_in_a_mark_can_give_an_unrated_client_its_tier() -> None:
    found = steps(case({"fit": 7}, {"fit": 1, "image": 2}, known_at_least="50%"))
    marks = [(each.value, each.strict, each.upward, each.tier) for each in found if each.change == "mark"]
    assert marks == [(Fraction(17, 2), True, True, "A"), (Fraction(11, 2), False, True, "B"), (Fraction(1), False, True, "C")]


def test_the_weight_of_what_is_not_known_can_leave_a_client_unrated() -> None:
    found = steps(case({"fit": 7}, {"fit": 1, "image": 2}, known_at_least="50%"))
    assert [(each.criterion, each.value, each.strict, each.tier) for each in found if each.change == "weight"] == [
        ("fit", Fraction(2), False, "B"),
        ("image", Fraction(1), False, "B"),
    ]


def test_a_weight_that_gives_the_limit_itself_gives_the_tier_that_the_limit_belongs_to() -> None:
    """(7 w + 5) / (w + 1) is 6 at w = 1, which is B still, and C below it. (10 w + 5) / (w + 1) is 6 at w = 1/4: C still, and B above it."""
    down = brief(case({"fit": 7, "image": 5}, {"fit": 2, "image": 1}))
    assert [each for each in down if each[:2] == ("fit", "weight")] == [("fit", "weight", Fraction(1), True, "C")]
    above_six = ({"id": "A", "above": 8}, {"id": "B", "above": 6}, {"id": "C"})
    up = brief(case({"fit": 10, "image": 5}, {"fit": Decimal("0.1"), "image": 1}, above_six))
    assert [each for each in up if each[:2] == ("fit", "weight")] == [("fit", "weight", Fraction(1, 4), True, "B")]


def test_a_client_of_whom_just_enough_is_known_can_move() -> None:
    just = brief(case({"fit": 7}, {"fit": 1, "image": 1}, known_at_least="50%"))
    assert ("fit", "mark", Fraction(8), True, "A") in just
    becoming = brief(case({"fit": 7}, {"fit": 1, "image": 1}, known_at_least="100%"))
    assert ("image", "mark", Fraction(9), True, "A") in becoming


def test_the_highest_mark_can_lose_the_minimum_under_some() -> None:
    assert ("fit", "mark", Fraction(8), True, "B") in brief(case({"fit": 10}, {"fit": 1}, rank_by="some", at_least=1, minimum=8))


def test_under_all_the_minimum_decides_who_takes_the_first_tier() -> None:
    found = brief(case({"fit": 5, "image": 9}, {"fit": 1, "image": 1}, rank_by="all", minimum=6))
    assert found[0] == ("fit", "mark", Fraction(6), False, "A")
    assert ("image", "mark", Fraction(7), True, "C") in found


def test_under_some_losing_the_minimum_costs_the_first_tier_just_below_it() -> None:
    found = brief(case({"fit": 6, "image": 9}, {"fit": 1, "image": 1}, rank_by="some", at_least=2, minimum=6))
    assert ("fit", "mark", Fraction(6), True, "B") in found
    assert ("image", "mark", Fraction(6), True, "B") in found or ("image", "mark", Fraction(6), True, "C") in found


def test_the_mean_of_raters_moves_as_one_mark() -> None:
    lines = [{"by": "jansen", "mark": 9, "on": TODAY}, {"by": "devries", "mark": 6, "on": TODAY}]
    found = steps(case({"fit": lines}, {"fit": 1}))
    assert found[0].now == Fraction(15, 2)


def test_steps_never_lead_into_a_tier_by_hand() -> None:
    tiers = ({"id": "S", "by_hand": True}, *METHOD)
    assert {each.tier for each in steps(case({"fit": 7}, {"fit": 1}, tiers))} == {"A", "C"}


@given(cases())
def test_just_past_a_step_the_tier_is_the_one_it_names_and_just_before_it_is_not(of: Case) -> None:
    now = of.score.by_marks
    for step in steps(of):
        value = decimal(step.value)
        around = [each for each in (value - HAIR, value, value + HAIR) if (1 <= each <= 10 if step.change == "mark" else each > 0)]
        tiers = [changed(of, step, each).score.by_marks for each in around]
        exact = step.value.denominator == 1 or decimal(step.value) == step.value
        assert step.tier in tiers
        assert step.now is None or (step.value >= step.now if step.upward else step.value <= step.now)
        assert step.tier != now
        if exact:
            at = changed(of, step, value).score.by_marks
            assert (at == step.tier) is not step.strict
        inside = step.now is not None and step.value != step.now
        if inside:
            past, before = (value + HAIR, value - HAIR) if step.value > (step.now or 0) else (value - HAIR, value + HAIR)
            assert changed(of, step, before).score.by_marks in (now, None)
            if step.strict:
                assert changed(of, step, past).score.by_marks == step.tier


@given(cases(), st.data())
def test_no_other_tier_is_nearer_than_a_step_says(of: Case, data: st.DataObject) -> None:
    now, found = of.score.by_marks, steps(of)
    criterion = data.draw(st.sampled_from(sorted(of.weights)))
    change = data.draw(st.sampled_from(("mark", "weight")))
    value = data.draw(st.decimals(1, 10, places=2) if change == "mark" else st.decimals("0.01", "50", places=2))
    tier = (of.with_mark(criterion, value) if change == "mark" else of.with_weight(criterion, value)).score.by_marks
    own = [step for step in found if (step.criterion, step.change) == (criterion, change)]
    current = of.weights[criterion] if change == "weight" else of.marks.get(criterion)
    if tier in (now, None):
        return
    if current is None:
        assert any(step.tier == tier and (step.value <= value if step.upward else step.value >= value) for step in own)
    elif value > current:
        assert any(Fraction(current) <= step.value <= Fraction(value) for step in own)
    else:
        assert any(Fraction(value) <= step.value <= Fraction(current) for step in own)


@given(cases())
def test_each_change_has_at_most_one_step_a_tier_and_a_known_value_at_most_two(of: Case) -> None:
    found = steps(of)
    for criterion in of.weights:
        for change in ("mark", "weight"):
            own = [step for step in found if (step.criterion, step.change) == (criterion, change)]
            if change == "weight" or criterion in of.marks:
                assert len(own) <= 2
            else:
                assert len({step.tier for step in own}) == len(own)


# ---- the rest of an explanation ------------------------------------------------------------------------------------------------------------


def notes(**fields: Any) -> list[str]:
    one = account(**{"marks": {"fit": 5}, **{key: value for key, value in fields.items() if key in ("marks", "tier")}})
    made = portfolio(
        one,
        criteria=criteria(fields.get("weights", {"fit": 1}), **fields.get("how", {})),
        tiers=[{"id": "S", "by_hand": True}, *METHOD],
        people={"vandam": {"name": "Els van Dam"}},
    )
    words = Words("en")
    return [words.say(note) for note in explain(made, score(made, TODAY), "acme", TODAY).notes]


def overrule(tier: str, days: int) -> dict[str, Any]:
    return {"is": tier, "why": "carries the region.", "by": "vandam", "until": TODAY + timedelta(days=days)}


def test_an_explanation_holds_the_weights_that_the_score_is_made_of() -> None:
    found = explain(case({"fit": 7}, {"fit": 2, "image": 3}).portfolio, case({"fit": 7}, {"fit": 2, "image": 3}).scores, "acme", TODAY)
    assert (found.known_weight, list(found.score.marks)) == (2, ["fit", "image"])


def test_nothing_is_said_where_the_sum_says_it_all() -> None:
    assert notes() == []
    assert notes(tier=overrule("S", 7)) == []


def test_a_tier_by_hand_that_ended_or_does_not_exist_is_told() -> None:
    assert notes(tier=overrule("S", 0)) == [], "today is the last day on which it counts"
    assert notes(tier=overrule("S", -1)) == ["The tier set by hand (S, by Els van Dam) ended on 23 November 2026."]
    assert notes(tier=overrule("X", 7)) == ["The tier set by hand does not count: there is no tier X."]


def test_criteria_that_all_weigh_nothing_are_told() -> None:
    assert notes(weights={"fit": 0}) == ["No criterion has a weight above zero."]


def test_the_count_under_some_is_told() -> None:
    assert notes(how={"rank_by": "some", "minimum": 5, "at_least": 1}) == [
        "It reaches 5 or more on 1 criterion; the top tier asks for 1 of 1."
    ]


@pytest.mark.parametrize("minimum", ["6", "7.5", "7.25"])
def test_the_minimum_under_some_is_told_with_the_decimals_that_it_has(minimum: str) -> None:
    told = notes(marks={"fit": 8}, how={"rank_by": "some", "minimum": Decimal(minimum), "at_least": 1})
    assert told == [f"It reaches {minimum} or more on 1 criterion; the top tier asks for 1 of 1."]


def test_a_rank_is_shared_when_another_account_has_it_and_none_is_when_there_is_no_rank() -> None:
    """Two have 7, one has 5, and of the fourth nothing is known: it has no rank, as long as a quarter of the weight must be known."""
    accounts = (account("one", marks={"fit": 7}), account("two", marks={"fit": 7}), account("three", marks={"fit": 5}), account("none"))
    made = portfolio(*accounts, criteria=criteria({"fit": 1}), tiers=METHOD)
    scores = score(made, TODAY)
    found = {each.id: explain(made, scores, each.id, TODAY) for each in accounts}
    assert {id: (each.score.rank, each.shared) for id, each in found.items()} == {
        "one": (1, True),
        "two": (1, True),
        "three": (3, False),
        "none": (None, False),
    }
    assert {each.ranked for each in found.values()} == {3}
