"""What leads back to itself: each circle is told once."""

from __future__ import annotations

import pytest

from accountplan.base.circles import list_circles
from lint.workspace import ENGLISH, check, example, found


def clients(**introduced: str) -> str:
    return "".join(
        f"# plans/accounts/{id}.yaml\nname: {id.capitalize()}\n{other and f'introduced_by: {other}'}\n" for id, other in introduced.items()
    )


@pytest.mark.edge("introduction-circle")
@pytest.mark.parametrize(
    ("introduced", "told"),
    [
        ({"acme": "quay", "quay": ""}, []),
        ({"acme": "acme"}, ["Acme is named as the client that recommended us to itself."]),
        ({"acme": "quay", "quay": "acme"}, ["These clients are named as having recommended us to each other: Acme and Quay."]),
        ({"acme": "quay", "quay": "zee", "zee": "quay"}, ["These clients are named as having recommended us to each other: Quay and Zee."]),
        ({"acme": "nobody"}, []),
    ],
    ids=["a line", "itself", "two", "two before a third", "unknown"],
)
def test_c_nobody_was_recommended_by_who_came_after(introduced: dict[str, str], told: list[str]) -> None:
    assert [each.partition(" -> ")[2] for each in found("introduction-circle", clients(**introduced))] == told


@pytest.mark.edge("reporting-circle")
def test_a_circle_is_told_at_the_first_who_is_in_it() -> None:
    people = "[{name: Ada, reports_to: Bea}, {name: Bea, reports_to: Cor}, {name: Cor, reports_to: Bea}, {name: Dan, reports_to: Dan}]"
    told = [each for each in check(example(contacts=people)) if each.rule == "reporting-circle"]
    assert [(each.keys[1], ENGLISH.say(each.message)) for each in told] == [
        (1, "Bea and Cor report to each other in a circle."),
        (3, "Dan reports to itself."),
    ]
    parents = "# plans/accounts/quay.yaml\nname: Quay\nparent: zee\n# plans/accounts/zee.yaml\nname: Zee\nparent: quay\n"
    for rule, change in (("introduction-circle", clients(quay="zee", zee="quay")), ("parent-cycle", parents)):
        assert [each.path for each in check(change) if each.rule == rule] == ["plans/accounts/quay.yaml"]


def test_every_circle_is_found_once_from_its_first() -> None:
    above = {"c": "a", "a": "b", "b": "c", "d": "a", "e": "e", "f": None, "g": "h"}
    assert list(list_circles(above)) == [("c", "a", "b"), ("e",)]
    assert list(list_circles({number: number + 1 for number in range(50_000)})) == []
