"""E-mail addresses that cannot be right: what was meant, and what is lost by nobody."""

from __future__ import annotations

import pytest

from accountplan.base.words import Words
from accountplan.lint.addresses import is_address, word_address
from accountplan.model.fix import Fix, NewValue

ENGLISH = Words("en")


def told(text: str, name: str | None = None, *, notes: bool = False) -> str:
    """The remedy for an address."""
    return ENGLISH.say(word_address(text, name, notes=notes).help)


@pytest.mark.parametrize(
    ("text", "whether"),
    [("smit@board.example", True), ("smit@intranet", True), ("smit@gmail", False), ("smit@board.example Carla", False), ("smit", False)],
)
def test_an_address_is_whole_and_nothing_else(text: str, whether: bool) -> None:
    assert is_address(text) is whether


@pytest.mark.parametrize("text", ["smit(at)board(dot)example", "smit [apenstaartje] board [punt] example", "smit@ board,example", "smit@board.example; smit@board.example"])  # fmt: skip
def test_one_address_in_another_notation_is_that_address(text: str) -> None:
    remedy = word_address(text, notes=True)
    assert ENGLISH.say(remedy.help) == "Write it as `smit@board.example`."
    assert remedy.fix == Fix(NewValue("smit@board.example"), safe=False)


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("Carla Smit <info@board.example>", "Carla Smit", ""),
        ("Carla Smit <carla.smit@board.example>", None, ""),
        ("Carla Bos <carla.smit@board.example>", None, "Carla Bos"),
        ("Carla Bos <info@board.example>", "Carla Smit", "Carla Bos"),
        ("info@board.example (Mondays)", "Carla Smit", "Mondays"),
        ("mail: info@board.example.", None, ""),
    ],
)
def test_what_stands_beside_an_address_is_kept_unless_it_is_whose_it_is(text: str, name: str | None, rest: str) -> None:
    left = told(text, name).partition("at the end of the line, as `# ")[2].removesuffix("`.")
    assert left == rest


def test_of_two_addresses_nobody_knows_which_is_meant() -> None:
    two = "smit@board.example, bos@board.example"
    assert told(two) == "Only one can be named here: write `smit@board.example` or `bos@board.example`."
    assert told(two, notes=True).endswith("and what is left under `notes`.")
    assert word_address(two).fix is None


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("06 12345678", 'It is a telephone number: write it as `phone: "06 12345678"`.'),
        ("06 12345678 Carla", "Write one address, such as `name@client.com`."),
        (
            " https://www.board.example/a",
            'It is the address of a website: write it under `links`, as `- {name: Website, address: "https://www.board.example/a"}`.',
        ),
        ("www.board.example Carla", "Write one address, such as `name@client.com`."),
        ("Carla", "Write one address, such as `name@client.com`."),
    ],
)
def test_what_is_no_address_goes_where_it_belongs_if_there_is_such_a_place(text: str, remedy: str) -> None:
    assert told(text, notes=True) == remedy
    assert told(text) == "Write one address, such as `name@client.com`."
