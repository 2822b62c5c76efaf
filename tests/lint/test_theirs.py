"""Names that stand for something of one plan, or of the client: an action by its text, and one of their people under `who`."""

from __future__ import annotations

import pytest

from lint.test_meant import PEOPLE, UNITS, told
from lint.workspace import example

CONTACTS = "contacts: [{name: Marieke Smit, function: director}]\n"


@pytest.mark.parametrize("who", ["Marieke Smit", "Smit"])
def test_b_one_of_the_clients_people_is_not_made_one_of_us(who: str) -> None:
    (remedy,) = told(PEOPLE + example(lead="jansen") + CONTACTS + f"actions: [{{what: x, who: {who}}}]\n")
    assert remedy == "Marieke Smit is one of their people: write `theirs: Marieke Smit`, and under `who` which of us follows it up."


def test_b_an_action_may_be_called_by_its_text() -> None:
    actions = "actions: [{id: list, what: List of all schools}, {what: x, after: list of all schools}]\n"
    assert told(PEOPLE + example(lead="jansen") + actions) == ["Write it as `list`."]


def test_b_a_kind_of_value_that_the_firm_does_not_have_is_told_in_one_step() -> None:
    (remedy,) = told(UNITS + "values: {network: Network}\n" + example(value="opens doors"))
    assert remedy.startswith("The firm has no such kind of value. Write one of these: network; or add `opens-doors: opens doors`")
