"""Names that stand for something of one plan, or of the client: an action by its text, and one of their people under `who`."""

from __future__ import annotations

import pytest

from lint.test_meant import HARBOUR, PEOPLE, UNITS, told
from lint.workspace import ENGLISH, example, findings, workspace

CONTACTS = "contacts: [{name: Marieke Smit, function: director}]\n"


@pytest.mark.parametrize("who", ["Marieke Smit", "Smit"])
def test_b_one_of_the_clients_people_is_not_made_one_of_us(who: str) -> None:
    (remedy,) = told(PEOPLE + example(lead="jansen") + CONTACTS + f"actions: [{{what: x, who: {who}}}]\n")
    assert remedy == "Marieke Smit is one of their people: write `theirs: Marieke Smit`, and under `who` which of us follows it up."


@pytest.mark.parametrize(
    ("line", "remedy"),
    [
        ("risks: [{what: x, own: Director}]", "Marieke Smit is one of their people: write `theirs: Marieke Smit`, and under `own`"),
        ("actions: [{what: x, who: [Marieke]}]", "Marieke Smit is one of their people: write `theirs: Marieke Smit`, and under `who`"),
        ("actions: [{what: x, who: Bakker}]", "Write it as `bakker-b`."),
        ("actions: [{what: x, who: Smith}]", "Nobody in plans/people.yaml is called “Smith”."),
        ("assignments: [{name: x, lead: Marieke Smit}]", "Nobody in plans/people.yaml is called “Marieke Smit”."),
    ],
)
def test_b_the_clients_people_may_do_what_is_agreed_and_be_called_by_their_function(line: str, remedy: str) -> None:
    """Where one of ours is called so too it is one of ours, and of theirs nobody is guessed."""
    contacts = "contacts: [{name: Marieke Smit, function: director}, {name: Bakker}]\n"
    (said,) = told(PEOPLE + example(lead="jansen") + contacts + line + "\n")
    assert said.startswith(remedy)


def test_b_a_group_may_be_called_by_its_name() -> None:
    group = "# plans/groups/quays.yaml\nname: Old quays\naccounts: [example]\n"
    meeting = "# plans/meetings/2026-11-20-board.yaml\non: 2026-11-20\nabout: {group: Old Quays}\n"
    assert told(group + meeting) == ["Write it as `quays`."]


def test_b_of_several_clients_the_one_that_is_not_there_is_told() -> None:
    (remedy,) = told(HARBOUR + "# plans/groups/all.yaml\nname: All\naccounts: Harbour & Piet BV\n")
    assert remedy.endswith('or make one with `accountplan new account "Piet BV"`.')


def test_b_one_colleague_who_is_cut_in_two_by_a_comma_is_one() -> None:
    actions = "[{what: x, p: project, when: 2026-12-10, how: by train, who: Ans, Jansen}]"
    assert told(PEOPLE + example(actions=actions)) == ["Write it as `jansen`."]


@pytest.mark.parametrize("lead", ["klant", "they"])
def test_b_the_client_does_not_lead_its_own_plan(lead: str) -> None:
    assert told(example(lead=lead)) == ["Write the id of one of us here."]


def test_b_several_rules_before_one_colon_get_a_line_each() -> None:
    rules = "# plans/firm.yaml\nname: Van Dam\nyear: 2026\nrules: {'late-action en AP503': off}\n"
    assert told(rules) == ["Write each of them on a line of its own: `late-action` and `action-without-objective`."]


def test_b_an_action_may_be_called_by_its_text() -> None:
    actions = "actions: [{id: list, what: List of all schools}, {what: x, after: list of all schools}]\n"
    assert told(PEOPLE + example(lead="jansen") + actions) == ["Write it as `list`."]


def test_b_a_kind_of_value_that_the_firm_does_not_have_is_told_in_one_step() -> None:
    (remedy,) = told(UNITS + "values: {network: Network}\n" + example(value="opens doors"))
    assert remedy.startswith("The firm has no such kind of value. Write one of these: network; or add `opens-doors: opens doors`")


@pytest.mark.edge("unknown-person")
def test_b_where_nobody_is_listed_the_first_five_who_are_named_are_told() -> None:
    files, today = workspace(example(team="[f, e, d, c, b, a]", lead="a"))
    (finding,) = [each for each in findings({**files, "plans/people.yaml": b"{}\n"}, today) if each.rule == "unknown-person"]
    assert ENGLISH.say(finding.message) == "There is nobody in this file, but the plans name a, b, c, d and devries."
    assert ENGLISH.say(finding.help) == "Write a line for each of you, such as `a: {name: ...}`."
