"""S43, every week: what is due this week, for whom, late or not. Today is Tuesday 24 November 2026, so the week runs from 23 until 29 November."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from markdown_it import MarkdownIt

from accountplan import analyse, score
from accountplan.cli.main import root
from accountplan.model.analysis import Agenda, Week, Weeks
from accountplan.model.portfolio import Portfolio
from accountplan.model.relationship import Contact, Tie
from accountplan.model.work import Proposal
from builders import TODAY, account, portfolio
from present.reading import page, pages, plain, titles

FIRM = {
    "plans/firm.yaml": "name: Van Dam\nlanguage: en\nyear: 2026\n",
    "plans/people.yaml": "jansen: {name: Ans Jansen, hours: 100}\ndevries: {name: Bo de Vries}\nmol: {name: Ko Mol}\n",
    "plans/criteria.yaml": "criteria: {cooperation: {weight: 1}}\n",
    "plans/tiers.yaml": "tiers: [{id: A, name: A, above: 8, norms: {contact_days: 60}}, {id: B, name: B}]\n",
    "plans/accounts/acme.yaml": """\
name: Acme
lead: jansen
marks: {cooperation: 9}
actions:
  - {what: Too late, who: jansen, when: 2026-11-20, hours: 3}
  - {what: Monday, who: jansen, when: 2026-11-23}
  - {what: Today, who: [jansen, devries], when: 2026-11-24, hours: 3, how: by telephone}
  - {what: Sunday, who: devries, when: 2026-11-29}
  - {what: Next, who: jansen, when: 2026-11-30}
  - {what: Sunday in three weeks, who: jansen, when: 2026-12-20}
  - {what: A day later, who: jansen, when: 2026-12-21}
  - {what: Some day, who: jansen}
  - {what: Done, who: jansen, when: 2026-11-25, status: done}
proposals:
  - {name: To send, stage: requested, value: 8000, chance: 30%, who: jansen, due: 2026-12-01}
  - {name: With them, stage: submitted, who: jansen, sent: 2026-11-11}
  - {name: They decide, stage: submitted, who: devries, sent: 2026-11-02, decision: 2026-11-23}
  - {name: Far, stage: submitted, who: jansen, sent: 2026-11-02, decision: 2027-06-01}
  - {name: Won, stage: won, who: jansen, sent: 2026-11-02}
contacts:
  - {name: A. Old, function: buyer, known_by: {jansen: {last: 2026-07-27}}}
  - {name: B. Over, known_by: {devries: {last: 2026-09-24}}}
  - {name: C. Month, every: month, known_by: {jansen: {last: 2026-11-01}}}
  - {name: D. New, last: 2026-11-20}
  - {name: E. Never, known_by: {jansen: {strength: 1}}}
  - {name: F. Gone, left: 2026-11-01, known_by: {jansen: {last: 2026-01-01}}}
""",
    "plans/meetings/2026-11-26-tier-a.yaml": "on: 2026-11-26\nabout: {tier: A}\nquestions: [{what: Do we bid?, who: jansen, minutes: 5}]\n",
    "plans/meetings/2026-11-03-tier-a.yaml": "on: 2026-11-03\nabout: {tier: A}\nquestions: [{what: Old, who: jansen}]\n"
    "decisions: [{what: Send the list, who: jansen, by: 2026-11-27}]\n",
}


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for path, text in FIRM.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, today: str = "2026-11-24") -> Result:
    result = CliRunner().invoke(root, ["--today", today, "week", *arguments], prog_name="accountplan")
    assert result.exit_code == 0, result.output
    return result


def ask(*arguments: str, today: str = "2026-11-24") -> dict[str, Any]:
    made: dict[str, Any] = json.loads(run(*arguments, "--format", "json", today=today).stdout)
    return made


def names(rows: list[dict[str, Any]], key: str = "what") -> list[str]:
    return [each[key] for each in rows]


def test_s43_the_week_of_a_person_holds_what_is_late_due_and_coming(workspace: Path) -> None:
    """By hand: 20 and 23 November lie before today, 4 days and 1; the week ends on Sunday 29 November, three weeks later is 20 December, and one thing (21 December) is left in the quarter."""
    made = ask("jansen")
    assert (made["week"], made["starts"], made["ends"]) == (48, "2026-11-23", "2026-11-29")
    assert [(each["what"], each["days_late"]) for each in made["late"]] == [("Too late", 4), ("Monday", 1)]
    assert names(made["this_week"]) == ["Today", "Send the list"], "what a meeting decided is due as well"
    assert names(made["later"]) == ["Next", "Sunday in three weeks"]
    assert (made["later_this_quarter"], made["without_a_day"]) == (1, 1)


def test_s43_the_week_of_the_firm_is_that_of_all_and_looks_a_week_ahead(workspace: Path) -> None:
    """By hand: Sunday 29 November is this week's, 30 November next week's; 20 and 21 December are two more in the quarter."""
    made = ask()
    assert made["person"] is None
    assert names(made["this_week"]) == ["Today", "Send the list", "Sunday"]
    assert (names(made["later"]), made["later_this_quarter"]) == (["Next"], 2)


def test_s43_who_waits_is_told_apart_from_what_is_to_be_done(workspace: Path) -> None:
    """By hand: 1 December is 7 days off; sent on 11 November is 13 days ago; they were to decide yesterday. June 2027 is more than three weeks off."""
    found = {each["proposal"]: (each["waits_for"], each["days"]) for each in ask()["waiting"]}
    assert found == {"To send": ("send", -7), "They decide": ("decides", 1), "With them": ("silent", 13)}
    assert names(ask("jansen")["waiting"], "proposal") == ["To send", "With them"]


def test_s43_contacts_are_due_by_the_norm_and_alarming_from_twice_the_norm(workspace: Path) -> None:
    """By hand, with a norm of 60 days: 27 July is 120 days ago, 60 over and twice the norm; 24 September 61 days, 1 over; a month is 31 days, of which 23 are over, 8 left."""
    found = {each["contact"]: (each["days_ago"], each["norm"], each["days_over"], each["alarm"]) for each in ask()["contacts"]}
    assert found == {"A. Old": (120, 60, 60, True), "B. Over": (61, 60, 1, False), "C. Month": (23, 31, -8, False)}
    assert names(ask("devries")["contacts"], "contact") == ["B. Over"]


@pytest.mark.parametrize(("ago", "over", "alarm"), [(60, 0, False), (61, 1, False), (119, 59, False), (120, 60, True), (121, 61, True)])
def test_s43_the_alarm_begins_on_the_day_itself(ago: int, over: int, alarm: bool) -> None:
    """By hand, with a norm of 60 days: on day 60 it is in time, and on day 120 it is twice as long."""
    contact = Contact(name="A. Old", known_by={"jansen": Tie(last=TODAY - timedelta(days=ago))})
    tiers = [{"id": "A", "norms": {"contact_days": 60}}]
    [found] = week(portfolio(account(lead="jansen", marks={"fit": 9}, contacts=(contact,)), tiers=tiers)).touches
    assert (found.over, found.overdue, found.alarming) == (over, over > 0, alarm)


def week(firm: Portfolio, person: str | None = None, today: date = TODAY) -> Week:
    made = analyse.analyse(firm, score.score(firm, today), today)
    return made[Weeks].of(made[Agenda], person)


def test_s43_who_waits_and_whom_to_speak_with_are_looked_ahead_to_for_three_weeks_to_the_day() -> None:
    """By hand: 15 December is 21 days off, the 16th 22. With a month, 31 days, spoken with 10 days ago leaves 21 days, 9 days ago 22; of two that are due
    the one that is longest over stands first. What is nobody's own is of who leads the client, and nobody's where nobody does.
    """
    proposals = [Proposal(name="x", stage="talk", due=TODAY + timedelta(days=days)) for days in (21, 22)]
    contacts = [Contact(name="y", every="month", last=TODAY - timedelta(days=days)) for days in (9, 10, 40, 50)]
    for lead, people in (("jansen", ("jansen",)), (None, ())):
        found = week(portfolio(account(lead=lead, proposals=tuple(proposals), contacts=tuple(contacts))))
        assert [(each.proposal, each.days, each.people) for each in found.waiting] == [(0, -21, people)]
        assert [(each.contact, each.over, each.people) for each in found.touches] == [(3, 19, people), (2, 9, people), (1, -21, people)]


def test_s43_questions_of_meetings_to_come_are_named_and_those_of_meetings_held_are_not(workspace: Path) -> None:
    assert [(each["what"], each["on"]) for each in ask("jansen")["decisions"]] == [("Do we bid?", "2026-11-26")]
    assert ask("devries")["decisions"] == []
    assert names(ask("jansen", today="2026-11-26")["decisions"]) == ["Do we bid?"], "on the day itself it is still to come"
    assert ask("jansen", today="2026-11-27")["decisions"] == []


@pytest.mark.parametrize(
    ("day", "number", "starts"),
    [
        ("2026-11-22", 47, "2026-11-16"),
        ("2026-11-23", 48, "2026-11-23"),
        ("2026-11-29", 48, "2026-11-23"),
        ("2027-01-03", 53, "2026-12-28"),
    ],
)
def test_s43_a_week_runs_from_monday_until_sunday_also_over_the_turn_of_the_year(
    workspace: Path, day: str, number: int, starts: str
) -> None:
    made = ask("jansen", today=day)
    assert (made["week"], made["starts"]) == (number, starts)


def test_s43_the_mail_of_monday_is_markdown_in_which_nothing_of_a_plan_is_a_mark(workspace: Path) -> None:
    plan = workspace / "plans/accounts/acme.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("Too late", '"**x** <b>[l](u)"'), encoding="utf-8")
    text = run("--format", "markdown").stdout
    assert text.startswith("# Van Dam, week 48: two things late, three this week")
    assert "## Who waits for us?" in text
    [row] = [each for each in text.splitlines() if "days late" in each and "x" in each]
    shown = MarkdownIt("commonmark").render(row)
    assert "**x** &lt;b&gt;[l](u)" in shown, "read as a forge does, it says what was written"


def test_s43_the_text_names_the_person_and_what_has_no_day(workspace: Path) -> None:
    text = run("jansen").stdout
    assert text.startswith("Ans Jansen, week 48: two things late, two this week and one person not spoken with in time\n")
    assert "  - 4 days late: Too late\n    Acme · 3 hours\n" in text.replace("\u00a0", " ")
    assert "Today\n    Acme · with De Vries · by telephone · 1.5 hours" in text.replace("\u00a0", " ")
    assert "1 open action has no day, and is not in this list." in text


def test_s43_nothing_known_is_not_called_well(workspace: Path) -> None:
    text = run("mol").stdout
    assert "Ko Mol, week 48: nothing due this week" in text
    assert "Late" not in text


def test_s43_who_is_no_colleague_is_refused_with_who_was_meant(workspace: Path) -> None:
    result = CliRunner().invoke(root, ["--today", "2026-11-24", "week", "janse"], prog_name="accountplan")
    assert result.exit_code == 2
    assert "jansen" in result.output


def firm() -> Portfolio:
    proposal = Proposal(name="Bid", stage="submitted", who=("jansen",), sent=TODAY)
    people: dict[str, dict[str, Any]] = {
        "jansen": {"name": "Ans Jansen"},
        "mol": {"name": "Ko Mol"},
        "oud": {"name": "Ed Oud", "left": TODAY},
    }
    return portfolio(account(lead="jansen", proposals=(proposal,)), account("bolt", lead="oud", proposals=(proposal,)), people=people)


def test_s43_each_of_us_with_something_to_do_has_a_page_and_the_way_to_it() -> None:
    made = pages(firm(), only="people/")
    assert {path for path in made if path.endswith("week.html")} == {"people/jansen/week.html"}
    assert 'href="../people/jansen/week.html"' in made["people/jansen.html"]
    assert "My week" not in made["people/mol.html"], "no link to a page that is not there"


def test_s43_the_page_shows_only_the_lists_that_have_something() -> None:
    made = page(firm(), "people/jansen/week.html")
    assert titles(made) == ["This week", "Who waits for me?"]
    assert "Nothing is due this week." in plain(made)
