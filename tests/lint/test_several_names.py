"""Two people in one name, and a function behind one: told where it can hardly be anything else."""

from __future__ import annotations

import pytest

from accountplan.lint.several_names import split_function, split_people
from lint.workspace import example, pointed


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("Jan Bos en Piet Smit", ("Jan Bos", "Piet Smit")),
        ("Jan Bos, Piet Smit; Kees Dam", ("Jan Bos", "Piet Smit", "Kees Dam")),
        ("Mr. Bos and Mrs. Smit", ("Mr. Bos", "Mrs. Smit")),
        ("Dr. J. Bos en ir. P. de Vries", ("Dr. J. Bos", "ir. P. de Vries")),
        ("Jan Bos", ()),
        ("Jan Bos en", ()),
        ("Jan Bos en Piet", ()),
        ("Bos en Piet Smit", ()),
        ("jan Bos en Piet Smit", ()),
        ("Jan bos en Piet Smit", ()),
        ("Mr. bos and Mrs. Smit", ()),
        ("De Vries en Jan Bos", ()),
        ("Jan 4 Bos en Piet Smit", ()),
        ("K.L.M. en N.S.", ()),
        ("Jan Bos en Piet Smit junior", ()),
    ],
)
def test_several_whole_names_are_several_people(name: str, people: tuple[str, ...]) -> None:
    assert split_people(name) == people


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("  Jan Bos, jurist  ", ("Jan Bos", "jurist")),
        ("Jan Bos – hoofd inkoop", ("Jan Bos", "hoofd inkoop")),
        ("J, jurist", ("J", "jurist")),
        ("Jan Bos, MSc", None),
        ("Jan Bos/CEO", None),
        ("Jan Bos", None),
        ("Jan Bos, directeur, lid", None),
    ],
)
def test_what_is_behind_a_name_is_a_function_when_it_is_called_so(name: str, parts: tuple[str, str] | None) -> None:
    assert split_function(name) == parts


def test_a_name_is_looked_into_up_to_a_length() -> None:
    """What is longer is a text, and each space in it would be tried."""
    people, function = " en Piet Smit", ", jurist"
    long = "Jan " + "B" * 100
    assert split_people(long[: 100 - len(people)] + people)
    assert split_people(long[: 100 - len(people) + 1] + people) == ()
    assert split_function(long[: 100 - len(function)] + function)
    assert split_function(long[: 100 - len(function) + 1] + function) is None


@pytest.mark.edge("several-people")
def test_a_group_and_somebody_without_a_name_hide_nobody_below_them() -> None:
    contacts = "[{function: director}, {name: Board, group: true}, {name: Jan Bos}, {name: Jan Bos en Piet Smit}]"
    assert pointed("several-people", example(contacts=contacts)) == [("contacts", 3, "name")]
