"""Four types of professionals (S37): whether the team has the types that its plan's actions ask for."""

from __future__ import annotations

from typing import Any

import pytest

from accountplan.model.account import Account
from accountplan.model.people import Person
from accountplan.model.types import PersonType, count_missing_types, find_asked_type
from builders import account

TYPES: dict[str, PersonType | None] = {"bea": "binder", "con": "confidant", "ina": "innovator", "nobody": None}
PEOPLE = {id: Person(name=id, type=kind) for id, kind in TYPES.items()}


def plan(*actions: dict[str, Any], **fields: Any) -> Account:
    return account(actions=[{"what": f"Action {number}", **each} for number, each in enumerate(actions)], **fields)


@pytest.mark.parametrize(
    ("p", "kind"), [("project", "binder"), ("person", "confidant"), ("process", "confidant"), ("partnership", "innovator"), (None, None)]
)
def test_s37_each_p_asks_for_a_type(p: str | None, kind: str | None) -> None:
    found = plan({"p": p})
    assert find_asked_type(found, found.actions[0]) == kind


def test_s37_a_prospect_asks_for_a_market_developer_and_a_new_service_for_an_innovator() -> None:
    prospect = plan({"p": "person"}, status="prospect")
    assert find_asked_type(prospect, prospect.actions[0]) == "developer"
    found = plan({"p": "project", "objective": "tool"}, objectives=[{"id": "tool", "kind": "development"}])
    assert find_asked_type(found, found.actions[0]) == "innovator"


def test_s37_what_the_team_lacks_is_counted() -> None:
    """Three person actions and one partnership are open, one is done and one is theirs: a binder alone lacks 3 times a confidant and once an innovator."""
    found = plan(
        {"p": "person"}, {"p": "person"}, {"p": "process"}, {"p": "partnership"}, {"p": "project"},
        {"p": "person", "status": "done"}, {"p": "person", "theirs": "M. Smit"},
    )  # fmt: skip
    assert count_missing_types(found, PEOPLE, ["bea"]) == {"confidant": 3, "innovator": 1}
    assert count_missing_types(found, PEOPLE, ["bea", "con"]) == {"innovator": 1}
    assert count_missing_types(found, PEOPLE, ["bea", "con", "ina"]) == {}


def test_s37_nothing_is_said_while_a_type_is_not_known_or_nobody_is_there() -> None:
    found = plan({"p": "person"}, {"p": "person"})
    assert count_missing_types(found, PEOPLE, ["bea", "nobody"]) == {}
    assert count_missing_types(found, PEOPLE, []) == {}
    assert count_missing_types(found, PEOPLE, ["unknown"]) == {}
