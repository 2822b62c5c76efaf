"""S14: the profile of the ideal prospect: what the best clients have in common, how sure that is, and who is like them."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from accountplan.base.words import Words
from accountplan.model.analysis import Ideal
from accountplan.model.chances import compute_chance
from accountplan.model.portfolio import Portfolio
from accountplan.present.context import Context
from accountplan.present.ideal.prospects import word_fit
from accountplan.present.site.prospects import ProspectsView, draft_pages, make_page
from builders import TODAY, account, criteria, portfolio
from surveys import survey

from .known import build, found, read

ENGLISH = Words("en")
WEIGHTS = {"fit": 2, "image": 1, "learning": 1}
FIRST = [{"fit": 10, "image": 8, "learning": 7}] * 4 + [{"fit": 9, "image": 9, "learning": 7}]
REST = [{"fit": 5, "image": 8, "learning": 6}] * 4 + [{"fit": 6, "image": 9, "learning": 8}]


def clients(count: int = 5) -> list[Any]:
    """Clients of the first tier (8.75 each, the last 8.5), water boards in the west, and as many others (6 each, the last 7.25), two of them in the west."""
    made = [account(f"best{n}", marks=marks, segment={"region": "west"}) for n, marks in enumerate(FIRST[:count])]
    return made + [
        account(f"rest{n}", marks=marks, segment={"region": "west" if n < 2 else "east"}) for n, marks in enumerate(REST[:count])
    ]


def firm(*more: Any, count: int = 5, **fields: Any) -> Portfolio:
    return portfolio(*clients(count), *more, criteria=WEIGHTS, firm=fields)


def ask(made: Portfolio) -> Ideal:
    return survey(made).analysis[Ideal]


def show(made: Portfolio) -> ProspectsView:
    view = make_page(Context(survey(made), ENGLISH)).view
    assert isinstance(view, ProspectsView)
    return view


@pytest.mark.parametrize(
    ("hits", "drawn", "marked", "whole", "chance"),
    [
        (5, 5, 5, 10, Fraction(1, 252)),  # one of the 252 ways to draw five of ten
        (4, 5, 5, 10, Fraction(26, 252)),  # and 5 x 5 ways with four of them
        (0, 5, 5, 10, Fraction(1)),
        (8, 8, 12, 25, Fraction(495, 1081575)),  # 12 over 8 is 495, 25 over 8 is 1,081,575
        (2, 2, 2, 4, Fraction(1, 6)),
        (0, 3, 3, 4, Fraction(1)),  # two of three drawn are among them at least: no way has fewer
        (3, 3, 2, 4, Fraction(0)),  # three of two cannot be
        (7, 8, 10, 25, Fraction(120 * 15 + 45, 1081575)),  # 10 over 7 times 15, and 10 over 8
    ],
)
def test_s14_the_chance_that_lots_would_do_as_much(hits: int, drawn: int, marked: int, whole: int, chance: Fraction) -> None:
    """By hand, from counting draws."""
    assert compute_chance(hits, drawn, marked, whole) == chance


def test_s14_what_the_first_tier_has_in_common() -> None:
    """Fit: (4 x 10 + 9) / 5 = 9.8 against (4 x 5 + 6) / 5 = 5.2, a lead of 4.6; the middle of all ten is (6 + 9) / 2 = 7.5, with all five above it and none of
    the others: 1 in 252 by lot, and three times that is still less than 1 in 20. Learning: 7 against 6.4, the middle 7, above it nobody and one: lots do
    that always. Image: 8.2 against 8.2, one above the middle on each side: by lot 1 - C(8,5)/C(10,5) = 1 - 56/252.
    """
    found = ask(firm())
    assert (found.tiers, found.first, found.rest, found.few) == (("A",), 5, 5, False)
    fit, learning, image = found.traits
    assert (fit.criterion, fit.first, fit.rest, fit.lead, fit.middle) == (
        "fit",
        Fraction(98, 10),
        Fraction(52, 10),
        Fraction(46, 10),
        Fraction(15, 2),
    )
    assert (fit.above.hits, fit.above.first, fit.above.others, fit.above.rest) == (5, 5, 0, 5)
    assert (fit.above.chance, fit.above.one_in, fit.above.sure) == (Fraction(1, 252), 252, "clear")
    assert (learning.criterion, learning.lead, learning.above.hits, learning.above.others) == ("learning", Fraction(6, 10), 0, 1)
    assert (learning.above.chance, learning.above.sure) == (1, "chance")
    assert (image.criterion, image.lead, image.above.chance) == ("image", 0, Fraction(196, 252))
    assert [each.criterion for each in found.distinctive] == ["fit"]


def test_s14_where_they_come_from() -> None:
    """All five from the west, against two of five: of the seven from the west five are drawn in C(7,5) = 21 of 252 draws, 1 in 12: that may be chance."""
    (west,) = ask(firm()).origins
    assert (west.key, west.value, west.clients.hits, west.clients.others) == ("region", "west", 5, 2)
    assert (west.clients.chance, west.clients.one_in, west.clients.sure) == (Fraction(21, 252), 12, "chance")


def test_s14_four_clients_are_too_few_to_say_anything() -> None:
    """With four against four no chance is told, nothing sets them apart, and prospects are weighed as in the ranking."""
    found = ask(firm(account("delta", status="prospect", marks={"fit": 8, "image": 6, "learning": 6}), count=4))
    assert found.few
    assert {each.above.sure for each in found.traits} == {"few"}
    assert {each.clients.sure for each in found.origins} == {"few"}
    assert (found.basis, found.first_score, found.distinctive) == ("ranking", None, ())
    assert found.prospects[0].score == 7  # (2 x 8 + 6 + 6) / 4
    view = show(firm(count=4, ideal_prospect={"about": "A board that asks first."}))
    assert view.common
    assert view.common.title == "Too few clients to say what sets A apart: 4 against 4, and it takes 5 of each"


def test_s14_prospects_are_ranked_by_what_sets_the_first_tier_apart() -> None:
    """Only fit does, so it is all that counts: Delta has 9, Echo 4. Of Foxtrot nothing that counts is known: last, from 1 to 10. The first tier has 9.8 on it."""
    made = firm(
        account(
            "delta",
            status="prospect",
            marks={"fit": 9, "image": 2},
            actions=[{"what": "call", "hours": 3}, {"what": "visit", "hours": 4.5}],
        ),
        account("echo", status="prospect", marks={"fit": 4, "image": 10}),
        account("foxtrot", status="prospect", marks={"image": 10, "learning": 10}),
    )
    found = ask(made)
    assert (found.basis, dict(found.weights)) == ("clients", {"fit": Fraction(46, 10)})
    assert [each.account for each in found.prospects] == ["delta", "echo", "foxtrot"]
    delta, echo, foxtrot = found.prospects
    assert (delta.score, delta.known, delta.hours, delta.below) == (9, 1, Fraction(15, 2), False)
    assert (echo.score, echo.tier, echo.below) == (4, "C", True)
    assert (foxtrot.score, foxtrot.low, foxtrot.high, foxtrot.enough) == (None, 1, 10, False)
    assert (found.first_score, found.rest_score) == (Fraction(98, 10), Fraction(52, 10))
    view = show(made)
    assert view.heading == "**Delta** is most like our best clients: **9.0** on the profile"
    assert view.prospects
    assert [row.score for row in view.prospects.rows] == ["9.0", "4.0", "–"]
    assert [row.below for row in view.prospects.rows] == ["", "as tier C", ""]


def test_s14_the_firm_can_weigh_prospects_itself_and_what_is_unknown_gives_a_range() -> None:
    """Image 3, learning 1: Delta has 8 for image alone. Known is 3/4; with learning at 1 it is (24 + 1) / 4 = 6.25, at 10 (24 + 10) / 4 = 8.5."""
    found = ask(
        firm(account("delta", status="prospect", marks={"image": 8}), ideal_prospect={"weights": {"image": 3, "learning": 1, "unknown": 9}})
    )
    (delta,) = found.prospects
    assert (found.basis, dict(found.weights)) == ("firm", {"image": 3, "learning": 1})
    assert (delta.score, delta.known, delta.low, delta.high, delta.enough) == (8, Fraction(3, 4), Fraction(25, 4), Fraction(17, 2), True)


def test_s14_with_an_odd_number_of_marks_the_middle_is_the_one_in_the_middle() -> None:
    """Fit of eleven clients: 5, 5, 5, 5, 6, 8, 9, 10, 10, 10, 10. The sixth is 8, with five of six above it."""
    fit = next(
        each for each in ask(firm(account("best5", marks={"fit": 8, "image": 10, "learning": 10}))).traits if each.criterion == "fit"
    )
    assert (fit.middle, fit.above.hits, fit.above.first, fit.above.others) == (8, 5, 6, 0)


def test_s14_only_what_weighs_is_compared_and_what_nobody_knows_comes_last() -> None:
    """Image: 9 against 10, behind; fit: 9 against 5, ahead; of partnership nobody has a mark; learning weighs nothing."""
    made = portfolio(
        account("best", marks={"fit": 9, "image": 9, "learning": 9}),
        account("rest", marks={"fit": 5, "image": 10, "learning": 1}),
        criteria={"partnership": 0.1, "image": 0.1, "fit": 9, "learning": 0},
        firm={"ideal_prospect": {"weights": {"learning": 2}}},
    )
    found = ask(made)
    assert [(each.criterion, each.lead) for each in found.traits] == [("fit", 4), ("image", -1), ("partnership", None)]
    assert (found.basis, dict(found.weights)) == ("ranking", {"partnership": Fraction(1, 10), "image": Fraction(1, 10), "fit": 9})


def test_s14_the_best_may_be_as_far_behind_as_marks_allow_and_still_that_is_known() -> None:
    """Image: 1 against 10, nine points behind; of partnership nobody has a mark."""
    found = ask(
        portfolio(
            account("best", marks={"fit": 10, "image": 1}),
            account("rest", marks={"fit": 1, "image": 10}),
            criteria={"partnership": 0.1, "fit": 9, "image": 0.1},
        )
    )
    assert [(each.criterion, each.lead) for each in found.traits] == [("fit", 9), ("image", -9), ("partnership", None)]


@pytest.mark.parametrize(("tiers", "below"), [("AB", {"B"}), ("ABC", {"C"}), ("A", set())])
def test_s14_below_is_the_last_of_the_tiers_that_a_score_gives(tiers: str, below: set[str]) -> None:
    limits = {"A": {"above": 8}, "B": {"above": 6}, "C": {}}
    made: list[dict[str, Any]] = [{"id": id, **(limits[id] if id != tiers[-1] else {})} for id in tiers] + [{"id": "S", "by_hand": True}]
    prospects = [account(f"p{mark}", status="prospect", marks={"fit": mark}) for mark in (3, 7, 9)]
    found = ask(portfolio(*prospects, tiers=made)).prospects
    assert {each.tier for each in found if each.below} == below
    assert {each.tier for each in found} == set(tiers)


def test_s14_where_nothing_weighs_nothing_is_known() -> None:
    (delta,) = ask(portfolio(account("delta", status="prospect", marks={"fit": 8}), criteria={"fit": 0})).prospects
    assert (delta.score, delta.known, delta.low, delta.high, delta.tier) == (None, 0, 1, 10, None)


def test_s14_a_weight_of_nothing_is_no_weight_of_the_firm() -> None:
    found = ask(firm(ideal_prospect={"weights": {"image": 0, "learning": 2}}))
    assert (found.basis, dict(found.weights)) == ("firm", {"learning": 2})


BY_HAND = {"is": "B", "why": "x", "by": "jansen", "until": TODAY}


@pytest.mark.parametrize(("weights", "sure"), [({"fit": 1}, "clear"), ({"fit": 1, "image": 0.1}, "likely")])
def test_s14_once_in_twenty_sets_apart_and_is_only_clear_when_nothing_else_was_looked_at(weights: dict[str, float], sure: str) -> None:
    """Five in the first tier against 95: one of the five has a 10, all others a 9. By lot that one is among five of a hundred in 1 of 20 draws.

    Where a second criterion is looked at, on which all have the same, one of two in ten is to be expected: then it is no more than likely.
    """
    first = [account(f"a{n}", marks={"fit": 10 if n == 0 else 9, "image": 9}) for n in range(5)]
    rest = [account(f"b{n}", marks={"fit": 9, "image": 9}, tier=BY_HAND) for n in range(95)]
    fit = ask(portfolio(*first, *rest, criteria=weights)).traits[0]
    assert (fit.criterion, fit.above.chance, fit.above.sure) == ("fit", Fraction(1, 20), sure)


def test_s14_of_where_they_come_from_the_largest_share_stands_first_and_eight_values_at_most() -> None:
    """Of the first tier two are from the east, two from the west and one from each of eight others; of the rest one is from the west and one from a."""
    places = ["west", "west", "east", "east", *"abcdefgh"]
    made = [account(f"best{n}", marks=FIRST[0], segment={"region": place}) for n, place in enumerate(places)]
    made += [account(f"rest{n}", marks=REST[0], segment={"region": place}) for n, place in enumerate(("west", "a"))]
    assert [each.value for each in ask(portfolio(*made, criteria=WEIGHTS)).origins] == ["east", "west", *"bcdefg"]


def test_s14_prospects_of_whom_little_is_known_stand_behind_by_how_much_is_known() -> None:
    """Half of the weight must be known. Alfa: just half, with 5; Bravo: 3 of 4, with 6; Golf: 3 of 4, with 5. Of the others 1 of 4 or nothing: the better score first."""
    weights = {"fit": 2, "image": 1, "learning": 1}
    known: dict[str, dict[str, int]] = {
        "alfa": {"fit": 5}, "bravo": {"fit": 6, "image": 6}, "charlie": {}, "delta": {"image": 7}, "echo": {"learning": 8}, "golf": {"fit": 5, "learning": 5},
    }  # fmt: skip
    prospects = [account(id, status="prospect", marks=marks) for id, marks in known.items()]
    found = ask(portfolio(*prospects, criteria=criteria(weights, known_at_least="50%")))
    assert [(each.account, each.enough, each.tier) for each in found.prospects] == [
        ("bravo", True, "B"), ("golf", True, "C"), ("alfa", True, "C"), ("echo", False, None), ("delta", False, None), ("charlie", False, None),
    ]  # fmt: skip


def test_s14_a_prospect_shares_with_the_best_clients_what_sets_those_apart() -> None:
    """All five of the first tier are from the west and in the unit water, nobody else is."""
    first = [account(f"a{n}", marks=FIRST[0], segment={"region": "west"}, unit="water") for n in range(5)]
    rest = [account(f"b{n}", marks=REST[0], segment={"region": "east"}, unit="roads") for n in range(9)]
    prospects = (
        account("delta", status="prospect", segment={"region": "west"}),
        account("echo", status="prospect", segment={"region": "east"}, unit="water"),
        account("foxtrot", status="prospect"),
    )
    found = ask(portfolio(*first, *rest, *prospects, criteria=WEIGHTS))
    shares = {each.account: [(one.key, one.value) for one in each.shares] for each in found.prospects}
    assert shares == {"delta": [("region", "west")], "echo": [(None, "water")], "foxtrot": []}


@pytest.mark.parametrize(("others", "weights"), [(10, {"fit": 4}), (7.5, {"fit": 4, "image": Fraction(1, 2)})])
def test_s14_what_sets_apart_weighs_by_its_lead_and_not_without_one(others: float, weights: dict[str, Any]) -> None:
    """Image: the first five all have a 6, of the rest eight have a 5 and two more: the middle is 5, above which are five and two, by lot 1 in 143.

    With 10 for those two the mean of the rest is 6 as well; with 7.5 it is 5.5, so that the first are half a point ahead.
    """
    first = [account(f"a{n}", marks={"fit": 9, "image": 6}) for n in range(5)]
    rest = [account(f"b{n}", marks={"fit": 5, "image": 5 if n < 8 else others}, tier=BY_HAND) for n in range(10)]
    found = ask(portfolio(*first, *rest, criteria={"fit": 9, "image": 0.1}))
    assert {each.criterion for each in found.traits if each.above.beyond_chance} == {"fit", "image"}
    assert (found.basis, dict(found.weights)) == ("clients", weights)


def test_s14_a_client_without_a_tier_is_on_neither_side() -> None:
    found = ask(firm(account("ghost"), account("gone", status="former", marks=FIRST[0])))
    assert (found.first, found.rest) == (5, 5)


def test_s14_a_firm_without_prospects_or_words_sees_no_page() -> None:
    assert [*draft_pages(Context(survey(firm()), ENGLISH))] == []


# ---- The page ---------------------------------------------------------------------------------------


def prospect(id: str, unit: str | None = None, region: str | None = None, **marks: float) -> Any:
    return account(id, status="prospect", marks=marks, unit=unit, segment={"region": region} if region else {})


def word(made: Portfolio) -> list[str]:
    """How each prospect stands on the profile, for its own page."""
    ideal = ask(made)
    return [ENGLISH.say(word_fit(fit, ideal)) for fit in ideal.prospects]


def test_s14_the_table_says_what_is_known_what_is_shared_and_what_is_planned() -> None:
    """Delta: all that counts is known, 7.5 hours are planned. Of echo half of the weight is: (9 + 1) / 2 = 5 to (9 + 10) / 2 = 9.5. Of foxtrot a quarter: (8 + 3) / 4 = 2.75 to (8 + 30) / 4 = 9.5."""
    made = portfolio(
        *[account(f"a{n}", marks=FIRST[0], segment={"region": "west"}, unit="water") for n in range(5)],
        *[account(f"b{n}", marks=REST[0], segment={"region": "east"}, unit="roads") for n in range(9)],
        account("delta", status="prospect", marks={"fit": 7, "image": 7, "learning": 7}, actions=[{"what": "call", "hours": 7.5}]),
        prospect("echo", unit="water", region="west", fit=9),
        prospect("foxtrot", learning=8),
        criteria=criteria(WEIGHTS, known_at_least="50%"),
        firm={"ideal_prospect": {"weights": WEIGHTS}},
    )
    view = show(made)
    assert view.prospects
    assert [(row.account.text, row.score, row.range, row.enough, row.shares, row.hours) for row in view.prospects.rows] == [
        ("Echo", "9.0", "5.0 to 9.5", True, "unit Water, region west", "–"),
        ("Delta", "7.0", "", True, "", "8"),
        ("Foxtrot", "–", "2.8 to 9.5", False, "", "–"),
    ]
    assert [row.meter.label for row in view.prospects.rows] == [
        "9.0, between 5.0 and 9.5", "7.0, between 7.0 and 7.0", "too little known; between 2.8 and 9.5",
    ]  # fmt: skip
    assert [(row.meter.score, row.meter.low, row.meter.high) for row in view.prospects.rows] == [(9, 5, 9.5), (7, 7, 7), (None, 2.75, 9.5)]
    assert (view.prospects.has_shares, view.prospects.notes) == (True, ())
    assert view.lede == (
        "The criteria weigh as we settled for prospects.",
        "Our clients in A reach 8.8 on it on average, the others 6.0.",
        "Those with less than 50% of the weight known come last, with the range that is open.",
    )
    assert word(made) == [
        "9.0 on the profile of the ideal prospect, between 5.0 and 9.5; number 1 of 3",
        "7.0 on the profile of the ideal prospect, number 2 of 3",
        "Like our best clients? Too little is known: between 2.8 and 9.5 on the profile",
    ]


def test_s14_what_is_common_is_told_with_its_lead_its_weight_and_how_sure_it_is() -> None:
    """By hand as above: fit is all of the profile, and so the whole of its weight; image leads by nothing, learning by 0.6."""
    view = show(firm(prospect("delta", fit=9)))
    common = view.common
    assert common
    assert (common.title, common.head, common.folded) == ("What sets A apart most: Fit", "A", True)
    assert [(row.name, row.first, row.rest, row.lead, row.weight) for row in common.rows] == [
        ("Fit", "9.8", "5.2", "+4.6", "100%"), ("What we learn", "7.0", "6.4", "+0.6", "–"), ("Image", "8.2", "8.2", "0.0", "–"),
    ]  # fmt: skip
    assert [(row.above.first, row.above.rest, row.above.sure, row.above.drawn, row.above.beyond_chance) for row in common.rows] == [
        ("5 of 5", "0 of 5", "clear", "by lot once in 252", True),
        ("0 of 5", "1 of 5", "may be chance", "", False),
        ("1 of 5", "1 of 5", "may be chance", "", False),
    ]
    assert common.origin_title == "Where they come from sets them apart no more than chance"
    assert [(group.name, [(value, one.first, one.rest) for value, one in group.rows]) for group in common.origins] == [
        ("Region", [("west", "5 of 5", "2 of 5")])
    ]
    assert "if A were drawn by lot, as many above the middle mark of all 10 would" in common.note
    assert view.prospects
    assert not view.prospects.has_shares
    assert view.lede == (
        "The criteria weigh by how far our best clients lead on them.",
        "Our clients in A reach 9.8 on it on average, the others 5.2.",
    ), "of every prospect enough is known"


def test_s14_where_nobody_of_the_rest_has_a_mark_on_the_profile_no_mean_is_told() -> None:
    """The firm weighs partnership alone, on which only the first tier has marks."""
    first = [account(f"a{n}", marks={"fit": 9, "partnership": 9}) for n in range(5)]
    rest = [account(f"b{n}", marks={"fit": 5}) for n in range(5)]
    weights = {"fit": 9, "partnership": 0.1}
    made = portfolio(
        *first, *rest, prospect("delta", partnership=7), criteria=weights, firm={"ideal_prospect": {"weights": {"partnership": 1}}}
    )
    assert (ask(made).first_score, ask(made).rest_score) == (9, None)
    assert show(made).lede == ("The criteria weigh as we settled for prospects.",)


def test_s14_without_a_criterion_that_sets_them_apart_or_with_clients_on_one_side_only_that_is_said() -> None:
    """All have the same on fit, and are told apart by hand; they come from elsewhere. Without any of the rest nothing is compared."""
    first = [account(f"a{n}", marks={"fit": 9}, unit="water", segment={"zone": "x"}) for n in range(5)]
    rest = [account(f"b{n}", marks={"fit": 9}, unit="roads", segment={"zone": "y"}, tier=BY_HAND) for n in range(5)]
    common = show(portfolio(*first, *rest, prospect("delta", fit=7))).common
    assert common
    assert (common.title, common.folded) == ("No criterion sets A apart by more than chance", False)
    assert common.origin_title == "They come more than others from Water and x"
    assert [group.name for group in common.origins] == ["Unit", "Zone"]
    assert show(portfolio(*first, prospect("delta", fit=7))).common is None
    assert show(portfolio(*rest, prospect("delta", fit=7))).common is None
    assert show(portfolio(*first, rest[0], prospect("delta", fit=7))).common is not None


@pytest.mark.parametrize(
    ("prospects", "heading"),
    [
        ((), "What our best clients have in common"),
        ((prospect("delta"),), "We know too little of the one prospect to say whether it is like our best clients"),
        ((prospect("delta"), prospect("echo")), "We know too little of all 2 prospects to say which is like our best clients"),
        ((prospect("delta", fit=3), prospect("echo")), "No prospect is like our best clients; **Delta** comes nearest with **3.0**"),
        ((prospect("delta", fit=7),), "**Delta** is the most valuable prospect: **7.0**"),
    ],
)
def test_s14_the_heading_says_who_is_most_like_the_best_clients(prospects: tuple[Any, ...], heading: str) -> None:
    assert show(portfolio(*prospects, firm={"ideal_prospect": {"about": "x"}})).heading == heading


@pytest.mark.parametrize(
    ("number", "notes"), [(250, ()), (251, ("1 more prospect is not listed here.",)), (252, ("2 more prospects are not listed here.",))]
)
def test_s14_no_more_than_250_prospects_are_listed_and_the_others_counted(number: int, notes: tuple[str, ...]) -> None:
    shown = show(portfolio(*(prospect(f"p{each}", fit=7) for each in range(number)))).prospects
    assert shown
    assert (len(shown.rows), shown.notes) == (250, notes)


PROSPECT = "# plans/accounts/city.yaml\nname: City\nstatus: prospect\nlead: jansen\nmarks: {cooperation: 5, reputation: 4}\n"


def test_s14_the_page_is_linked_from_the_list_and_the_prospect(tmp_path: Path) -> None:
    """City has 5 and 4 with equal weight, 4.5; turnover, a third of the weight, is unknown: from (9 + 1) / 3 = 3.3 to (9 + 10) / 3 = 6.3."""
    site = build(tmp_path, "# plans/firm.yaml\nideal_prospect: {about: A board that **asks** first., on: 2026-01-20}\n" + PROSPECT)
    page = read(site / "prospects.html")
    assert "No prospect is like our best clients; City comes nearest with 4.5" in page
    assert "Agreed on 20 January 2026" in page
    assert "<strong>asks</strong>" in (site / "prospects.html").read_text(encoding="utf-8")
    assert 'href="prospects.html"' in (site / "accounts.html").read_text(encoding="utf-8")
    assert "4.5 on the profile of the ideal prospect, between 3.3 and 6.3; number 1 of 1" in read(site / "accounts/city.html")
    assert "prospects.html" in (site / "accounts/city.html").read_text(encoding="utf-8")
    assert not (build(tmp_path / "none") / "prospects.html").exists()


def test_s14_many_hours_for_a_prospect_below_the_profile() -> None:
    """Sixteen hours may be, and a firm can say otherwise."""

    def hours(number: int) -> str:
        return PROSPECT + f"actions: [{{what: Write a vision, p: project, who: jansen, when: 2026-12-08, hours: {number}}}]\n"

    assert found("hours-below-profile", hours(16)) == []
    assert found("hours-below-profile", hours(17)) == ["Hours planned for a prospect with 4.5 on the profile, as in tier C: 17."]
    assert found("hours-below-profile", "# plans/firm.yaml\nideal_prospect: {hours: 20}\n" + hours(17)) == []


def test_s14_words_out_of_date_or_without_a_client() -> None:
    """730 days before 23 November 2026 is 23 November 2024."""
    words = "# plans/firm.yaml\nideal_prospect: {{about: A board that asks first., on: {}}}\n"
    assert found("profile-out-of-date", words.format("2024-11-23")) == []
    assert len(found("profile-out-of-date", words.format("2024-11-22"))) == 1
    assert "still to come" in found("profile-out-of-date", words.format("2026-11-24"))[0]
    assert found("profile-without-clients", words.format("2026-01-20")) == []
    low = "# plans/accounts/example.yaml\nmarks: {cooperation: 6, reputation: 6}\n"
    assert found("profile-without-clients", words.format("2026-01-20") + low) == ["This describes whom to win, but no client is in A."]


def test_s14_a_weight_on_a_criterion_that_is_not_there() -> None:
    assert found("unknown-criterion", "# plans/firm.yaml\nideal_prospect: {weights: {cooperation: 2, reptuation: 1}}\n") == [
        "“reptuation” is not one of the firm's criteria; no prospect is weighed on it."
    ]
