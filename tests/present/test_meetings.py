"""Decisions and agendas in words, at their limits."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from accountplan import compare, pipeline, present
from accountplan.base.words import Words
from accountplan.model.analysis import WatchList
from accountplan.model.meetings import Circle, Meeting, Resolution
from accountplan.model.portfolio import Portfolio
from accountplan.present.context import Context
from accountplan.present.meetings.agenda import Agenda, show_agenda
from accountplan.present.meetings.circle import name_circle
from accountplan.present.meetings.decided import word_state
from builders import TODAY, account, exact, portfolio
from present.reading import survey

ENGLISH = Words("en", "EUR")
GONE: dict[str, dict[str, Any]] = {"smit": {"name": "Carla Smit", "left": TODAY - timedelta(days=9)}, "jansen": {"name": "Ans Jansen"}}


def firm(*meetings: Meeting, **fields: Any) -> Portfolio:
    """One client, two colleagues of whom one has left, and these meetings."""
    made = portfolio(account("acme", lead="jansen", marks={"fit": 9}, **fields), people=GONE)
    return replace(
        made, meetings={each.id: each for each in meetings}, meeting_paths={each.id: f"plans/meetings/{each.id}.yaml" for each in meetings}
    )


def meeting(days: int, **fields: Any) -> Meeting:
    """A meeting about tier A this many days from today."""
    day = TODAY + timedelta(days=days)
    return Meeting(id=f"{day.isoformat()}-tier-a", on=day, **exact({"about": Circle(tier="A"), **fields}))


def show(made: Portfolio, about: Circle = Circle(tier="A")) -> Agenda:  # noqa: B008 - frozen
    found = survey(made)
    return show_agenda(Context(found, ENGLISH), compare.prepare(found, about), "")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"by": TODAY}, "today"),
        ({"by": TODAY + timedelta(days=1)}, "in 1 day"),
        ({"by": TODAY - timedelta(days=1)}, "1 day late"),
        ({}, "no day agreed"),
        ({"by": TODAY - timedelta(days=1), "status": "done"}, "done"),
        ({"status": "dropped"}, "dropped"),
    ],
)
def test_how_a_decision_stands(fields: dict[str, Any], said: str) -> None:
    assert ENGLISH.say(word_state(Context(survey(firm()), ENGLISH), Resolution(what="We bid", **fields))) == said


def test_a_firm_without_meetings_has_no_pages_about_them() -> None:
    paths = {draft.path for draft in present.draft_pages(survey(firm()), ENGLISH)}
    assert not [path for path in paths if "meeting" in path]


def test_a_first_meeting_says_that_there_was_none_before_it() -> None:
    made = show(firm(meeting(7)))
    assert ("Since", "the first time") in made.facts
    assert "No earlier meeting is known" in made.changed_note
    assert made.promised_nothing.startswith("No action or decision recorded was due")


def test_the_chair_is_the_first_of_those_present_by_last_name_and_who_is_no_more_among_us_by_id() -> None:
    assert [show(firm(meeting(7, present=who))).chair for who in (("jansen", "smit"), ("guest", "jansen"), ("guest",), ())] == [
        "Jansen", "guest", "guest", "",
    ]  # fmt: skip


def test_a_meeting_about_a_tier_that_is_no_more_is_about_nobody_and_says_so() -> None:
    made = show(firm(meeting(-7, about=Circle(tier="Z"), notes="x")), Circle(tier="Z"))
    assert made.promised_nothing == "This meeting is about no account that has a plan."
    assert made.round == ()


def test_an_open_decision_of_somebody_who_left_stays_on_the_agenda() -> None:
    decided = ({"what": "We bid", "who": "smit"},)
    made = show(
        firm(meeting(-20, decisions=tuple(Resolution(what=each["what"], who=(each["who"],)) for each in decided)), meeting(-7, notes="x"))
    )
    assert [(row.what, [link.text for link in row.who]) for row in made.still_open] == [("We bid", ["Smit"])]


@pytest.mark.parametrize(
    ("about", "said"),
    [
        (Circle(), "the whole firm"),
        (Circle(tier="A"), "tier A"),
        (Circle(unit="water", lead="jansen"), "Water and the accounts of Ans Jansen"),
        (Circle(group="dikes"), "dikes"),
        (Circle(accounts=("acme", "gone")), "Acme and gone"),
        (Circle(accounts=("a", "b", "c", "d")), "4 accounts"),
    ],
)
def test_a_meeting_is_called_after_whom_it_is_about(about: Circle, said: str) -> None:
    assert name_circle(Context(survey(firm()), ENGLISH), about) == said


def test_a_late_decision_counts_among_what_is_late() -> None:
    """The heading of the start page said that nothing is late. Planted: decisions left out of what is due."""
    late = Resolution(what="We bid", who=("jansen",), by=TODAY - timedelta(days=1))
    pages = {draft.path: draft for draft in present.draft_pages(survey(firm(meeting(-7, decisions=(late,)))), ENGLISH)}
    assert "one of our decisions" in repr(pages["index.html"].make().view).replace("*", "")


def test_the_booklet_of_a_tier_opens_with_its_agenda_and_others_have_none() -> None:
    found = survey(firm(meeting(7)))
    with_, without = (present.make_booklets(found, ENGLISH, (), agendas) for agendas in (compare.list_agendas(found, {}), ()))
    assert [[chapter.anchor for chapter in booklet.front].count("agenda") for booklet in (*with_, *without)] == [1, 0]


def test_a_late_decision_of_an_earlier_meeting_is_late_on_the_agenda() -> None:
    """Its heading spoke of no promise that was late, and below it stood that nothing was late."""
    late = Resolution(what="We bid", who=("jansen",), by=TODAY - timedelta(days=1))
    made = show(firm(meeting(-20, decisions=(late,)), meeting(-7, notes="x")))
    assert made.heading == "Meeting about tier A: nothing to decide yet, one promise late"
    assert made.promised_nothing == "Nothing recorded was due in this period; what is late is among the decisions that are still open."


def test_what_a_circle_decided_stays_on_its_agenda_when_the_account_has_left_it() -> None:
    """A decision about a client that left us, or that went to another tier, was on no agenda of those who took it."""
    decided = (Resolution(what="Ask why", account="lost"), Resolution(what="We bid", account="mill"))
    made = firm(meeting(-7, decisions=decided))
    accounts = {**made.accounts, "lost": account("lost", status="former"), "mill": account("mill", marks={"fit": 3})}
    found = compare.prepare(survey(replace(made, accounts=accounts)), Circle(tier="A"))
    assert [each.what for each in found.promised] == ["Ask why", "We bid"]
    assert found.members == ("acme",)


@pytest.mark.parametrize(("people", "who"), [(("smit", "jansen"), ("jansen",)), (("smit",), ())])
def test_nobody_who_has_left_introduces_a_question_or_tells_about_an_account(people: tuple[str, ...], who: tuple[str, ...]) -> None:
    """The lead has left: the first of the team who is still here does, or nobody."""
    signals = ({"kind": "serious_complaint", "on": TODAY},)
    made = portfolio(account("acme", lead=people[0], team=people, marks={"fit": 9}, signals=signals), people=GONE)
    found = compare.prepare(survey(made), Circle(accounts=("acme",)))
    assert [each.who for each in found.asked] == [who]
    assert [each.who for each in found.speakers] == [who[0] if who else None]
    assert found.introduction is not None
    assert found.introduction.who == (who[0] if who else None)


@pytest.mark.parametrize("by", ["smit", "jansen"])
def test_a_question_of_one_who_has_left_is_introduced_by_whoever_leads_the_account(by: str) -> None:
    """What Smit should have done, and the tier that Smit gave."""
    actions = ({"what": "Call", "who": by, "when": TODAY - timedelta(days=14)},)
    tier = {"is": "A", "why": "size", "by": by, "until": TODAY}
    made = portfolio(account("acme", lead="jansen", actions=actions), account("mill", lead="jansen", tier=tier), people=GONE)
    found = compare.prepare(survey(made), Circle())
    assert [(each.account, each.doubt, each.who) for each in found.asked] == [
        ("acme", "late", ("jansen",)),
        ("mill", "by-hand", ("jansen",)),
    ]


def test_an_agenda_names_those_about_whom_the_plans_ask_more_than_there_is_room_for() -> None:
    """Seven in danger, of whom five are asked about, the largest first: the other two are named, and nobody is said to need no word."""
    signals = ({"kind": "serious_complaint", "on": TODAY},)
    clients = [account(f"c{n}", figures={2025: {"turnover": 100 + n}}, signals=signals) for n in range(7)]
    made = portfolio(*clients, account("calm"))
    found = compare.prepare(survey(made), Circle())
    assert [each.account for each in found.asked] == ["c6", "c5", "c4", "c3", "c2"]
    assert (found.unasked, found.silent) == (("c1", "c0"), ("calm",))
    assert show(made, Circle()).asked_more == "The plans also ask something about C1 and C0, with no more turnover at stake."


@pytest.mark.parametrize(("mark", "changed", "unchanged"), [(7, ["Acme"], "Mill and Port"), (9, [], "")])
def test_who_stayed_the_same_is_named_where_others_did_not(mark: int, changed: list[str], unchanged: str) -> None:
    """All the same is a sentence of its own."""
    made = firm(meeting(-7, notes="x", about=Circle()))
    old, new = (
        survey(replace(made, accounts={id: account(id, marks={"fit": each if id == "acme" else 9}) for id in ("acme", "mill", "port")}))
        for each in (mark, 9)
    )
    shown = show_agenda(Context(new, ENGLISH), compare.prepare(new, Circle(), changes=pipeline.compare_surveys(old, new)), "")
    assert ([row.account.text for row in shown.changed], shown.unchanged) == (changed, unchanged)


def test_an_account_of_which_the_agenda_speaks_is_not_one_with_nothing_to_discuss() -> None:
    """Its action has been late for two weeks, which is to be decided: it was named below that as one of which there is nothing to say."""
    actions = ({"what": "Call", "when": TODAY - timedelta(days=14)},)
    found = compare.prepare(survey(portfolio(account("acme", actions=actions), account("calm"))), Circle())
    assert ([each.account for each in found.asked], found.speakers, found.silent) == (["acme"], (), ("calm",))


def test_an_agenda_says_who_is_there_how_long_it_takes_and_what_it_is_about() -> None:
    """Of 45 minutes the one question takes 5; Acme brings all of the turnover."""
    coming = meeting(7, present=("jansen",), minutes=45, questions=({"what": "Do we bid?", "minutes": 5},))
    made = show(firm(meeting(-20, notes="x"), coming, figures={2025: {"turnover": 100}}))
    assert made.facts == (
        ("Present", "Jansen"),
        ("About", "1 account, 100% of the turnover"),
        ("Since", "4 November 2026"),
        ("Takes", "45 minutes"),
    )
    assert (made.asked_minutes, made.rest_minutes) == ("5 minutes", "40 minutes")
    bare = show(firm())
    assert bare.facts == (("About", "1 account"), ("Since", "the first time"))
    assert (bare.asked_minutes, bare.rest_minutes) == ("", "")


def test_each_promise_says_of_whom_and_by_when_and_whether_it_is_late() -> None:
    actions = (
        {"what": "Call", "who": ("jansen",), "when": TODAY - timedelta(days=3)},
        {"what": "Dig", "when": TODAY - timedelta(days=2), "status": "done", "result": "dry"},
    )
    decided = Resolution(what="We bid", by=TODAY - timedelta(days=1))
    made = show(firm(meeting(-20, notes="x", decisions=(decided, Resolution(what="We hire", done=TODAY))), actions=actions))
    rows = {row.what: (row.about.text, row.by.replace("\u00a0", " "), row.note, row.state, row.late) for row in made.promised}
    assert rows == {
        "Call": ("Acme", "21 Nov", "", "3 days late", True),
        "Dig": ("Acme", "22 Nov", "dry", "done", False),
        "We bid": ("", "23 Nov", "", "1 day late", True),
        "We hire": ("", "–", "", "done", False),
    }


@pytest.mark.parametrize(
    ("fields", "who", "question"),
    [
        ({"questions": ("Do they stay?",)}, "Jansen", "Do they stay?"),
        ({"questions": ("Do they stay?",), "lead": "smit"}, "–", "Do they stay?"),
        (
            {"signals": ({"kind": "no_reaction", "on": TODAY}, {"kind": "changed_behaviour", "on": TODAY})},
            "Jansen",
            "What do we do about it?",
        ),
    ],
)
def test_whoever_leads_an_account_tells_about_it_by_what_its_plan_asks_or_by_its_worst_sign(
    fields: dict[str, Any], who: str, question: str
) -> None:
    made = portfolio(account("acme", **{"lead": "jansen", "marks": {"fit": 9}, **fields}), people=GONE)
    (row,) = show(made).round
    assert row.who.text == who
    assert row.question.endswith(question)
    if "signals" in fields:
        (risk,) = survey(made).analysis[WatchList].risks
        assert row.question.startswith(ENGLISH.say(risk.signs[0].text)[1:8], 1)


@pytest.mark.parametrize(("number", "more"), [(6, None), (7, "and 1 more")])
def test_six_lines_say_what_changed_at_an_account(number: int, more: str | None) -> None:
    """Its score is said above them; each line is an action that is new."""
    old, new = (
        survey(firm(meeting(-7, notes="x"), actions=tuple({"what": f"Do {place}", "when": TODAY} for place in range(each))))
        for each in (0, number)
    )
    found = compare.prepare(new, Circle(tier="A"), changes=pipeline.compare_surveys(old, new))
    shown = show_agenda(Context(new, ENGLISH), found, "")
    (row,) = shown.changed
    assert (len(row.lines), row.lines[6:]) == (6 + bool(more), (more,) if more else ())
    assert shown.changed_note.startswith("Compared with the plans as they were on 17 November 2026")
    same = show_agenda(Context(new, ENGLISH), compare.prepare(new, Circle(tier="A"), changes=pipeline.compare_surveys(new, new)), "")
    assert same.changed_note == "Nothing that counts was changed in these plans since 17 November 2026."


def test_rows_fall_under_filters_on_the_page_alone() -> None:
    """On paper there is nothing to filter by."""
    other = account("mill", unit="water", lead="jansen", marks={"fit": 9}, questions=("Why?",))
    made = firm(questions=("Do they stay?",))
    found = survey(replace(made, accounts={**made.accounts, "mill": other}))
    rows = {cut: show_agenda(Context(found, ENGLISH), compare.prepare(found, Circle()), "", cut=cut).all_rows for cut in (False, True)}
    assert {row.within for row in rows[False]} == {""}
    assert "" not in {row.within for row in rows[True]}
