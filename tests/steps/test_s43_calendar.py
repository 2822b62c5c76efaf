"""S43, the calendars to subscribe to. They are read back by `ical`, a strict parser that others wrote. Today is 24 November 2026."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event

from accountplan import present
from accountplan.model.account import Account, Action, Assignment
from accountplan.model.changes import Changes
from accountplan.model.diary import Diary
from accountplan.model.meetings import Circle, Meeting, Resolution
from accountplan.model.moments import Commit, Origin
from accountplan.model.objectives import Objective
from accountplan.model.portfolio import Portfolio
from accountplan.model.survey import Survey
from accountplan.model.timeline import Spread, Stand
from accountplan.model.windows import Window
from accountplan.render.calendars import clean_line
from builders import TODAY, account, portfolio
from present.reading import ENGLISH, TEMPLATES, pages, plain, survey

PEOPLE: Mapping[str, Mapping[str, Any]] = {"jansen": {"name": "Ans Jansen"}, "mol": {"name": "Ko Mol"}}
IN_TIME = date(2026, 12, 1)


def action(what: str = "Call", **fields: Any) -> Action:
    return Action(what=what, **{"who": ("jansen",), "when": IN_TIME, **fields})


def firm(*actions: Action, **fields: Any) -> Portfolio:
    return portfolio(account("acme", name="Acme", lead="mol", actions=actions, **fields), people=PEOPLE)


def write(made: Survey, windows: tuple[Window, ...] = ()) -> dict[str, str]:
    """The calendars of a survey, by path."""
    drafts = [each for each in present.draft_pages(made, ENGLISH, windows=windows) if each.path.endswith(".ics")]
    found = [each.make() for each in drafts]
    return {each.path: TEMPLATES["en"].get_template(each.template).render(page=each.view) for each in found}


def read(text: str) -> Calendar:
    return IcsCalendarStream.calendar_from_ics(text)


def events(made: Portfolio, path: str = "people/jansen/calendar.ics", **more: Any) -> dict[str, Event]:
    """The events of a calendar by their titles."""
    found: dict[str, Event] = {each.summary or "": each for each in read(write(survey(made), **more)[path]).events}
    return found


def test_s43_another_parser_reads_the_days_and_what_they_say() -> None:
    """By hand: an action of 1 December is a whole day, so that it ends, as the standard counts, on 2 December."""
    [found] = events(firm(action(how="by telephone", hours=3))).values()
    assert (found.summary, found.dtstart, found.dtend) == ("Call (Acme)", IN_TIME, date(2026, 12, 2))
    assert found.description == "Acme\nJansen\nby telephone\n3 hours"
    assert (found.status, found.transparency, found.classification) == ("CONFIRMED", "TRANSPARENT", "PRIVATE")


def test_s43_each_of_us_has_a_calendar_and_the_firm_has_all_of_it() -> None:
    made = write(survey(firm(action("Call"), action("Visit", who=("mol",)))))
    titles = {path: [each.summary for each in read(text).events] for path, text in made.items()}
    assert {path: sorted(map(str, each)) for path, each in titles.items()} == {
        "calendar.ics": ["Call (Acme)", "Visit (Acme)"],
        "people/jansen/calendar.ics": ["Call (Acme)"],
        "people/mol/calendar.ics": ["Visit (Acme)"],
    }


def test_s43_a_firm_without_days_or_without_people_has_no_calendar() -> None:
    assert write(survey(firm(action(when=None)))) == {}
    assert write(survey(portfolio(account(actions=(action(),))))) == {}


def test_s43_what_outlook_apple_and_google_ask_for_is_there() -> None:
    """Outlook wants PRODID, METHOD, UID and DTSTAMP; Apple and Google take the name from X-WR-CALNAME, and look again as REFRESH-INTERVAL (RFC 7986) or X-PUBLISHED-TTL says."""
    text = write(survey(firm(action())))["people/jansen/calendar.ics"]
    lines = text.split("\r\n")
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert {
        "PRODID:-//accountplan//accountplan//EN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Van Dam: Ans Jansen",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        "X-PUBLISHED-TTL:PT6H",
        "DTSTART;VALUE=DATE:20261201",
        "DTSTAMP:20261124T000000Z",
    } <= set(lines)
    assert len([each for each in lines if each.startswith("UID:")]) == text.count("BEGIN:VEVENT")


HOSTILE = st.text(st.characters(codec="utf-8"), min_size=1, max_size=300) | st.sampled_from(
    [
        "a;b,c\\d\ne",
        "x\r\nBEGIN:VALARM\r\nEND:VALARM",
        "END:VEVENT",
        'DTSTART:"',
        "é" * 200,
        "👩‍👩‍👧" * 40,
        "**`x`**",
        "a\u2028b\x0bc\x85d",
        "\\n",
    ]
)


@given(HOSTILE, HOSTILE, HOSTILE)
def test_s43_whatever_a_plan_says_stays_within_its_line(name: str, what: str, how: str) -> None:
    """Lines end in CRLF and hold at most 75 octets; nobody adds a line of his own; letters come back as they were written, but for those that steer."""
    made = portfolio(account("acme", name=name, actions=(action(what, how=how),)), people={"jansen": {"name": name}})
    text = write(survey(made))["people/jansen/calendar.ics"]
    assert text.endswith("END:VCALENDAR\r\n")
    for line in text.split("\r\n"):
        assert len(line.encode()) <= 75
        assert not set(line) & {"\n", "\r", "\x00", "\x1b"}
    assert [text.count(f"\r\n{each}\r\n") for each in ("BEGIN:VEVENT", "END:VEVENT", "BEGIN:VALARM")] == [1, 1, 0]
    [found] = read(text).events
    assert (found.summary or "") == clean_line(f"{what} ({name})")


def test_s43_a_long_text_is_cut_where_a_calendar_stops_reading() -> None:
    [found] = events(firm(action("x" * 20_000, how="y" * 20_000))).values()
    assert len(found.summary or "") == 250
    assert len(found.description or "") == 2_000


def only(*actions: Action, **fields: Any) -> Event:
    [found] = events(firm(*actions, **fields)).values()
    return found


def test_s43_another_day_or_person_or_capital_keeps_the_name_and_other_words_do_not() -> None:
    before = only(action("Call them"))
    assert only(action("call  Them", when=date(2026, 12, 9), who=("jansen", "mol"), how="x")).uid == before.uid
    assert only(action("Call them now")).uid != before.uid
    named = only(action("Call them", id="call"))
    assert only(action("Something else", id="call")).uid == named.uid, "with an id it may be put in other words"


def test_s43_of_two_that_are_called_the_same_each_keeps_its_name_when_the_first_is_done() -> None:
    first, second = action("Call"), action("Call", when=date(2027, 3, 1))
    made = write(survey(firm(first, second)))["people/jansen/calendar.ics"]
    [early, late] = sorted(read(made).events, key=lambda each: str(each.dtstart))
    assert early.uid != late.uid
    assert only(replace(first, status="done"), second).uid == late.uid


def test_s43_what_is_dropped_is_cancelled_and_what_is_done_is_gone() -> None:
    meeting = Meeting(id="2026-11-03-firm", decisions=(Resolution(what="List", who=("jansen",), by=IN_TIME, status="dropped"),))
    made = replace(firm(action("Call"), action("Visit", status="dropped"), action("Write", status="done")), meetings={meeting.id: meeting})
    states = {title: each.status for title, each in events(made).items()}
    assert states == {"Call (Acme)": "CONFIRMED", "Visit (Acme)": "CANCELLED", "List": "CANCELLED"}


def test_s43_what_a_meeting_dropped_says_of_which_client_it_was_when_there_is_a_plan_of_it() -> None:
    dropped = [
        Resolution(what=what, who=("jansen",), by=IN_TIME, status="dropped", account=of) for what, of in (("List", "acme"), ("Map", "gone"))
    ]
    made = replace(firm(), meetings={"2026-11-03-firm": Meeting(id="2026-11-03-firm", decisions=tuple(dropped))})
    assert set(events(made)) == {"List (Acme)", "Map"}


def test_s43_an_assignment_that_was_cancelled_is_cancelled_in_the_calendar_of_who_leads_it() -> None:
    """One that was cancelled without a day, and one that nobody leads, are in no calendar of a person; what is decided and open stands there once."""
    work = [
        Assignment(name="Dike", lead="jansen", due=IN_TIME, status="cancelled"),
        Assignment(name="Wall", lead="jansen", status="cancelled"),
        Assignment(name="Lock", due=IN_TIME, status="cancelled"),
        Assignment(name="Quay", lead="jansen", due=IN_TIME),
    ]
    meeting = Meeting(id="2026-11-03-firm", decisions=(Resolution(what="List", who=("jansen",), by=IN_TIME),))
    made = replace(firm(assignments=work), meetings={meeting.id: meeting})
    found = read(write(survey(made))["people/jansen/calendar.ics"]).events
    assert sorted((each.summary, each.status) for each in found) == [
        ("Deliver: Dike (Acme)", "CANCELLED"), ("Deliver: Quay (Acme)", "CONFIRMED"), ("List", "CONFIRMED"),
    ]  # fmt: skip
    assert {each.dtstart for each in found} == {IN_TIME}


def test_s43_meetings_stand_by_day_whether_their_name_tells_it_or_they_do_and_none_without_one() -> None:
    meetings = [Meeting(id="board", on=date(2026, 12, 2)), Meeting(id="2026-12-03-firm"), Meeting(id="2026-12-01-firm"), Meeting(id="some")]
    made = survey(replace(firm(), meetings={each.id: each for each in meetings}))
    assert [each.id for _, each in made.analysis[Diary].meetings] == ["2026-12-01-firm", "board", "2026-12-03-firm"]


def test_s43_two_meetings_on_one_day_both_stand_in_the_calendar() -> None:
    about = {"2026-12-03-firm": Circle(), "2026-12-03-acme": Circle(accounts=("acme",))}
    meetings = {id: Meeting(id=id, about=whom, present=("jansen",)) for id, whom in about.items()}
    found = events(replace(firm(), meetings=meetings))
    assert len(found) == 2
    assert {each.dtstart for each in found.values()} == {date(2026, 12, 3)}


def since_a_month(before: Portfolio, after: Survey) -> tuple[Window, ...]:
    """A month in which the plans went from one state to another, as Git tells it."""
    nothing: dict[str, Any] = dict.fromkeys(Changes.__dataclass_fields__, ())
    changes = Changes(**{**nothing, "before": survey(before), "after": after, "renamed": {}})
    return (Window("month", date(2026, 10, 24), Stand("", {}, Spread(None, Fraction(0), None, None), Fraction(0)), changes),)


def test_s43_what_went_out_of_a_plan_in_the_last_month_is_cancelled_as_git_knows_it() -> None:
    """Removed and reworded are cancelled under the name that they had; done is not, nor what only got another day."""
    before = firm(action("Removed"), action("Old words"), action("Done"), action("Moved"), action("Without a day"))
    now = survey(
        firm(
            action("New words"), action("Done", status="done"), action("Moved", when=date(2026, 12, 9)), action("Without a day", when=None)
        )
    )
    text = write(now, since_a_month(before, now))["people/jansen/calendar.ics"]
    states = {each.summary: each.status for each in read(text).events}
    assert states == {
        "Removed (Acme)": "CANCELLED",
        "Old words (Acme)": "CANCELLED",
        "Without a day (Acme)": "CANCELLED",
        "New words (Acme)": "CONFIRMED",
        "Moved (Acme)": "CONFIRMED",
    }
    gone = next(each for each in read(text).events if each.summary == "Removed (Acme)")
    assert gone.uid == events(before)["Removed (Acme)"].uid


@pytest.mark.parametrize(
    ("plan", "tiers", "changed"),
    [
        (date(2026, 11, 2), date(2026, 3, 1), date(2026, 11, 2)),
        (date(2026, 11, 2), date(2026, 11, 9), date(2026, 11, 9)),
        (None, date(2026, 11, 9), TODAY),
        (date(2026, 12, 24), date(2026, 3, 1), TODAY),
    ],
)
def test_s43_since_when_it_is_as_it_is_follows_from_git_and_never_from_the_clock(plan: date | None, tiers: date, changed: date) -> None:
    """By hand: the newest commit of the plan or of the settings; without one today, and never a day to come. SEQUENCE counts days since 1 January 2000: 2 November 2026 is day 9,802."""
    days = {"plans/accounts/acme.yaml": plan, "plans/tiers.yaml": tiers}
    made = firm(action())
    found = replace(survey(made), origin=Origin(changes={path: Commit("0" * 40, day) for path, day in days.items() if day}))
    [event] = read(write(found)["people/jansen/calendar.ics"]).events
    stamp = datetime(changed.year, changed.month, changed.day, tzinfo=UTC)
    assert (event.dtstamp, event.last_modified, event.sequence) == (stamp, stamp, (changed - date(2000, 1, 1)).days)
    assert (date(2026, 11, 2) - date(2000, 1, 1)).days == 9802


def test_s43_the_same_plans_on_the_same_day_are_the_same_bytes() -> None:
    one, other = firm(action("B"), action("A")), firm(action("B"), action("A"))
    assert write(survey(one)) == write(survey(other))


def test_s43_meetings_are_days_for_who_is_there_and_questions_stay_out_of_the_calendar() -> None:
    made = replace(firm(), meetings={"2026-12-03-firm": Meeting(id="2026-12-03-firm", present=("jansen",), notes="secret")})
    assert list(events(made)) == ["Meeting about the whole firm"]
    assert "secret" not in "".join(write(survey(made)).values())
    assert read(write(survey(made))["people/mol/calendar.ics"]).events == []


def test_s43_a_calendar_goes_back_a_quarter_and_ahead_a_year() -> None:
    """By hand: 91 days before 24 November 2026 is 25 August; 366 days after it is 25 November 2027."""
    days = (date(2026, 8, 24), date(2026, 8, 25), date(2027, 11, 25), date(2027, 11, 26))
    found = events(firm(*(action(f"On {day}", when=day) for day in days)))
    assert sorted(str(each.dtstart) for each in found.values()) == ["2026-08-25", "2027-11-25"]


def test_s43_a_calendar_of_very_many_days_holds_those_nearest_to_today() -> None:
    many = [
        account(
            f"c{number}",
            actions=tuple(action(f"x{place}", when=TODAY + timedelta(days=1 + (number + place) % 300)) for place in range(300)),
        )
        for number in range(4)
    ]
    found = read(write(survey(portfolio(*many, people=PEOPLE)))["calendar.ics"]).events
    assert len(found) == 1_000
    assert max(each.dtstart or TODAY for each in found) < TODAY + timedelta(days=253)


def test_s43_nothing_is_told_of_a_plan_but_what_is_to_be_done() -> None:
    """Canaries in what a calendar has no business with."""
    plan: Account = account(
        "acme", name="Acme", actions=(action("Call", result="canary1", success="canary2", cost=77123),), situation={"threats": ("canary3",)},
        figures={2025: {"turnover": 77124, "margin": 77125}}, questions=("canary4",),
    )  # fmt: skip
    text = "".join(write(survey(portfolio(plan, people=PEOPLE))).values())
    assert not [each for each in ("canary", "77123", "77124", "77125") if each in text]


def test_s43_what_a_group_or_a_tier_is_to_reach_is_in_week_and_calendar_of_who_answers_for_it() -> None:
    objective = Objective(id="more", kind="other", measure="More dikes", target=Decimal(3), now=Decimal(1), by=date(2026, 11, 27))
    made = portfolio(account("acme"), people=PEOPLE, groups={"dikes": {"name": "Dikes", "lead": "jansen", "objectives": (objective,)}})
    assert list(events(made)) == ["Reach: More dikes"]
    shown = pages(made, only="people/jansen")
    assert "Dikes" in plain(shown["people/jansen/week.html"])
    assert "Dikes" in plain(shown["people/jansen.html"])
