"""Of what has no end the first are shown, and how many more there are is said: at the limit nothing is left out, and one beyond it is counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from accountplan import compare
from accountplan.base.text import say
from accountplan.base.words import Words
from accountplan.model.account import Account
from accountplan.model.analysis import Bridge, Followings, Ideal, Sold
from accountplan.model.finding import Finding
from accountplan.model.meetings import Circle, Meeting, Resolution
from accountplan.model.portfolio import Portfolio
from accountplan.present.ahead.claim import list_way_figures
from accountplan.present.ahead.way import show_spans
from accountplan.present.context import Context
from accountplan.present.effects.bought import show_bought
from accountplan.present.filters import show_filters
from accountplan.present.followed import list_followed
from accountplan.present.ideal.prospects import show_prospects
from accountplan.present.kept import list_kept, word_missed
from accountplan.present.meetings.agenda import show_agenda
from accountplan.present.meetings.circle import word_circle
from accountplan.present.meetings.introduction import show_introduction
from accountplan.present.portfolio.edges import show_edges
from accountplan.present.site import contacts, reliance, rules, screen, search, wall, watch
from accountplan.present.week import word_week
from builders import TODAY, account, portfolio

from .reading import survey

Shown = tuple[int, str]
"""How many are shown, and what is said of the others."""
LATE = TODAY - timedelta(days=1)


def many(number: int, **fields: Any) -> list[Account]:
    return [account(f"c{place:03}", **fields) for place in range(number)]


def look(made: Portfolio) -> Context:
    return Context(survey(made), Words("en"))


def in_danger(number: int) -> Shown:
    view: Any = watch.make_page(look(portfolio(*many(number, temperature="red", signals=[{"kind": "no_reaction", "on": LATE}])))).view
    return len(view.rows), view.more


def sour(number: int) -> Shown:
    view: Any = watch.make_page(look(portfolio(*many(number, sour={"signs": ["never_satisfied"]})))).view
    return len(view.sour), view.more_sour


def wanted_back(number: int) -> Shown:
    wanted = many(number, status="former", actions=[{"what": "Call", "when": TODAY}])
    view: Any = watch.make_page(look(portfolio(*wanted))).view
    return len(view.lost), view.more_lost


def unknown_deciders(number: int) -> Shown:
    view: Any = contacts.make_page(look(portfolio(*many(number, contacts=[{"name": "Smit", "role": "decides"}])))).view
    return len(view.gaps), view.more


def relied_on(number: int) -> Shown:
    view: Any = reliance.make_page(look(portfolio(*many(number, marks={"fit": 9})))).view
    return len(view.rows), " ".join(each for each in view.notes if "not listed" in each)


def prospects(number: int) -> Shown:
    made = look(portfolio(*many(number, status="prospect", marks={"fit": 7}), *(account(f"best{n}", marks={"fit": 9}) for n in range(9))))
    view = show_prospects(made, made.analysis[Ideal], "")
    assert view
    return len(view.rows), " ".join(view.notes)


def cards(number: int) -> Shown:
    view: Any = wall.make_page(look(portfolio(*many(number, proposals=[{"name": "Quay", "stage": "lead"}])))).view
    return len(view.columns[0].cards), view.columns[0].more


def lost(number: int) -> Shown:
    proposal = {"name": "Quay", "stage": "lost", "decision": TODAY}
    view: Any = wall.make_page(look(portfolio(*many(number, proposals=[proposal])))).view
    (part,) = view.outcome.parts
    return len(part.cards), part.more


def close_to_a_limit(number: int) -> Shown:
    view = show_edges(look(portfolio(*many(number, marks={"fit": 8}))), "")
    assert view
    return len(view.rows), view.more


def late_in_a_week(number: int) -> Shown:
    block = next(each for each in word_week(survey(late(number)), None, Words("en")).days if each.key == "late")
    return len(block.rows), block.remark


def late(number: int) -> Portfolio:
    return portfolio(*many(number, actions=[{"what": "Call", "when": LATE}]))


def promised(number: int) -> Shown:
    """Decisions of the last meeting about a tier."""
    met = Meeting(id="tier-a", on=LATE, about=Circle(tier="A"), decisions=tuple(Resolution(what=f"Do {n}") for n in range(number)))
    found = survey(
        replace(portfolio(account(marks={"fit": 9})), meetings={met.id: met}, meeting_paths={met.id: "plans/meetings/tier-a.yaml"})
    )
    view = show_agenda(Context(found, Words("en")), compare.prepare(found, met.about), "")
    return len(view.promised), view.promised_more


def bought(number: int) -> Shown:
    made = look(portfolio(*many(number, services={"dikes": {"turnover": {2025: 5}}}, figures={2025: {"turnover": 5}})))
    view = show_bought(made, made.analysis[Sold], "")
    assert view
    return len(view.rows), view.more


def intended(number: int) -> Shown:
    """What a team tells that it will do for its account."""
    found = survey(portfolio(account(actions=[{"what": f"Call {n}"} for n in range(number)])))
    agenda = compare.prepare(found, Circle(accounts=("acme",)))
    assert agenda.introduction
    lines = show_introduction(Context(found, Words("en")), agenda.introduction, "").parts[2][1]
    shown = [each for each in lines if each.startswith("Call")]
    return len(shown), " ".join(lines[len(shown) :])


def moving(number: int) -> Shown:
    """Clients of whom the plan wants more turnover."""
    aim = {"id": "growth", "kind": "turnover", "baseline": 0, "target": 9, "by": date(2028, 12, 31)}
    target = {"year": 2027, "turnover": 1000, "existing_share": 0.8, "loss": 0.25}
    made = look(portfolio(*many(number, figures={2025: {"turnover": 5}}, objectives=[aim]), firm={"target": target}))
    view = show_spans(made, made.analysis[Bridge], "")
    return len(view.rows), view.more


TIER = {"id": "A", "above": 8, "norms": {"wrong_reminders": 0}, "programme": {"process": [{"id": "walk", "what": "Walk", "every": "year"}]}}


def missing_the_norm(number: int) -> Shown:
    made = look(
        portfolio(*many(number, marks={"fit": 9}, service_record={"reminders": [{"on": date(2025, 3, 3)}]}), tiers=[TIER, {"id": "B"}])
    )
    (row,) = list_kept(made, made.portfolio.accounts, "")[0].rows
    return len(row.missed), row.more


def lacking(number: int) -> Shown:
    made = look(portfolio(*many(number, marks={"fit": 9}), tiers=[TIER, {"id": "B"}]))
    (row,) = list_followed(made, made.analysis[Followings].of_tier("A"), "")
    return len(row.lacking), row.more


@pytest.mark.parametrize(
    ("most", "show", "said"),
    [
        (150, in_danger, "and 1 more"),
        (150, sour, "and 1 more"),
        (150, wanted_back, "and 1 more"),
        (250, unknown_deciders, "and 1 more"),
        (250, relied_on, "1 more account is not listed here."),
        (250, prospects, "1 more prospect is not listed here."),
        (60, cards, "and 1 more"),
        (60, lost, "and 1 more"),
        (60, late_in_a_week, "and 1 more"),
        (60, promised, "and 1 more"),
        (100, bought, "and 1 other"),
        (60, moving, "and 1 other"),
        (12, missing_the_norm, "and 1 more"),
        (12, lacking, "and 1 more"),
        (6, intended, "and 1 more"),
        (20, close_to_a_limit, "and 1 more client"),
    ],
)
def test_so_many_are_shown_and_one_more_is_counted(most: int, show: Callable[[int], Shown], said: str) -> None:
    assert show(most) == (most, "")
    assert show(most + 1) == (most, said)


def test_two_marks_are_named_that_would_each_lead_to_the_other_tier() -> None:
    marks = {"fit": 8, "image": 8, "payment": 8}
    view = show_edges(look(portfolio(account(marks=marks), criteria=dict.fromkeys(marks, 1))), "")
    assert view
    assert view.rows[0].marks == "Fit from 8.00 to above 8.00 or Image from 8.00 to above 8.00"


@pytest.mark.parametrize(
    ("fit", "said"),
    [
        ("7.996", "less than 0.01 below 8"),
        ("7.995001", "less than 0.01 below 8"),
        ("7.99", "0.01 below 8"),
        ("7.766", "0.23 below 8"),
        ("8", "on the limit of 8"),
    ],
)
def test_how_far_the_limit_is_has_two_decimals_and_is_never_nothing(fit: str, said: str) -> None:
    view = show_edges(look(portfolio(account(marks={"fit": Decimal(fit)}), criteria={"fit": 1})), "")
    assert view
    assert view.rows[0].distance == said


@pytest.mark.parametrize(("turnover", "left"), [(900, ["€100"]), (1000, []), (1100, [])])
def test_what_nobody_has_planned_is_a_figure_only_when_there_is_any(turnover: int, left: list[str]) -> None:
    aim = {"id": "growth", "kind": "turnover", "baseline": 0, "target": turnover, "by": date(2027, 12, 31)}
    made = portfolio(account(figures={2025: {"turnover": 700}}, objectives=[aim]), firm={"target": {"year": 2027, "turnover": 1000}})
    context = look(made)
    assert [each.figure for each in list_way_figures(context, context.analysis[Bridge]) if each.over] == left


def test_a_meeting_about_three_accounts_names_them_and_one_about_four_counts_them() -> None:
    def name(*ids: str) -> str:
        return Words("en").say(word_circle(Words("en"), portfolio(*many(4)), Circle(accounts=ids)))

    assert name("c000", "c001", "c002") == "C000, C001 and C002"
    assert name("c000", "c001", "c002", "c003") == "4 accounts"


def test_in_a_sentence_three_that_miss_a_norm_are_named_and_the_others_counted() -> None:
    def tell(number: int) -> str:
        late = many(number, marks={"fit": 9}, service_record={"reminders": [{"on": date(2025, 3, 3)}]})
        made = look(portfolio(*late, tiers=[TIER, {"id": "B"}]))
        return word_missed(made, made.portfolio.accounts, str.capitalize)

    assert tell(3).endswith("reminders at C000, C001 and C002.")
    assert tell(4).endswith("reminders at C000, C001, C002 and 1 other.")


def test_a_page_of_the_list_of_everything_holds_five_hundred_and_the_next_goes_on() -> None:
    def held(number: int) -> list[int]:
        views: list[Any] = [
            each.make().view for each in search.draft_pages(look(portfolio(*many(number)))) if each.path.startswith("search")
        ]
        return [sum(len(section.entries) for section in each.sections) for each in views]

    (besides,) = held(0)
    assert held(500 - besides) == [500]
    assert held(501 - besides) == [500, 1]


def test_rules_with_findings_can_be_picked_where_some_have_them_and_others_have_none() -> None:
    def picked(*broken: str) -> str:
        found = survey(portfolio(account()))
        two = found.rules[:2]
        findings = tuple(
            Finding(each.name, each.code, each.severity, "plans/firm.yaml", 1, 1, say("x"), "") for each in two if each.code in broken
        )
        view: Any = rules.make_page(Context(replace(found, rules=two, findings=findings), Words("en"))).view
        return str(view.broken)

    one, other = (each.code for each in survey(portfolio(account())).rules[:2])
    assert [picked(), picked(one), picked(one, other)] == ["", "1", ""]


def test_a_wall_screen_has_room_for_three_that_are_late_and_six_in_danger_or_five_and_the_names_of_the_others() -> None:
    def show(made: Portfolio) -> Any:
        return screen.make_page(look(made)).view

    assert [(len(show(late(number)).late.shown), show(late(number)).late.more_text) for number in (3, 4)] == [(3, ""), (3, "1 more")]
    risks = [show(portfolio(*many(number, temperature="red", signals=[{"kind": "no_reaction", "on": LATE}]))).risk for number in (6, 7)]
    assert [(len(each.shown), [name.client.text for name in each.named]) for each in risks] == [(6, []), (5, ["C005", "C006"])]
    assert [len(show(portfolio(*many(number, marks={"fit": 9}))).matters.rows) for number in (8, 9)] == [8, 8]


@pytest.mark.parametrize(("number", "folded"), [(1, []), (2, [False]), (9, [False]), (10, [True]), (40, [True]), (41, [])])
def test_one_can_filter_by_what_has_two_to_forty_values_and_from_ten_on_the_filter_is_folded(number: int, folded: list[bool]) -> None:
    made = look(portfolio(*(account(f"c{place:02}", segment={"sector": f"s{place:02}"}) for place in range(number))))
    found = [each for each in show_filters(made).filters if len(each.choices) == number]
    assert [each.folded for each in found] == folded
