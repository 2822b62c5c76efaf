"""What is told of each edit, said once and whole: who comes and goes, what became of an action, and no key or value in the words of the format."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from click import unstyle

from accountplan.base.words import Words
from accountplan.cli import diffing
from accountplan.cli.diffing import Difference
from accountplan.cli.formats import list_lines
from accountplan.model.account import Account
from accountplan.model.criteria import FIGURES, Criterion
from accountplan.model.groups import Group
from accountplan.model.people import Person
from accountplan.model.shapes import Either, Record, Row, Shape, Single, Table, make_shape
from accountplan.model.shapes import Words as Choice
from accountplan.model.tiers import Tier
from accountplan.present.changes.keys import KEYS, PARTS
from accountplan.present.changes.values import WORDED
from builders import TODAY, account, portfolio
from compare.firms import changes

LUNCH: dict[str, Any] = {"what": "Plan a lunch", "who": ["jansen"], "when": date(2026, 12, 4), "hours": 4}


def tell(before: list[Account], after: list[Account], **firm: Any) -> list[str]:
    """What `diff` says of two versions of some plans, line by line."""
    found = changes(portfolio(*before, **firm), portfolio(*after, **firm))
    text = "\n".join(list_lines(diffing, "text", Difference(found, "old", None, TODAY, Words("en"))))
    return [line.strip() for line in unstyle(text).replace("\u00a0", " ").split("\n")]


@pytest.mark.parametrize(
    ("before", "after", "title", "verdict"),
    [
        ("client", "former", "Acme is no longer a client", "Acme is no longer a client."),
        ("prospect", "former", "Acme is no longer a prospect", "Acme is no longer a prospect."),
        ("former", "client", "Acme is a client again", "Acme is a client again."),
        ("prospect", "client", "Acme is a client now", "Acme is a client now."),
        ("client", "prospect", "Acme is a prospect now", "Acme is a prospect now."),
        ("former", "prospect", "Acme is a prospect again", "Acme is a prospect again."),
    ],
)
def test_who_leaves_comes_back_or_is_won_stands_first(before: str, after: str, title: str, verdict: str) -> None:
    """It stood below all whose score moved, and in no verdict."""
    other = [account("zeta", name="Zeta", marks={"fit": mark}) for mark in (7, 7.5)]
    said = tell([account(status=before, marks={"fit": 7}), other[0]], [account(status=after, marks={"fit": 7}), other[1]])
    assert said[0].startswith(verdict)
    assert said.index(title) < next(at for at, line in enumerate(said) if line.startswith("Zeta ("))
    assert not [line for line in said if line.startswith("Status:")], "it is said once"


def test_a_verdict_counts_who_leaves_and_who_is_won() -> None:
    sides = [("client", "former"), ("client", "former"), ("prospect", "client")]
    before, after = ([account(f"a{at}", status=pair[side], marks={"fit": 7}) for at, pair in enumerate(sides)] for side in (0, 1))
    assert tell(before, after)[0].startswith("2 accounts leave and 1 account becomes a client.")


def test_who_leaves_and_drops_is_told_with_both() -> None:
    said = tell([account(marks={"fit": 9})], [account(status="former", marks={"fit": 3})])
    assert said[0].startswith("Acme is no longer a client; Acme drops from A to C through Fit")


def actions(*before: dict[str, Any], after: list[dict[str, Any]]) -> list[str]:
    said = tell([account(actions=list(before))], [account(actions=after)])
    return [line for line in said if line.startswith(("New action", "Done", "Moved", "Dropped", "No longer", "Changed"))]


def test_of_an_action_that_says_something_else_it_is_told_what() -> None:
    """It stood there as it is now, and what it was before was anybody's guess."""
    assert actions(LUNCH, after=[LUNCH | {"hours": 9}]) == ["Changed: Plan a lunch (hours 4 → 9)"]
    assert actions(LUNCH, after=[LUNCH | {"cost": 40}]) == ["Changed: Plan a lunch (cost none → €40)"]
    moved = LUNCH | {"when": date(2027, 1, 5), "hours": 9}
    assert actions(LUNCH, after=[moved]) == ["Moved from 4 December 2026 to 5 January 2027: Plan a lunch (hours 4 → 9)"]
    assert actions(LUNCH, after=[LUNCH | {"when": None}]) == ["Moved from 4 December 2026 to no day: Plan a lunch"]


def test_an_action_that_was_taken_out_is_not_said_to_be_dropped() -> None:
    [dropped] = actions(LUNCH, after=[LUNCH | {"status": "dropped"}])
    assert dropped.startswith("Dropped: Plan a lunch; 4 December 2026")
    [gone] = actions(LUNCH, after=[])
    assert gone.startswith("No longer in the plan: Plan a lunch; 4 December 2026")


@pytest.mark.edge("reworded")
@pytest.mark.parametrize(
    ("was", "now", "same"),
    [
        ("Plan a lunch", "Plan a lunch with the whole of their board and ours", True),
        ("Plan a lunch with the whole of their board and ours", "Plan a lunch", True),
        ("Call Smit.", "Call Smit. about the quay walls of the second harbour", True),
        ("Call Jan", "Call Jan about the quay walls of the second harbour", False),
        ("Plan a lunch", "Plan a luncheon with the whole of their board and ours", False),
    ],
)
def test_an_action_of_which_more_or_less_is_said_is_the_same_one(was: str, now: str, same: bool) -> None:
    """From ten characters on that go on, word for word."""
    said = actions(LUNCH | {"what": was}, after=[LUNCH | {"what": now}])
    assert (len(said) == 1, said[-1].startswith("Changed: ")) == (same, same), said


def test_of_a_service_it_is_told_which_and_once() -> None:
    firm = {"firm": {"services": {"audit": {"name": "Audit"}}}}
    said = tell([account(services={"audit": {"state": "open"}})], [account(services={"audit": {"state": "bought"}})], **firm)
    assert "Audit: not yet, a chance → bought" in said
    assert not [line for line in said if "Services" in line or "differently" in line]


@pytest.mark.edge("listed")
@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (["a1", "a2", "a3"], ["a2", "a3"], "A1, A2 and A3 → A2 and A3"),
        (["a1", "a2"], ["a2", "a1"], "A1 and A2 → A2 and A1"),
        (["a1", "a2", "a3", "a4"], ["a2", "a3", "a4"], "A1 → none"),
        (["a2", "a3"], ["a1", "a2", "a3", "a4"], "none → A1 and A4"),
        (["a1", "a2", "a3", "a4"], ["a4", "a1", "a2", "a3"], "A1, A2, A3 and A4 → A4, A1, A2 and A3"),
        ([], ["a1"], "none → A1"),
    ],
)
def test_a_list_is_told_as_one_and_not_place_by_place(before: list[str], after: list[str], said: str) -> None:
    """Of three members the first had left: "A1 → A2", "A2 → A3" and "A3 → none"."""
    plans = [account(f"a{at}", name=f"A{at}") for at in range(1, 5)]
    found = changes(portfolio(*plans, groups={"g": {"accounts": before}}), portfolio(*plans, groups={"g": {"accounts": after}}))
    text = unstyle("\n".join(list_lines(diffing, "text", Difference(found, "old", None, TODAY, Words("en")))))
    assert [line.strip() for line in text.split("\n") if "accounts: " in line] == [f"G, accounts: {said}"]


def test_who_joins_a_team_is_named() -> None:
    people: dict[str, dict[str, Any]] = {"jansen": {}, "devries": {}}
    said = tell([account(team=["jansen"])], [account(team=["jansen", "devries"])], people=people)
    assert "Team: Jansen → Jansen and Devries" in said
    assert not [line for line in said if "ifferently" in line]


def change(before: dict[str, Any], after: dict[str, Any], key: str, **firm: Any) -> str:
    """What is told of one item of a list, between its brackets."""
    one, other = ({key: [item]} for item in (before, after))
    said = tell([account("acme", **one)], [account("acme", **other)], **firm)
    return next(line for line in said if line.startswith("Changed in ")).partition("(")[2].removesuffix(")")


def test_what_is_within_an_item_is_not_said_to_be_its_own() -> None:
    """The aim of a key result was told as that of the objective, the day of a phase as that of the assignment."""
    aim = {
        "id": "g",
        "kind": "hours",
        "measure": "Hours",
        "target": 9,
        "results": [{"measure": "Talks", "target": 3}],
        "measured": [{"on": date(2026, 6, 1), "value": 1}],
    }
    more = aim | {"results": [{"measure": "Talks", "target": 5}], "measured": [{"on": date(2026, 6, 1), "value": 2}]}
    assert change(aim, more, "objectives") == "value of a measurement 1 → 2 and target of a key result 3 → 5"
    work = {"name": "Lock", "due": date(2027, 5, 1), "phases": [{"name": "Draft", "due": date(2026, 12, 1)}]}
    later = work | {"phases": [{"name": "Draft", "due": date(2027, 2, 1)}]}
    assert change(work, later, "assignments") == "due on of a phase 1 December 2026 → 1 February 2027"


def test_lists_below_a_key_are_told_item_by_item() -> None:
    """A new spearhead, a note of an evaluation or a question that was answered was "written differently"."""
    day, later = date(2026, 10, 1), date(2026, 10, 3)
    before: dict[str, Any] = {
        "spearheads": {2026: [{"what": "Answer sooner", "who": ["jansen"]}]},
        "evaluation": {"every": "quarter", "notes": [{"on": day, "by": "jansen", "text": "A good year"}]},
        "service_record": {"questions": [{"asked": day, "about": "rates"}]},
    }
    after: dict[str, Any] = {
        "spearheads": {2026: [{"what": "Answer sooner", "who": ["bo"]}, {"what": "Call more often"}]},
        "evaluation": {"every": "year", "notes": [*before["evaluation"]["notes"], {"on": later, "by": "bo", "text": "A bad month"}]},
        "service_record": {"questions": [{"asked": day, "about": "rates", "answered": later}], "reminders": [{"on": later}]},
    }
    said = tell([account(**before)], [account(**after)], people={"jansen": {}, "bo": {}})
    assert [line for line in said if line.startswith(("New in", "Changed in", "Evaluation", "Written"))] == [
        "New in Spearheads: Call more often",
        "Changed in Spearheads: Answer sooner (who Jansen → Bo)",
        "New in Evaluation: A bad month",
        "Changed in Questions of theirs: rates (answered on none → 3 October 2026)",
        "New in Reminders: 3 October 2026",
        "Evaluation, how often: every quarter → every year",
    ]


def test_the_strength_of_a_rival_is_not_how_well_somebody_is_known() -> None:
    assert change({"name": "Rival", "strength": "price"}, {"name": "Rival", "strength": "speed"}, "competitors") == "strength price → speed"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ({"since": 2015}, {"since": 2016}, "Client since: 2015 → 2016"),
        ({"value": "a"}, {"value": "b"}, "Kind of value: Name → Knowledge"),
        ({"agreed": {2026: date(2026, 5, 1)}}, {"agreed": {2026: date(2026, 6, 1)}}, "Agreed with the client 2026: 1 May 2026 → 1 June 2026"),
        ({"services": {"audit": {"turnover": {2025: 10}}}}, {"services": {"audit": {"turnover": {2025: 2000}}}}, "Audit, turnover 2025: €10 → €2,000"),
    ],
)  # fmt: skip
def test_a_key_is_told_as_a_reader_would(before: dict[str, Any], after: dict[str, Any], said: str) -> None:
    firm = {"values": {"a": {"name": "Name"}, "b": {"name": "Knowledge"}}, "services": {"audit": {"name": "Audit"}}}
    lines = tell([account(**before)], [account(**after)], firm=firm)
    assert said in lines, lines


def test_the_tiers_of_the_portfolio_are_counted_as_the_site_counts_them() -> None:
    """Prospects and who has left were among them: two numbers of one thing on one page."""
    still = [account("b", status="prospect", marks={"fit": 7}), account("c", status="former", marks={"fit": 7})]
    said = tell([account(marks={"fit": 7}), *still], [account(marks={"fit": 9}), *still])
    assert [line for line in said if line.startswith("Clients in ")] == ["Clients in A: 0 → 1", "Clients in B: 1 → 0"]


def test_what_looks_the_same_has_not_changed() -> None:
    """One plan of two hundred that gets a text: "Mean completeness: 0.0% → 0.0%"."""
    plans = [account(f"a{at}", marks={"fit": 5}) for at in range(200)]
    more = account("a0", marks={"fit": 5}, situation={"history": "They came to us in 2012 by way of the port, and stayed."})
    said = tell(plans, [more, *plans[1:]], tiers=[{"id": "A", "above": 8, "asks": "everything"}, {"id": "B", "asks": "everything"}])
    assert [line for line in said if line.startswith("Complete: ")] != []
    assert [line for line in said if line.startswith("Mean completeness")] == []


# ---- Words for all keys and values ------------------------------------------------------------------


def walk(shape: Shape, path: str = "") -> Iterator[tuple[str, tuple[object, ...]]]:
    """Each key that holds a value, with the words that it may be; nothing where it may be anything."""
    match shape:
        case Record(fields=fields):
            for key, field in fields.items():
                yield from walk(field.shape, f"{path}.{key}".lstrip("."))
        case Row(item):
            yield from walk(item, path)
        case Table(_, value):
            yield from walk(value, path)
        case Either(options):
            for each in options:
                yield from walk(each, path)
        case Choice(allowed):
            yield path, tuple(allowed)
        case Single():
            yield path, ()


NOUNS = (Account, Group, Tier, Person, Criterion)


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_every_key_and_every_word_of_the_format_has_words_of_ours(noun: type) -> None:
    """A Dutch reader met `reason`, `accounts` and `dissatisfiers`."""
    found = {
        path: allowed for path, allowed in walk(make_shape(noun)) if not path.startswith(("tier.", "marks."))
    }  # which are told where a score is
    bare = [path for path in found if not any(path.rpartition(".")[2] in known for known in (PARTS, KEYS, FIGURES)) and path not in KEYS]
    assert bare == [], "name each in present/changes/keys.py: one of a plan itself in KEYS, one further in by its last word in PARTS"
    words = {
        path: [word for word in allowed if isinstance(word, str) and word not in WORDED.get(path.rpartition(".")[2], {})]
        for path, allowed in found.items()
    }
    assert {path: left for path, left in words.items() if left} == {}, "word each in present/vocabulary.py, and name it in WORDED"
