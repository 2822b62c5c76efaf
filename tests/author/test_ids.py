"""An id is made from a name, or is what was given."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountplan.author.ids import identify, make_slug
from accountplan.base.error import UserError
from accountplan.base.ids import ID
from builders import filled_in


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Waterschap Rijn en Lek", "waterschap-rijn-en-lek"),
        ("  Gemeente 's-Hertogenbosch ", "gemeente-s-hertogenbosch"),
        ("Gemeenten in 't Groen", "gemeenten-in-t-groen"),
        ("Ziekenhuis Sint-Élisabeth (Zuid)", "ziekenhuis-sint-elisabeth-zuid"),
        ("Groß & Søn Æther Łódź", "gross-son-aether-lodz"),
        ("A.B.C. Advies B.V.", "a-b-c-advies-b-v"),
        ("3M", "3m"),
    ],
)
def test_an_id_is_made_from_a_name(name: str, id: str) -> None:
    assert make_slug(name) == id


@pytest.mark.parametrize("mark", ["\u200b", "\u00ad", "\u2060", "\ufeff"], ids=ascii)
def test_a_what_cannot_be_seen_leaves_no_gap_in_an_id(mark: str) -> None:
    assert make_slug(f"n{mark}etbeheer noord") == "netbeheer-noord"


def test_a_long_name_gives_whole_words() -> None:
    id = make_slug("Vereniging van eigenaren van appartementen aan de Noordzijde van de Haven")
    assert len(id) <= 64
    assert id == "vereniging-van-eigenaren-van-appartementen-aan-de-noordzijde-van"


def test_one_very_long_word_is_cut() -> None:
    assert make_slug("a" * 80) == "a" * 64


@given(st.text(max_size=200))
def test_whatever_the_name_an_id_is_an_id_or_nothing(name: str) -> None:
    id = make_slug(name)
    assert id == "" or (ID.fullmatch(id) and len(id) <= 64)


def test_an_id_is_kept_and_gives_a_name() -> None:
    assert identify("rijn-en-lek", None) == ("rijn-en-lek", "Rijn en lek")
    assert identify("rijn-en-lek", "Waterschap") == ("rijn-en-lek", "Waterschap")


def test_a_name_gives_an_id() -> None:
    assert identify("Rijn en Lek", None) == ("rijn-en-lek", "Rijn en Lek")


def test_a_name_in_the_place_of_an_id_is_refused_with_the_id_it_would_give() -> None:
    with pytest.raises(UserError) as error:
        identify("Rijn & Lek", "Waterschap")
    assert ("id", "rijn-lek") in filled_in(error.value.help)


@pytest.mark.parametrize(("word", "name"), [("con", None), ("CON", None), ("lpt1", "Lieferando"), ("index", None), ("Index", None)])
def test_an_id_that_windows_or_the_site_keeps_is_refused(word: str, name: str | None) -> None:
    with pytest.raises(UserError, match=re.escape("Windows or the site reserves that name")) as error:
        identify(word, name)
    assert ("id", f"{word.lower()}-1") in filled_in(error.value.help)


def test_a_name_without_latin_letters_asks_for_an_id() -> None:
    with pytest.raises(UserError, match=re.escape("No id can be made")):
        identify("東京", None)
