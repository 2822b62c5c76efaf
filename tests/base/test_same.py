"""The same but for how it is written."""

from __future__ import annotations

import pytest

from accountplan.base import same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Énergie", "énergie"),
        ("Énergie", "E\u0301nergie"),
        ("Energie", "ÉNERGIE"),
        ("Public sector", "public-sector"),
        ("Public\u00a0sector", "Publicsector"),
        ("Straße", "STRASSE"),
        ("Ærø", "Aero"),
        ("Łódź", "Lodz"),
        ("IJmuiden", "Ĳmuiden"),
        ("Waterschap", "Water\u00adschap"),
        ("Rond ’t Hof", "Rond 't Hof"),
        ("Bouw & Infra", "Bouw&Infra"),
        ("Nr. 5", "Nr 5"),
    ],
)
def test_a6_two_spellings_of_one_text_are_the_same(one: str, other: str) -> None:
    assert same.simplify_text(one) == same.simplify_text(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("1-5", "15"), ("1.5", "15"), ("1 000", "1000"), ("C", "C++"), ("A", "A-"), ("A+", "A-"), ("0-10", "010"), ("Δ", "Λ")],
)
def test_a6_what_has_a_meaning_of_its_own_tells_texts_apart(one: str, other: str) -> None:
    assert same.simplify_text(one) != same.simplify_text(other)


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("McDonald’s", ("mcdonalds", "")),
        ("McDonald's Ltd.", ("mcdonalds", "ltd")),
        ("J. P. Morgan", ("jpmorgan", "")),
        ("Bouw BV", ("bouw", "bv")),
        ("Bouw, B. V.", ("bouw", "bv")),
        ("Bouw (N.V.)", ("bouw", "nv")),
        ("N.V. Bouw", ("bouw", "nv")),
        ("Bau GmbH & Co. KG", ("bau", "gmbh&cokg")),
        ("Budowa Sp. z o.o.", ("budowa", "spzoo")),
        ("Jansen en De Vries", ("jansen&devries", "")),
        ("Jansen and De Vries", ("jansen&devries", "")),
        ("Jansen & De-Vries", ("jansen&devries", "")),
        ("BV", ("bv", "")),
        ("Bouw Holding", ("bouwholding", "")),
        ("AS Roma", ("asroma", "")),
        ("株式会社", ("株式会社", "")),
    ],
)
def test_a6_the_name_of_a_firm_is_compared_apart_from_its_legal_form(name: str, left: tuple[str, str]) -> None:
    assert same.simplify_firm(name) == left


@pytest.mark.parametrize("name", ["J.P. de Wit", "JP de Wit", "J. P. de  wit", "de Wit, J.P."])
def test_a6_a_person_is_the_same_in_whatever_order(name: str) -> None:
    assert same.simplify_person(name) == "jpdewit"
