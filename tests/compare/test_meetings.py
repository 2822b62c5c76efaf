"""What changed of meetings: one that is new or gone, and what became of each decision."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from accountplan.base.words import Words
from accountplan.cli import diffing
from accountplan.cli.diffing import Difference
from accountplan.cli.formats import list_lines
from accountplan.compare.meetings import OTHERS
from accountplan.model.changes import Changes
from accountplan.model.meetings import Circle, Meeting, Resolution
from accountplan.model.portfolio import Portfolio
from accountplan.present.changes.meetings import KEYS
from builders import TODAY, account, portfolio
from compare.firms import changes

PEOPLE = {"jansen": {"name": "Ans Jansen"}, "devries": {"name": "Bo de Vries"}}
BY, LATER = date(2026, 12, 1), date(2027, 1, 15)


def decision(what: str, **more: Any) -> Resolution:
    return Resolution(what=what, **{"who": ("jansen",), "by": BY, **more})


def firm(*decisions: Resolution, **more: Any) -> Portfolio:
    """A firm with one meeting."""
    met = Meeting(id="2026-10-20-tier-a", on=date(2026, 10, 20), about=Circle(tier="A"), decisions=decisions, **more)
    return replace(portfolio(account(marks={"fit": 9}), people=PEOPLE), meetings={met.id: met})


BEFORE = firm(
    decision("We bid"), decision("Send the list"), decision("Hire two people"), decision("Visit Polder"), decision("Sponsor the evening"),
    decision("Stay as we are"),
)  # fmt: skip
AFTER = firm(
    decision("We bid", by=LATER),
    decision("Send the list", who=(), theirs="C. Smit"),
    decision("Hire two people", done=date(2026, 11, 3)),
    decision("Visit Polder", status="dropped"),
    decision("Stay as we are"),
    decision("Ask for a reference", who=("devries",)),
)


def report(found: Changes, format: str, language: str = "en") -> str:
    words = Words(language)
    return "\n".join(list_lines(diffing, format, Difference(found, "old", None, TODAY, words)))


def test_each_decision_is_told_by_what_became_of_it() -> None:
    [found] = changes(BEFORE, AFTER).meetings
    assert [each.what for each in found.new] == ["Ask for a reference"]
    assert [each.what for each in found.done] == ["Hire two people"]
    assert [(one.by, then.by, then.what) for one, then in found.moved] == [(BY, LATER, "We bid")]
    assert [(one.who, then.theirs) for one, then in found.handed] == [(("jansen",), "C. Smit")]
    assert [each.what for each in found.dropped] == ["Visit Polder", "Sponsor the evening"]
    assert found.changed == ()


def test_the_way_back_opens_what_was_done_and_takes_anew_what_was_dropped() -> None:
    [found] = changes(AFTER, BEFORE).meetings
    assert [each.what for each in found.new] == ["Sponsor the evening", "Hire two people", "Visit Polder"]
    assert [each.what for each in found.dropped] == ["Ask for a reference"]
    assert found.done == ()


def test_a_meeting_comes_with_its_decisions_and_goes_with_those_still_open() -> None:
    none = replace(BEFORE, meetings={})
    [came], [went] = changes(none, BEFORE).meetings, changes(BEFORE, none).meetings
    assert (came.before, len(came.new)) == (None, 6)
    assert (went.after, len(went.dropped)) == (None, 6)


def test_every_key_of_a_meeting_has_a_name_that_people_use() -> None:
    """The spearhead, which came later, had none, and a booklet could not be made."""
    assert set(OTHERS) == set(KEYS)


def test_notes_and_who_was_there_are_told_by_the_name_of_the_key() -> None:
    [found] = changes(firm(), firm(notes="They agreed.", present=("jansen",))).meetings
    assert found.keys == ("present", "notes")
    assert changes(firm(), firm()).meetings == ()


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_every_format_tells_it(format: str) -> None:
    said = report(changes(BEFORE, AFTER), format)
    for each in ("Ask for a reference", "Hire two people", "We bid", "Send the list", "Sponsor the evening", "C. Smit"):
        assert each in said


def test_json_holds_the_decisions_with_what_they_were() -> None:
    [found] = json.loads(report(changes(BEFORE, AFTER), "json"))["firm"]["meetings"]
    assert (found["id"], found["change"], found["keys"]) == ("2026-10-20-tier-a", "changed", [])
    assert [each["was"] for each in found["decisions"]["moved"]] == ["2026-12-01"]
    assert [each["was"] for each in found["decisions"]["handed"]] == [{"who": ["jansen"], "theirs": None}]


def test_it_is_said_in_dutch_as_well() -> None:
    said = report(changes(BEFORE, AFTER), "text", "nl")
    assert "verschoven ‘We bid’ van 1 december 2026 naar 15 januari 2027" in " ".join(said.split())
