"""Beside what changed since the last meeting stands a bar, and in words what it was, or that it is new. Today is 24 November 2026."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from accountplan import compare, pipeline
from accountplan.base.words import Words
from accountplan.model.account import Account
from accountplan.model.meetings import Circle, Meeting
from accountplan.model.pages import Booklet
from accountplan.model.survey import Survey
from accountplan.present.booklet import make_booklets
from builders import account, portfolio
from surveys import survey

PEOPLE = {"jansen": {"name": "Marloes Jansen"}, "devries": {"name": "Anne de Vries"}}
MET = date(2026, 10, 20)
CRITERIA = {"fit": 1, "cooperation": 1}
ACTION = {"what": "Call", "who": ("jansen",), "when": date(2026, 12, 10)}


def surveyed(*accounts: Account, about: Circle, **more: Any) -> Survey:
    found = portfolio(*accounts, **{"people": PEOPLE, "criteria": CRITERIA, **more})
    return survey(replace(found, meetings={"2026-10-20-met": Meeting(id="2026-10-20-met", on=MET, about=about)}))


def bind(
    before: dict[str, Any] | None,
    after: dict[str, Any],
    *,
    about: Circle | None = None,
    wanted: tuple[str, ...] = (),
    language: str = "en",
    tiers: tuple[Any, Any] | None = None,
    clients: tuple[dict[str, Any], ...] = (),
    **more: Any,
) -> Booklet:
    """The booklet of a client that is in tier A now; None is a client that was not there. ``tiers`` are those of then and of now."""
    whom = about or Circle(tier="A")
    marks = {"fit": 9, "cooperation": 9}
    then = more if tiers is None else {"tiers": tiers[0], **more}
    old = surveyed(*([] if before is None else [account(**{"marks": marks, **before})]), about=whom, **then)
    now = {} if tiers is None else {"tiers": tiers[1]}
    new = surveyed(account(**{"marks": marks, **after}), *(account(**{"marks": marks, **each}) for each in clients), about=whom, **now)
    agendas = compare.list_agendas(new, {MET: pipeline.compare_surveys(old, new)})
    return make_booklets(new, Words(language), wanted, agendas)[0]


def show(before: dict[str, Any] | None, after: dict[str, Any], **more: Any) -> Any:
    return bind(before, after, **more).accounts[0].view


def test_a_mark_that_changed_says_what_it_was_and_so_does_the_score() -> None:
    """Cooperation goes from 8 to 9, and with fit at 9 the score from (9 + 8) / 2 = 8.5 to 9."""
    made = show({"marks": {"fit": 9, "cooperation": 8}}, {})
    assert {row.name.text: was for group in made.marks for row, was in group.rows} == {"Fit": "", "Cooperation": "was 8.0"}
    assert made.score_was == "was 8.5"


def test_a_criterion_that_weighs_otherwise_says_so_and_one_that_is_new_as_well() -> None:
    """Cooperation at 8 was all there was; now fit at 10 counts as much: (10 + 8) / 2 = 9."""
    marks = {"fit": 10, "cooperation": 8}
    made = show({"marks": marks}, {"marks": marks}, criteria={"cooperation": 2})
    assert {row.name.text: was for group in made.marks for row, was in group.rows} == {
        "Fit": "new",
        "Cooperation": "weighed 2",
    }
    assert made.score_was == "was 8.0"


def test_a_mark_that_was_not_known_says_so() -> None:
    made = show({"marks": {"fit": 9}}, {})
    assert [was for group in made.marks for _, was in group.rows if was] == ["was unknown"]


@pytest.mark.parametrize(
    ("before", "after", "was"),
    [
        ([], [ACTION], ["new"]),
        ([ACTION], [ACTION], [""]),
        ([{**ACTION, "when": date(2026, 11, 10)}], [ACTION], ["was 10\u00a0Nov"]),
        ([{**ACTION, "who": ("devries",)}], [ACTION], ["was of De Vries"]),
        ([ACTION], [{**ACTION, "done": date(2026, 11, 3)}], ["was open"]),
        ([ACTION], [{**ACTION, "how": "by telephone"}], ["rewritten"]),
        ([{"what": "Call"}], [ACTION], ["had no day; was of nobody"]),
        ([{**ACTION, "hours": 2}], [{**ACTION, "hours": 3}], ["hours were 2"]),
    ],
)
def test_of_an_action_it_says_what_became_of_it(before: list[Any], after: list[Any], was: list[str]) -> None:
    made = show({"actions": before}, {"actions": after})
    assert [each for _, each in made.plan.actions] == was


def test_texts_are_new_or_rewritten_and_how_their_lines_break_makes_no_difference() -> None:
    before = {"situation": {"history": "Since 2009.\nTwo dikes."}, "developments": {"market": "It grows."}}
    after = {"situation": {"history": "Since 2009. Two\ndikes.", "facts": "Five towns."}, "developments": {"market": "It shrinks."}}
    made = show(before, after).plan
    assert {each.item: was for each, was in (*made.paragraphs, *made.outlook)} == {
        "situation.history": "",
        "situation.facts": "new",
        "developments.market": "rewritten",
    }


def test_of_lists_the_line_that_is_new_has_the_bar() -> None:
    made = show({"situation": {"threats": ["A rival."]}}, {"situation": {"threats": ["Price.", "A rival."]}}).plan
    assert made.threats == (("Price.", "new"), ("A rival.", ""))


def test_a_figure_says_the_year_and_what_it_was() -> None:
    before, after = ({"figures": {2024: {"turnover": 100}, 2025: {"turnover": each}}} for each in (120, 150))
    assert [(row.figure, was) for row, was in show(before, after).opening.brings] == [("turnover", "2025 was €120")]
    assert [was for _, was in show({"figures": {2024: {"turnover": 100}}}, after).opening.brings] == ["2025 is new"]


def test_an_objective_a_risk_and_somebody_of_theirs_say_what_they_were() -> None:
    aim = {"id": "more", "kind": "turnover", "target": 300, "by": date(2028, 12, 31)}
    risk = {"what": "They sell it", "chance": "low"}
    contact = {"name": "T. Verhoef", "known_by": {"jansen": {"last": date(2026, 3, 5)}}}
    after = {
        "objectives": [{**aim, "target": 350, "by": date(2029, 12, 31)}],
        "risks": [{**risk, "chance": "high"}, {"what": "A new law"}],
        "contacts": [{**contact, "known_by": {"jansen": {"last": date(2026, 11, 5)}}}],
    }
    made = show({"objectives": [aim], "risks": [risk], "contacts": [contact]}, after).plan
    assert [was for _, was in made.objectives] == ["target was 300; was due by Dec\u00a02028"]
    assert [(row.what, was) for row, was in made.risks] == [("They sell it", "chance was low"), ("A new law", "new")]
    assert [was for _, was in made.contacts] == ["last contact was 5\u00a0Mar"]


@pytest.mark.parametrize(
    ("before", "after", "was"),
    [
        (date(2026, 12, 1), date(2026, 12, 15), "was 1\u00a0Dec"),
        (date(2026, 12, 15), date(2026, 12, 15), ""),
        (None, date(2026, 12, 15), ""),
    ],
)
def test_the_day_of_the_next_evaluation_says_which_one_it_was(before: date | None, after: date, was: str) -> None:
    """Of one that had no day there is nothing to say: it is in the sentence itself."""
    found = show({"evaluation": {"every": "quarter", "next": before}}, {"evaluation": {"every": "quarter", "next": after}}).plan.rhythm
    assert found.was == was


@pytest.mark.parametrize(("before", "was"), [([], "new"), (["A good year."], ""), (["A bad year."], "new")])
def test_what_an_evaluation_said_is_new_when_nobody_had_written_it_down(before: list[str], was: str) -> None:
    def held(*notes: str) -> dict[str, Any]:
        return {"evaluation": {"notes": [{"on": date(2026, 10, 1), "by": "jansen", "text": text} for text in notes]}}

    assert show(held(*before), held("A good year.")).plan.last_evaluation.was == was
    assert show(None, held("A good year.")).plan.last_evaluation.was == "", "of a client that is new all is"


def test_the_lines_under_the_name_say_who_led_and_from_which_tier_it_comes() -> None:
    made = show({"lead": "jansen", "marks": {"fit": 6, "cooperation": 7}}, {"lead": "devries"})
    assert [each.text for each in made.was] == ["was tier B", "lead was Marloes Jansen"]


def test_a_client_that_is_new_is_new_in_one_place() -> None:
    made = show(None, {"actions": [ACTION], "figures": {2025: {"turnover": 9}}})
    assert [each.text for each in made.was] == ["new"]
    rows = (*made.plan.actions, *made.opening.brings, *made.marks[0].rows)
    assert {was for _, was in rows} == {""}
    assert made.score_was == ""


def test_at_a_glance_stands_what_tier_and_score_were() -> None:
    booklet = bind({"marks": {"fit": 6, "cooperation": 7}}, {})
    glance = next(each for each in booklet.front if each.anchor == "glance").view
    assert [row.was for row in glance.rows] == ["was tier B; was 6.5"]


def test_a_new_signal_is_counted_beside_all_signals() -> None:
    complaint = {"kind": "serious_complaint", "on": date(2026, 11, 3)}
    assert show({}, {"signals": [complaint]}).opening.signs_new == "1 new"
    assert show({"signals": [complaint]}, {"signals": [complaint]}).opening.signs_new == ""


def test_one_client_has_bars_since_the_last_meeting_that_it_was_part_of() -> None:
    """Its own booklet, though only the whole firm ever met."""
    wanted = ("account:acme",)
    assert show({"marks": {"fit": 9, "cooperation": 8}}, {}, about=Circle(), wanted=wanted).score_was == "was 8.5"
    assert show({"marks": {"fit": 9, "cooperation": 8}}, {}, about=Circle(unit="water"), wanted=wanted).score_was == ""


def test_another_tier_that_met_gives_this_one_no_bars() -> None:
    booklet = bind({"marks": {"fit": 9, "cooperation": 8}}, {}, about=Circle(tier="B"))
    assert booklet.accounts[0].view.score_was == ""
    assert booklet.back[-1].view.since == "", "and its back says nothing of them"


def test_without_the_plans_of_then_there_are_no_bars_and_nothing_is_said_of_them() -> None:
    new = surveyed(account(marks={"fit": 9, "cooperation": 9}), about=Circle(tier="A"))
    booklet = make_booklets(new, Words("en"), (), compare.list_agendas(new, {}))[0]
    assert booklet.back[-1].view.since == ""
    assert booklet.accounts[0].view.was == ()


def test_the_back_says_since_when_a_bar_counts() -> None:
    said = bind({}, {}, language="nl").back[-1].view.since
    assert said == "Veranderd sinds 20 oktober 2026: ernaast staat wat het was, of dat het nieuw is."


AIM = {"id": "visits", "kind": "loyalty", "measure": "visits", "baseline": 1, "target": 5}
DEED = {"what": "A visit each quarter", "hours": 2}


def show_tier(before: dict[str, Any], after: dict[str, Any], **more: Any) -> Any:
    """The page of a tier that said something else, or that (when its name is another one) was not there."""

    def tiers(given: dict[str, Any]) -> list[dict[str, Any]]:
        return [{"id": "A", "above": 8, **given}, {"id": "B"}]

    booklet = bind({}, {}, tiers=(tiers(before), tiers(after)), **more)
    return next(each for each in booklet.front if each.anchor == "tier").view


@pytest.mark.parametrize(
    ("before", "after", "was"),
    [
        ([AIM], [AIM], [""]),
        ([], [AIM], ["new"]),
        ([AIM], [{**AIM, "target": 8, "by": date(2028, 12, 31)}], ["target was 5; by when is new"]),
        ([AIM], [{"id": "first", "measure": "letters"}, AIM], ["new", ""]),
        ([AIM], [{**AIM, "measure": "visits to their board"}], ["measure was visits"]),
    ],
)
def test_an_objective_of_the_tier_itself_says_what_it_was_wherever_it_stands(before: list[Any], after: list[Any], was: list[str]) -> None:
    assert [each for _, each in show_tier({"objectives": before}, {"objectives": after}).objectives] == was


def test_of_what_we_do_for_a_tier_the_line_that_changed_has_the_bar() -> None:
    found = show_tier(
        {"programme": {"person": [DEED], "process": ["An answer at once"]}},
        {"programme": {"person": ["A card", {**DEED, "hours": 3}], "process": ["An answer at once"]}},
    )
    assert [(line.what, was) for each in found.programme for line, was in each.lines] == [
        ("A card", "new"),
        ("A visit each quarter", "hours were 2"),
        ("An answer at once", ""),
    ]


def test_the_norms_and_the_words_of_a_tier_say_that_they_were_otherwise() -> None:
    found = show_tier(
        {"about": "They carry\nus.", "norms": {"contact_days": 60}}, {"about": "They carry us.", "norms": {"contact_days": 30}}
    )
    assert (found.about.was, found.norms.was) == ("", "days between contacts were 60")
    assert show_tier({"about": "They carry us."}, {"about": "They grow."}).about.was == "rewritten"
    assert show_tier({}, {"about": "They grow."}).about.was == "new"


def test_a_line_that_says_what_something_was_takes_the_room_of_a_bar_of_turnover() -> None:
    """Of eight clients eight bars have room below eighteen lines; each line more takes one."""
    clients = tuple({"id": f"a{number}", "figures": {2025: {"turnover": 100 + number}}} for number in range(10))
    about = "\n".join(["A line."] * 18)
    same, other = ({"about": about, "norms": {"contact_days": days}} for days in (92, 60))
    assert len(show_tier(same, same, clients=clients).turnover.bars) == 8
    assert len(show_tier(other, same, clients=clients).turnover.bars) == 7


def test_a_tier_that_was_not_there_is_new_and_says_no_more() -> None:
    found = show_tier({"id": "Z"}, {"about": "They grow.", "objectives": [AIM]})
    assert (found.about.was, [was for _, was in found.objectives]) == ("new", [""])
