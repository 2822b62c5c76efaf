"""How complete a plan is: each asked item, each part, the whole, and what to do next."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountplan.analyse import analyse
from accountplan.analyse.items import JUDGES
from accountplan.analyse.questions.completeness import WEIGHTS
from accountplan.base.words import Words
from accountplan.model.analysis import Completeness, Completenesses, ItemState
from accountplan.model.tiers import ITEMS, PRESETS
from accountplan.score import score
from builders import TODAY, account, portfolio

EVERYTHING = [{"id": "A", "asks": "everything"}]
LONG_AGO = TODAY - timedelta(days=1000)
TEXT = "De klant bouwt gemalen voor drie waterschappen."

FULL: dict[str, Any] = {
    "situation": {"history": TEXT, "business": TEXT, "facts": TEXT, "opportunities": ["Nieuw gemaal"], "threats": ["Eigen ingenieurs"]},
    "developments": {"market": TEXT, "competition": TEXT, "strategy": TEXT},
    "figures": {2025: {"turnover": 204000}},
    "contacts": [
        {"name": "A. de Wit", "role": "decides", "known_by": {"jansen": {"strength": 3}}},
        {"name": "B. Smit", "role": "uses", "known_by": {"devries": {}}},
    ],
    "objectives": [
        {"id": kind, "kind": kind, "measure": "per jaar", "baseline": 1, "target": 2, "by": date(2029, 12, 31)}
        for kind in ("turnover", "margin", "satisfaction", "services")
    ],
    "actions": [
        {"what": "gesprek", "p": p, "who": ["jansen"], "when": date(2026, 12, 10), "how": "bij hen"}
        for p in ("project", "person", "process", "partnership")
    ],
    "evaluation": {"every": "quarter", "next": date(2026, 12, 15)},
}


def plan(tiers: Any = None, firm: Any = None, **fields: Any) -> Completeness:
    """The completeness of one client; its tier asks everything unless told."""
    made = portfolio(account(**{"marks": {"fit": 9}, **fields}), tiers=tiers or EVERYTHING, firm=firm)
    return analyse(made, score(made, TODAY), TODAY)[Completenesses]["acme"]


def item(name: str, **fields: Any) -> ItemState:
    return next(each for each in plan(**fields).items if each.item == name)


def reason(found: ItemState) -> str:
    return Words("en").say(found.reason)


def without(part: str, *keys: str) -> dict[str, Any]:
    return {**FULL, part: {key: value for key, value in FULL[part].items() if key not in keys}}


# ---- the whole -----------------------------------------------------------------------------------------------------------------------------


def test_every_item_has_a_judge_and_a_weight() -> None:
    assert set(JUDGES) == set(WEIGHTS) == set(ITEMS)


def test_a_full_plan_is_complete_and_leaves_nothing_to_do() -> None:
    found = plan(**FULL)
    assert (found.plan, found.todo) == (1, ())
    assert found.parts == {"situation": 1, "developments": 1, "objectives": 1, "action_plan": 1}
    assert [each.state for each in found.items] == ["present"] * 19


def test_an_empty_plan_counts_for_nothing_and_leaves_everything_to_do() -> None:
    found = plan()
    assert (found.plan, set(found.parts.values())) == (0, {Fraction(0)})
    assert {each.item for each in found.todo} == set(ITEMS)


def test_what_we_want_and_do_counts_for_more_than_what_we_know() -> None:
    """By hand: 10 of 35 for the situation, 5 for developments, 9 for objectives and 11 for what we do; market and strategy count twice competition."""
    parts = [
        sum(WEIGHTS[item] for item in ITEMS if item.startswith(part)) for part in ("situation", "developments", "objectives", "action")
    ]
    assert (parts, sum(WEIGHTS.values())) == ([10, 5, 9, 11], 35)
    assert [WEIGHTS[item] for item in ITEMS if item.startswith("developments")] == [2, 1, 2]


def test_parts_and_plan_are_shares_by_weight() -> None:
    found = plan(situation={"history": TEXT})
    assert found.parts["situation"] == Fraction(
        WEIGHTS["situation.history"], sum(WEIGHTS[item] for item in ITEMS if item.startswith("situation."))
    )
    assert found.plan == Fraction(WEIGHTS["situation.history"], sum(WEIGHTS.values()))


def test_what_earns_most_comes_first_and_of_equals_the_first_of_the_plan() -> None:
    found = [each.item for each in plan(objectives=[{"id": "omzet", "kind": "turnover"}]).todo]
    assert found[:3] == ["action_plan.project", "objectives.turnover", "situation.business"]
    assert found[-1] == "developments.competition"


def test_each_part_of_the_plan_that_asks_nothing_has_no_share() -> None:
    found = plan([{"id": "A", "asks": ["situation.history"]}], situation={"history": TEXT})
    assert (found.plan, found.parts) == (1, {"situation": 1, "developments": None, "objectives": None, "action_plan": None})


# ---- what is asked -------------------------------------------------------------------------------------------------------------------------

PLACES = [{"id": "S", "by_hand": True}, {"id": "A", "above": 8}, {"id": "B"}, {"id": "C", "below": 6}, {"id": "D", "below": 3}]


@pytest.mark.parametrize(("mark", "asks"), [(9, "everything"), (7, "plan"), (5, "profile"), (2, "profile")])
def test_a_tier_asks_by_its_place_when_it_does_not_say(mark: int, asks: str) -> None:
    assert {each.item for each in plan(PLACES, marks={"fit": mark}).items} == set(PRESETS[asks])


def test_a_tier_by_hand_asks_everything() -> None:
    by_hand = {"is": "S", "why": "drager", "by": "vandam", "until": TODAY}
    assert len(plan(PLACES, tier=by_hand).items) == 19


def test_a_client_without_a_tier_and_a_prospect_are_asked_a_profile() -> None:
    assert {each.item for each in plan(PLACES, marks={}).items} == set(PRESETS["profile"])
    assert {each.item for each in plan(EVERYTHING, status="prospect").items} == set(PRESETS["profile"])


def test_a_former_client_is_asked_nothing() -> None:
    found = plan(EVERYTHING, status="former")
    assert (found.plan, found.items, set(found.parts.values())) == (1, (), {None})


def test_items_stand_in_the_order_of_the_plan_whatever_the_order_of_the_tier() -> None:
    found = plan([{"id": "A", "asks": ["action_plan.project", "situation.history"]}])
    assert [each.item for each in found.items] == ["situation.history", "action_plan.project"]


def test_the_mean_is_over_clients_and_prospects_that_have_a_tier() -> None:
    tiers = [{"id": "A", "asks": ["situation.history"]}]
    full = account("full", marks={"fit": 9}, situation={"history": TEXT})
    left_out = (account("none"), account("unrated"), account("gone", status="former", marks={"fit": 9}))
    made = portfolio(full, account("empty", marks={"fit": 9}), *left_out, tiers=tiers)
    assert analyse(made, score(made, TODAY), TODAY)[Completenesses].mean == Fraction(1, 2)
    assert analyse(portfolio(), score(portfolio(), TODAY), TODAY)[Completenesses].mean == 0


def test_of_some_plans_the_mean_is_told_and_how_many_hold_what_is_asked() -> None:
    """A waiver counts as holding it; who is not asked is not counted."""
    tiers: list[dict[str, Any]] = [
        {"id": "A", "above": 8, "asks": ["situation.history", "situation.business"]},
        {"id": "B", "asks": ["situation.history"]},
    ]
    waived = [{"item": "situation.business", "reason": "public", "until": TODAY}]
    one = account("one", marks={"fit": 9}, situation={"history": TEXT})
    two = account("two", marks={"fit": 9}, situation={"history": "thin"}, waive=waived)
    three = account("three", marks={"fit": 7}, situation={"history": TEXT})
    made = portfolio(one, two, three, tiers=tiers)
    found = analyse(made, score(made, TODAY), TODAY)[Completenesses]
    assert found.held(("one", "two", "three")) == {"situation.history": (2, 3), "situation.business": (1, 2)}
    assert found.mean_of(("one", "three")) == (found["one"].plan + 1) / 2
    assert (found.held(()), found.mean_of(())) == ({}, None)


# ---- texts ---------------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["TODO", "n.v.t.", "N.V.T", "n/a", "...", "-", "…", "xxx", "xxx xxx xxx xxx xxx", "Nog in te vullen", "tbd", "?", "**TBD**"]
)
def test_a_placeholder_is_thin(text: str) -> None:
    found = item("situation.business", situation={"business": text})
    assert (found.state, found.credit) == ("thin", Fraction(1, 3))


def test_a_text_that_is_marked_as_not_ready_is_thin_however_long() -> None:
    found = item("developments.market", developments={"market": "TODO: Jan vult hier voor maart de markt van de klant in."})
    assert (found.state, reason(found)) == ("thin", "This is a placeholder, not a text.")
    assert item("developments.market", developments={"market": "Lorem ipsum dolor sit amet, consectetur adipiscing."}).state == "thin"


def test_a_few_words_are_thin_and_five_are_a_text() -> None:
    found = item("situation.facts", situation={"facts": "gezonde klant, 120 medewerkers"})
    assert (found.state, reason(found)) == ("thin", "This text has only a few words.")
    assert item("situation.facts", situation={"facts": "Gezonde klant met 120 medewerkers."}).state == "present"


def test_a_text_of_only_spaces_is_missing() -> None:
    found = item("situation.facts", situation={"facts": " \n "})
    assert (found.state, found.credit, found.keys, reason(found)) == ("missing", 0, ("situation", "facts"), "This text is missing.")


def test_words_that_only_look_like_a_marker_are_fine() -> None:
    assert item("situation.business", situation={"business": "TODOS is de naam van hun grootste dochter."}).state == "present"


@pytest.mark.parametrize(
    ("items", "state"),
    [([], "missing"), (["groei"], "thin"), (["groei", "n.v.t."], "thin"), (["groei", "een nieuw gemaal"], "present"), ([" "], "missing")],
)
def test_a_list_needs_one_item_of_more_than_a_word(items: list[str], state: str) -> None:
    assert item("situation.opportunities", situation={"opportunities": items}).state == state


def test_texts_of_a_plan_that_was_reviewed_too_long_ago_count_half() -> None:
    found = item("situation.history", situation={"history": TEXT}, reviewed=LONG_AGO)
    assert (found.state, found.credit, found.keys) == ("old", Fraction(1, 2), ("reviewed",))
    assert reason(found) == "Last reviewed on 28 February 2024; the norm is within 366 days."
    thin = item("situation.history", situation={"history": "TODO"}, reviewed=LONG_AGO)
    assert (thin.state, thin.credit) == ("thin", Fraction(1, 6))


@pytest.mark.parametrize(("days", "norm", "state"), [(366, None, "present"), (367, None, "old"), (30, 30, "present"), (31, 30, "old")])
def test_the_tier_says_how_often_a_plan_is_reviewed(days: int, norm: int | None, state: str) -> None:
    tiers = [{"id": "A", "asks": "everything", "norms": {"review_days": norm} if norm else {}}]
    assert item("developments.strategy", tiers=tiers, developments={"strategy": TEXT}, reviewed=TODAY - timedelta(days=days)).state == state


# ---- figures and contacts ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("figures", "state", "credit"),
    [
        ({}, "missing", Fraction(0)),
        ({2025: {}}, "missing", Fraction(0)),
        ({2024: {"turnover": 1}}, "present", Fraction(1)),
        ({2023: {"turnover": 1}}, "old", Fraction(1, 2)),
        ({2025: {"hours": 1}}, "thin", Fraction(1, 3)),
        ({2025: {"hours": 1}, 2024: {"turnover": 1}}, "present", Fraction(1)),
        ({2025: {"hours": 1}, 2020: {"turnover": 1}}, "thin", Fraction(1, 2)),
        ({2020: {"hours": 1}}, "old", Fraction(1, 6)),
    ],
)
def test_figures_must_be_of_a_recent_year_and_hold_our_turnover(figures: Any, state: str, credit: Fraction) -> None:
    found = item("situation.figures", figures=figures)
    assert (found.state, found.credit) == (state, credit)


def test_of_several_years_with_figures_the_newest_is_pointed_at() -> None:
    present = item("situation.figures", figures={2024: {"turnover": 1}, 2025: {"turnover": 1}})
    thin = item("situation.figures", figures={2024: {"hours": 1}, 2025: {"hours": 1}})
    assert (present.state, present.keys) == ("present", ("figures", 2025))
    assert (thin.keys, reason(thin)) == (("figures", 2025), "There is no turnover among the figures for 2025.")


def test_old_figures_are_told_with_the_newest_year_that_holds_any() -> None:
    found = item("situation.figures", figures={2019: {"turnover": 1}, 2021: {"hours": 3}, 2025: {}})
    assert (found.keys, reason(found)) == (("figures",), "The newest figures are for 2021.")


def test_a_prospect_has_no_turnover_with_us() -> None:
    assert item("situation.figures", status="prospect", figures={2025: {"client_employees": 40}}).state == "present"


DECIDER = {"name": "A", "role": "decides"}
KNOWN = {"name": "B", "known_by": {"jansen": {}}}


@pytest.mark.parametrize(
    ("contacts", "credit", "says"),
    [
        ([], Fraction(0), "There are no contacts."),
        ([{"name": "X"}], Fraction(1, 3), "There is nobody who decides and no second person whom one of us knows among the contacts."),
        ([DECIDER], Fraction(2, 3), "There is no second person whom one of us knows among the contacts."),
        ([{**DECIDER, **KNOWN, "role": "decides"}], Fraction(2, 3), "There is no second person whom one of us knows among the contacts."),
        ([{"name": "X"}, KNOWN], Fraction(2, 3), "There is nobody who decides among the contacts."),
        ([DECIDER, KNOWN], Fraction(1), ""),
        ([DECIDER, {**KNOWN, "role": "decides"}], Fraction(1), ""),
        (
            [{**DECIDER, "left": TODAY}, KNOWN],
            Fraction(1, 3),
            "There is nobody who decides and no second person whom one of us knows among the contacts.",
        ),
    ],
)
def test_a_plan_names_who_decides_and_someone_else_whom_we_know(contacts: Any, credit: Fraction, says: str) -> None:
    found = item("situation.contacts", contacts=contacts)
    assert (found.credit, reason(found)) == (credit, says)


def test_in_a_profile_one_contact_is_enough() -> None:
    tiers = [{"id": "A", "asks": "profile"}]
    assert item("situation.contacts", tiers=tiers, contacts=[{"name": "X"}]).state == "present"
    assert item("situation.contacts", tiers=tiers).state == "missing"


# ---- objectives ----------------------------------------------------------------------------------------------------------------------------


def objective(**fields: Any) -> ItemState:
    return item("objectives.margin", objectives=[{"id": "marge", "kind": "margin", **fields}])


def test_an_objective_says_exactly_what_it_lacks() -> None:
    found = objective(measure="marge per jaar", target=30)
    assert (found.state, found.credit, found.keys) == ("thin", Fraction(3, 5), ("objectives", 0))
    assert reason(found) == "Objective marge has no baseline and no date."


def test_a_measure_that_is_a_placeholder_is_no_measure() -> None:
    found = objective(measure="TODO", baseline=1, target=2, by=date(2028, 1, 1))
    assert (found.credit, reason(found)) == (Fraction(4, 5), "Objective marge has no measure.")


@pytest.mark.parametrize(
    ("by", "says"),
    [
        (date(2029, 12, 31), ""),
        (TODAY, ""),
        (date(2030, 1, 1), "Objective marge has a date later than 31 December 2029."),
        (TODAY - timedelta(days=1), "Objective marge has a date that has passed."),
    ],
)
def test_the_date_of_an_objective_lies_within_three_years(by: date, says: str) -> None:
    assert reason(objective(measure="marge", baseline=0, target=0, by=by)) == says


def test_a_baseline_and_a_target_of_zero_are_given() -> None:
    assert objective(measure="marge", baseline=0, target=0, by=date(2027, 1, 1)).state == "present"


def test_of_two_objectives_that_count_the_same_the_first_is_the_one_to_complete() -> None:
    found = plan(objectives=[{"id": "een", "kind": "turnover"}, {"id": "twee", "kind": "turnover"}])
    assert [each.keys for each in found.items if each.item == "objectives.turnover"] == [("objectives", 0)]


def test_the_best_objective_of_a_kind_counts_and_one_of_another_kind_does_not() -> None:
    several = [
        {"id": "a", "kind": "margin"},
        {"id": "b", "kind": "margin", "target": 3},
        {"id": "c", "kind": "turnover", "target": 3, "baseline": 3},
    ]
    found = item("objectives.margin", objectives=several)
    assert (found.credit, found.keys) == (Fraction(2, 5), ("objectives", 1))
    assert item("objectives.services", objectives=several).state == "missing"


# ---- action plan ---------------------------------------------------------------------------------------------------------------------------


def action(**fields: Any) -> ItemState:
    return item("action_plan.person", actions=[{"what": "lunch", "p": "person", **fields}])


def test_an_action_says_who_when_and_how() -> None:
    found = action(when=TODAY)
    assert (found.state, found.credit, found.keys) == ("thin", Fraction(1, 2), ("actions", 0))
    assert reason(found) == "The action “lunch” does not say who does it and in what way."
    assert action(who="jansen", when=TODAY, how="bij hen").state == "present"


def test_a_placeholder_does_not_say_what() -> None:
    assert item("action_plan.person", actions=[{"what": "TODO", "p": "person"}]).credit == 0


def test_an_action_that_was_dropped_or_done_too_long_ago_does_not_count() -> None:
    assert action(status="dropped", who="jansen", when=TODAY, how="bij hen").state == "missing"
    assert action(status="done", done=TODAY - timedelta(days=366), who="jansen", how="bij hen").state == "missing"
    assert action(status="done").state == "missing"


def test_an_action_that_was_done_within_a_year_counts() -> None:
    assert action(status="done", done=TODAY - timedelta(days=365), when=LONG_AGO, who="jansen", how="bij hen").state == "present"
    assert action(status="done", when=TODAY - timedelta(days=9), who="jansen", how="bij hen").state == "present"


@pytest.mark.parametrize(
    ("evaluation", "state", "credit", "says"),
    [
        ({}, "missing", Fraction(0), "There is no rhythm and no date for evaluating ourselves."),
        ({"every": "quarter"}, "thin", Fraction(1, 2), "There is no date for the next evaluation."),
        ({"next": TODAY}, "thin", Fraction(1, 2), "The plan does not say how often we evaluate ourselves."),
        ({"every": "quarter", "next": TODAY}, "present", Fraction(1), ""),
        (
            {"every": "quarter", "next": TODAY - timedelta(days=1)},
            "old",
            Fraction(1, 2),
            "The next evaluation was due on 23 November 2026.",
        ),
        ({"next": TODAY - timedelta(days=1)}, "old", Fraction(0), "The next evaluation was due on 23 November 2026."),
    ],
)
def test_an_evaluation_has_a_rhythm_and_a_day_to_come(evaluation: Any, state: str, credit: Fraction, says: str) -> None:
    found = item("action_plan.evaluation", evaluation=evaluation)
    assert (found.state, found.credit, reason(found)) == (state, credit, says)


# ---- waivers -------------------------------------------------------------------------------------------------------------------------------


def waived(item_: str, until: date = TODAY, **fields: Any) -> ItemState:
    return item(item_, waive=[{"item": item_, "reason": "geen concurrentie", "until": until}], **fields)


def test_a_waiver_in_force_makes_an_item_count_and_gives_its_reason() -> None:
    found = waived("developments.competition")
    assert (found.state, found.credit, found.reason) == ("waived", 1, "geen concurrentie")


def test_a_waiver_that_ended_no_longer_counts() -> None:
    assert waived("developments.competition", TODAY - timedelta(days=1)).state == "missing"


def test_what_is_there_needs_no_waiver() -> None:
    assert waived("developments.competition", developments={"competition": TEXT}).state == "present"


def test_what_is_waived_is_not_left_to_do() -> None:
    found = plan(waive=[{"item": "developments.competition", "reason": "geen", "until": TODAY}])
    assert "developments.competition" not in {each.item for each in found.todo}


# ---- filling something in never costs ------------------------------------------------------------------------------------------------------

words = st.sampled_from(("", "TODO", "een paar woorden", TEXT))
days = st.none() | st.dates(date(2024, 1, 1), date(2032, 1, 1))
objectives = st.fixed_dictionaries(
    {"id": st.just("doel"), "kind": st.sampled_from(("turnover", "margin"))},
    optional={"measure": st.sampled_from(("TODO", "per jaar")), "baseline": st.just(1), "target": st.just(2), "by": days},
)
actions = st.fixed_dictionaries(
    {
        "what": st.sampled_from(("TODO", "gesprek")),
        "p": st.sampled_from(("project", "person")),
        "status": st.sampled_from(("open", "done", "dropped")),
    },
    optional={"who": st.just("jansen"), "when": days, "how": st.just("bij hen"), "done": days},
)
contacts = st.fixed_dictionaries(
    {"name": st.just("A. de Wit")},
    optional={"role": st.sampled_from(("decides", "uses")), "known_by": st.just({"jansen": {}}), "left": days},
)
figures = st.dictionaries(st.integers(2020, 2026), st.dictionaries(st.sampled_from(("turnover", "hours")), st.just(5)))
plans = st.fixed_dictionaries(
    {
        "situation": st.fixed_dictionaries({"business": words, "opportunities": st.lists(words, max_size=2)}),
        "objectives": st.lists(objectives, max_size=2),
        "actions": st.lists(actions, max_size=2),
        "contacts": st.lists(contacts, max_size=3),
        "figures": figures,
        "reviewed": days,
    }
)


def share(fields: dict[str, Any]) -> Fraction:
    return plan(**fields).plan


@given(plans, st.sampled_from(("objectives", "actions", "contacts")), st.data())
def test_adding_an_objective_an_action_or_a_contact_never_lowers_the_percentage(
    fields: dict[str, Any], part: str, data: st.DataObject
) -> None:
    more = data.draw({"objectives": objectives, "actions": actions, "contacts": contacts}[part])
    assert share({**fields, part: [*fields[part], more]}) >= share(fields)


@given(plans, st.data())
def test_filling_in_a_key_never_lowers_the_percentage(fields: dict[str, Any], data: st.DataObject) -> None:
    """One key more in an objective, an action or a contact; a date as it should be."""
    full: dict[str, dict[str, Any]] = {
        "objectives": {"measure": "per jaar", "baseline": 1, "target": 2, "by": date(2028, 1, 1)},
        "actions": {"who": "jansen", "when": TODAY, "how": "bij hen"},
        "contacts": {"role": "decides", "known_by": {"jansen": {}}},
    }
    part = data.draw(st.sampled_from(sorted(full)))
    if fields[part]:
        place = data.draw(st.integers(0, len(fields[part]) - 1))
        key = data.draw(st.sampled_from(sorted(full[part])))
        several = list(fields[part])
        if several[place].get(key) is None:
            several[place] = {**several[place], key: full[part][key]}
            assert share({**fields, part: several}) >= share(fields)


@given(plans, words, st.integers(2020, 2026))
def test_writing_a_text_or_adding_figures_never_lowers_the_percentage(fields: dict[str, Any], text: str, year: int) -> None:
    before = share(fields)
    assert share({**fields, "situation": {**fields["situation"], "history": text}}) >= before
    assert share({**fields, "situation": {**fields["situation"], "opportunities": [*fields["situation"]["opportunities"], text]}}) >= before
    assert share({**fields, "figures": {**fields["figures"], year: {**fields["figures"].get(year, {}), "turnover": 7}}}) >= before
    assert share({**fields, "figures": {**fields["figures"], year: {**fields["figures"].get(year, {}), "satisfaction": 7}}}) >= before


@given(plans)
def test_parts_add_up_to_the_plan_and_what_is_to_do_adds_up_to_the_rest(fields: dict[str, Any]) -> None:
    found = plan(**fields)
    whole = sum(each.weight for each in found.items)
    assert found.plan == sum(each.weight * each.credit for each in found.items) / whole
    assert 1 - found.plan == sum(each.weight * (1 - each.credit) for each in found.todo) / whole
    assert all(0 <= each.credit <= 1 for each in found.items)
    assert all((each.credit == 1) == (each.state in ("present", "waived")) for each in found.items)
    gains = [each.weight * (1 - each.credit) for each in found.todo]
    assert gains == sorted(gains, reverse=True)


def test_i_competitors_of_whom_something_is_known_are_the_competition() -> None:
    def state(**fields: Any) -> str:
        return item("developments.competition", **fields).state

    assert state() == "missing"
    assert state(competitors=["Delta Watch"]) == "thin"
    assert state(competitors=[{"name": "Delta Watch", "strength": "quick"}]) == "present"
    assert state(competitors=["Delta Watch"], developments={"competition": TEXT}) == "present"
    assert state(competitors=[{"name": "Delta Watch", "weakness": "slow"}], developments={"competition": "Delta"}) == "present"


def test_i_open_risks_are_threats_and_open_opportunities_are_opportunities() -> None:
    risks = [{"what": "They split the contract in four"}, {"what": "They ask us for more", "kind": "opportunity", "status": "closed"}]
    assert item("situation.threats", risks=risks).state == "present"
    assert item("situation.opportunities", risks=risks).state == "missing"
