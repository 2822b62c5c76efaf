"""Whose name is this? By what people call each other, and no further."""

from __future__ import annotations

import pytest

from accountplan.lint.directory import NOBODY, Directory, Match

OURS = Directory(
    {
        "jansen": ("Ans Jansen",),
        "devries": ("Bas de Vries",),
        "bakker": ("Bas Bakker",),
        "vandam": ("Eva van Dam",),
        "dam": ("Anna Bea Cor Dam",),
        "ee": ("Aad Bob Cas Dirk Ee",),
        "f": (),
    },
    {"Ans@vandam.example": "jansen"},
)


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("Ans Jansen", Match(("jansen",), sure=True)),
        ("<ans@VanDam.example>", Match(("jansen",), sure=True)),
        ("f", Match(("f",), sure=True)),
        ("Bas", Match(("bakker", "devries"))),
        ("B. Bakker", Match(("bakker",))),
        ("E. Dam", Match(("vandam",))),
        ("Eva D.", Match(("vandam",))),
        ("X. Dam", NOBODY),
        ("Bas X. Bakker", NOBODY),
        ("E. van", NOBODY),
        ("e", NOBODY),
    ],
)
def test_a_name_in_part_or_with_initials_is_whoever_has_all_of_it(text: str, match: Match) -> None:
    assert OURS.find(text, guess=False) == match


@pytest.mark.parametrize(
    ("text", "ids"), [("EvD", ("vandam",)), ("ED", ("vandam",)), ("ABCD", ("dam",)), ("ABCDE", ()), ("Janssen", ("jansen",)), ("A", ())]
)
def test_two_to_four_initials_and_a_name_like_it_are_guesses(text: str, ids: tuple[str, ...]) -> None:
    assert OURS.find(text) == Match(ids)
    assert OURS.find(text, guess=False) == NOBODY


@pytest.mark.parametrize(("before", "found"), [(1, True), (10, True), (11, False)])
def test_a_whole_name_is_found_among_the_first_dozen_words(before: int, found: bool) -> None:
    words = " ".join(f"word{number}" for number in range(before))
    assert OURS.find(f"{words} Ans Jansen later").one == ("jansen" if found else None)


@pytest.mark.parametrize(("count", "found"), [(5, 5), (6, 0)])
def test_a_word_in_the_names_of_more_than_a_few_says_nothing(count: int, found: int) -> None:
    assert len(Directory({f"c{number}": (f"Bureau {number} Noord",) for number in range(count)}).find("Noord").ids) == found
