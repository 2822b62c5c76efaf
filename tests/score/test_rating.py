"""From marks to score, range, tier and rank."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from accountplan.model.scores import AccountScore
from accountplan.score import score
from builders import TODAY, account, criteria, portfolio

FOUR = {"fit": 1, "image": 1, "margin": 2, "payment": 4}
S_ON_TOP = [{"id": "S", "by_hand": True}, {"id": "A", "above": 8}, {"id": "B"}, {"id": "C", "below": 6}]


def one(marks: dict[str, Any], weights: Any = FOUR, tiers: Any = None, tier: Any = None, **how: Any) -> AccountScore:
    """The score of one account with these marks."""
    made = account(marks=marks, **({"tier": tier} if tier else {}))
    return score(portfolio(made, criteria=criteria(weights, **how), tiers=tiers), TODAY)["acme"]


def by_hand(tier: str, until: date = TODAY) -> dict[str, Any]:
    return {"is": tier, "why": "drager van de regio", "by": "vandam", "until": until}


def test_the_score_is_the_weighted_mean_of_the_known_marks() -> None:
    found = one({"fit": 7, "image": 4, "margin": 9, "payment": 10})
    assert found.score == Fraction(7 + 4 + 18 + 40, 8)
    assert (found.low, found.high, found.known) == (found.score, found.score, 1)
    assert {id: each.contribution for id, each in found.marks.items()} == {
        "fit": Fraction(7, 8),
        "image": Fraction(1, 2),
        "margin": Fraction(9, 4),
        "payment": Fraction(5),
    }


def test_unknown_marks_leave_a_range_from_one_to_ten_for_each_of_them() -> None:
    found = one({"fit": 7, "payment": 8})
    assert found.score == Fraction(39, 5)
    assert (found.low, found.high) == (Fraction(39 + 3, 8), Fraction(39 + 30, 8))
    assert found.known == Fraction(5, 8)
    assert (found.tier, found.possible, found.provisional) == ("B", ("A", "B", "C"), True)


def test_a_tier_is_firm_when_no_unknown_mark_can_change_it() -> None:
    found = one({"image": 7, "margin": 7, "payment": 7})
    assert found.known == Fraction(7, 8)
    assert (found.tier, found.possible, found.provisional) == ("B", ("B",), False)


def test_a_range_that_only_touches_a_limit_does_not_cross_it() -> None:
    found = one({"a": 7.75, "b": 1}, {"a": 4, "c": 1}, known_at_least=0)
    assert (found.low, found.high) == (Fraction(32, 5), Fraction(41, 5))
    exactly = one({"a": 7.5}, {"a": 4, "c": 1}, known_at_least=0)
    assert exactly.high == 8
    assert exactly.possible == ("B",)


@pytest.mark.parametrize(("mark", "tier"), [(8, "B"), (8.0001, "A"), (6, "B"), (5.9999, "C"), (10, "A"), (1, "C")])
def test_a_limit_itself_belongs_to_the_rest(mark: float, tier: str) -> None:
    assert one({"fit": mark}, {"fit": 3}).tier == tier


def test_below_the_share_that_must_be_known_a_client_is_unrated_but_keeps_its_score() -> None:
    found = one({"margin": 9, "fit": 9}, known_at_least="50%")
    assert found.known == Fraction(3, 8)
    assert (found.score, found.tier, found.by_marks, found.unrated) == (9, None, None, True)
    assert found.possible == ("A", "B", "C")


def test_exactly_the_share_that_must_be_known_is_enough() -> None:
    assert one({"payment": 9}, known_at_least="50%").tier == "A"


def test_without_a_known_mark_there_is_no_score() -> None:
    found = one({}, known_at_least=0)
    assert (found.score, found.low, found.high, found.known, found.tier, found.rank) == (None, 1, 10, 0, None, None)
    assert found.possible == ("A", "B", "C")


def test_a_mark_on_a_criterion_that_the_firm_does_not_use_counts_for_nothing() -> None:
    assert one({"fit": 7, "golf": 10}, {"fit": 1}).score == 7


def test_a_weight_of_nothing_or_less_is_left_out() -> None:
    found = one({"fit": 7, "image": 1, "margin": 1}, {"fit": 2, "image": 0, "margin": -3})
    assert (found.score, found.known, list(found.marks)) == (7, 1, ["fit"])


def test_without_any_usable_criterion_there_is_no_score_and_no_crash() -> None:
    for rank_by in ("rating", "all", "some"):
        found = one({"fit": 7}, {"fit": 0}, rank_by=rank_by)
        assert (found.score, found.tier, found.qualifies_all, found.qualifies_some) == (None, None, False, False)


def test_an_overrule_in_force_beats_the_marks_on_its_last_day_too() -> None:
    found = one({"fit": 5}, {"fit": 1}, S_ON_TOP, by_hand("S"))
    assert (found.tier, found.by_marks, found.overruled, found.provisional) == ("S", "C", True, False)


def test_an_overrule_that_expired_does_not_count() -> None:
    found = one({"fit": 5}, {"fit": 1}, S_ON_TOP, by_hand("S", TODAY - timedelta(days=1)))
    assert (found.tier, found.overruled) == ("C", False)


def test_an_overrule_to_a_tier_that_does_not_exist_does_not_count() -> None:
    found = one({"fit": 5}, {"fit": 1}, S_ON_TOP, by_hand("X"))
    assert (found.tier, found.overruled) == ("C", False)


def test_an_unrated_client_gets_its_tier_by_hand_and_still_shows_what_the_marks_could_give() -> None:
    found = one({}, {"fit": 1}, S_ON_TOP, by_hand("S"))
    assert (found.tier, found.by_marks, found.possible, found.provisional) == ("S", None, ("A", "B", "C"), False)


def test_a_tier_by_hand_is_never_given_by_score() -> None:
    assert one({"fit": 10}, {"fit": 1}, S_ON_TOP).tier == "A"


# ---- all and some (S11) --------------------------------------------------------------------------------------------------------------------


def test_under_all_a_client_that_reaches_the_minimum_everywhere_takes_the_first_tier_whatever_its_rating() -> None:
    found = one({"fit": 6, "image": 6, "margin": 6, "payment": 6}, tiers=S_ON_TOP, rank_by="all", minimum=6)
    assert (found.tier, found.qualifies_all, found.meets) == ("A", True, 4)


def test_under_all_one_mark_below_the_minimum_is_enough_to_fall_by_rating_and_never_into_the_first_tier() -> None:
    found = one({"fit": 5.9, "image": 10, "margin": 10, "payment": 10}, tiers=S_ON_TOP, rank_by="all", minimum=6)
    assert found.score is not None
    assert found.score > 9
    assert (found.tier, found.possible) == ("B", ("B",))
    assert one({"fit": 5, "image": 5, "margin": 5, "payment": 5}, rank_by="all").tier == "C"


def test_under_some_the_minimum_must_be_reached_on_so_many_criteria() -> None:
    marks = {"fit": 7, "image": 7, "margin": 2, "payment": 2}
    assert one(marks, rank_by="some", at_least=2).tier == "A"
    assert one(marks, rank_by="some", at_least=3).tier == "C"


def test_under_some_without_a_number_all_criteria_are_asked() -> None:
    assert one({"fit": 7, "image": 7, "margin": 7, "payment": 2}, rank_by="some").qualifies_some is False
    assert one({"fit": 7, "image": 7, "margin": 7, "payment": 7}, rank_by="some").qualifies_some is True


def test_the_other_ways_to_rank_are_always_answered() -> None:
    found = one({"fit": 7, "image": 7, "margin": 7, "payment": 2}, at_least=3)
    assert (found.qualifies_all, found.qualifies_some, found.meets) == (False, True, 3)


def test_an_unknown_mark_may_still_reach_the_minimum() -> None:
    found = one({"fit": 7, "image": 7, "margin": 7}, {"fit": 1, "image": 1, "margin": 1, "payment": 1}, rank_by="all")
    assert (found.tier, found.qualifies_all) == ("B", False)
    assert found.possible == ("A", "B", "C")


def test_an_unknown_mark_cannot_help_a_client_that_has_failed_already() -> None:
    found = one({"fit": 7, "image": 7, "margin": 5}, {"fit": 1, "image": 1, "margin": 1, "payment": 1}, rank_by="all")
    assert found.possible == ("B", "C")


def test_a_client_that_qualifies_already_cannot_lose_it_by_an_unknown_mark() -> None:
    found = one({"fit": 7, "image": 7, "margin": 7}, {"fit": 1, "image": 1, "margin": 1, "payment": 1}, rank_by="some", at_least=3)
    assert (found.tier, found.possible, found.provisional) == ("A", ("A",), False)


def test_a_client_that_does_not_qualify_keeps_its_unknown_marks_below_the_minimum() -> None:
    """Marks 6 and 6 known, one unknown of the same weight: not qualifying means below 6, so a rating below 6 as well: never B."""
    found = one({"fit": 6, "image": 6}, {"fit": 1, "image": 1, "margin": 1}, rank_by="all")
    assert found.possible == ("A", "B", "C")
    assert found.by_marks == "B"  # as long as the mark is unknown the rating is exactly 6
    lower = one({"fit": 6, "image": 5.999}, {"fit": 1, "image": 1, "margin": 1}, rank_by="some", at_least=2)
    assert lower.possible == ("A", "C")


def test_a_rating_that_staying_below_the_minimum_only_approaches_is_not_in_reach() -> None:
    """5.5 is known, the other mark must stay below 6.5: the rating comes as near to 6 as one likes, and stays C."""
    found = one({"fit": 5.5}, {"fit": 1, "image": 1}, rank_by="some", at_least=1, minimum=6.5)
    assert (found.tier, found.possible) == ("C", ("A", "C"))


def test_a_minimum_of_one_is_always_reached_once_a_mark_is_known() -> None:
    found = one({"fit": 3, "image": 3}, {"fit": 1, "image": 1, "margin": 1}, rank_by="all", minimum=1)
    assert (found.tier, found.possible) == ("C", ("A", "C"))
    assert one({"fit": 6.1, "image": 6.1}, {"fit": 1, "image": 1, "margin": 1}, rank_by="all", minimum=1).possible == ("A", "B")


def test_with_a_single_tier_a_client_that_does_not_qualify_has_none() -> None:
    only = [{"id": "A"}]
    assert one({"fit": 5}, {"fit": 1}, only, rank_by="all").tier is None
    assert one({"fit": 6}, {"fit": 1}, only, rank_by="all").tier == "A"


# ---- rank ----------------------------------------------------------------------------------------------------------------------------------


def test_equal_scores_share_a_rank_and_stand_by_id_and_those_without_a_score_come_last() -> None:
    marks = {"delta": 7, "beta": 9, "gamma": 9, "alfa": 7, "zeta": 3}
    accounts = [account(id, marks={"fit": mark}) for id, mark in marks.items()]
    ranked = score(portfolio(*accounts, account("aaa"), account("aab"), criteria={"fit": 1}), TODAY).accounts
    assert [(id, each.rank) for id, each in ranked.items()] == [
        ("beta", 1), ("gamma", 1), ("alfa", 3), ("delta", 3), ("zeta", 5), ("aaa", None), ("aab", None),
    ]  # fmt: skip


def test_prospects_and_former_clients_rank_with_the_clients() -> None:
    accounts = [account(status, status=status, marks={"fit": mark}) for status, mark in (("client", 5), ("prospect", 9), ("former", 7))]
    ranked = score(portfolio(*accounts), TODAY).accounts
    assert [(id, each.rank) for id, each in ranked.items()] == [("prospect", 1), ("former", 2), ("client", 3)]


def test_scores_can_be_asked_by_tier() -> None:
    accounts = [account("a", marks={"fit": 9}), account("b", marks={"fit": 10}), account("c", marks={"fit": 2}), account("d")]
    found = score(portfolio(*accounts), TODAY)
    assert [each.account for each in found.in_tier("A")] == ["b", "a"]
    assert [each.account for each in found.in_tier(None)] == ["d"]


def test_the_place_within_a_tier_counts_from_one_and_equal_scores_share_it() -> None:
    ids = {"a": 9.5, "b": 9, "c": 9, "d": 8.5, "low": 2}
    hand = {"is": "A", "why": "x", "by": "jansen", "until": TODAY}
    given = (account(id, marks={"fit": mark}) for id, mark in ids.items())
    found = score(portfolio(*given, account("none", tier=hand)), TODAY)
    assert found.places("A") == {"a": 1, "b": 2, "c": 2, "d": 4, "none": None}
    assert found.places("C") == {"low": 1}


def test_the_known_weight_is_that_of_the_criteria_with_a_mark_and_the_others_are_missing_the_heaviest_first() -> None:
    found = one({"fit": 9}, {"fit": 2, "image": 1, "loyalty": 4})
    assert found.known_weight == 2
    assert [each.criterion for each in found.missing] == ["loyalty", "image"]
    assert one({}, {"fit": 2}).known_weight == 0


def test_criteria_differ_when_raters_are_further_apart_than_the_firm_allows() -> None:
    marks = {"fit": [{"by": by, "mark": mark, "on": TODAY} for by, mark in (("a", 4), ("b", 8), ("c", 8))], "image": 5}
    found = one(marks, {"fit": 1, "image": 1})
    assert [each.criterion for each in found.differing(Decimal(3))] == ["fit"]
    assert found.differing(Decimal(4)) == ()
    assert [each.by for each in found.marks["fit"].ends] == ["a", "b"]


def test_scores_that_differ_by_less_than_a_float_shows_are_ranked_by_what_they_are() -> None:
    near, top = account("a", marks={"fit": 8}), account("b", marks={"fit": Decimal("8.00000000000000000001")})
    found = score(portfolio(near, top, criteria=criteria({"fit": 1})), TODAY)
    assert (list(found.accounts), found["a"].rank) == (["b", "a"], 2)


def test_the_first_of_two_tiers_that_overlap_counts_for_clients_below_the_minimum_too() -> None:
    overlapping = [{"id": "A", "above": 9}, {"id": "B", "above": 6}, {"id": "C", "below": 8}]
    assert one({"a": 7}, {"a": 1}, overlapping, rank_by="all", minimum=9).tier == "B"
