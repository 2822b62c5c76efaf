"""Two clients, groups or colleagues with one name can be told apart in every list, on the site and on paper (case D)."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest

from accountplan.model.account import Account
from accountplan.model.namesakes import distinguish_namesakes
from accountplan.model.portfolio import Portfolio
from accountplan.present.booklet import make_booklets
from accountplan.present.booklet.context import cut_name
from accountplan.render.booklet.writing import Writer
from builders import TODAY, account, portfolio

from .reading import ENGLISH, pages, plain, survey

UNITS = {"water": "Water", "roads": "Roads", "space": "Space"}
LATE = TODAY - timedelta(days=20)


def client(number: int, **more: Any) -> Account:
    """A client that stands in as many lists as can be."""
    given = {
        "name": "Acme",
        "marks": {"fit": 9},
        "lead": "bos0",
        "figures": {2024: {"turnover": 100, "margin": 50, "hours": 9}, 2025: {"turnover": 50, "margin": 5, "hours": 90}},
        "actions": ({"what": "Call", "who": ("bos0",), "when": LATE},),
        "contacts": ({"name": "Z", "known_by": {"bos0": {"strength": 2}}},),
        "parent": "holding",
        **more,
    }
    return account(f"acme{number}", **given)


def firm(number: int, people: int = 1, **more: Any) -> Portfolio:
    """So many clients and so many colleagues with one name, beside others."""
    ours = {f"bos{each}": {"name": "An Bos", "hours": 100} for each in range(max(people, 1))}
    teams = tuple(ours)
    return portfolio(
        account("holding", marks={"fit": 9}),
        *(client(each, team=teams, unit=list(UNITS)[each], **more) for each in range(number)),
        people={**ours, "smit": {"name": "Jo Smit"}},
        groups={"all": {"accounts": ("holding", *(f"acme{each}" for each in range(number)))}},
        firm={"units": UNITS},
        tiers=[{"id": "A", "above": 5, "asks": "everything"}, {"id": "B"}],
    )


def links_of(html: str, kind: str) -> dict[str, set[str]]:
    """The texts of the links to each account, or whatever kind, by its id."""
    found: dict[str, set[str]] = {}
    for id, text in re.findall(rf'<a\b[^>]*href="(?:\.\./)*{kind}/([a-z0-9-]+)\.html"[^>]*>(.*?)</a>', html, re.DOTALL):
        found.setdefault(id, set()).add(plain(text))
    return found


def shared_texts(html: str, kind: str, ids: set[str]) -> set[str]:
    """The texts that lead to more than one of these."""
    texts = {id: texts for id, texts in links_of(html, kind).items() if id in ids}
    return {text for id, each in texts.items() for other, others in texts.items() if id < other for text in each & others}


# ---- Whom, and by what ------------------------------------------------------------------------------


def names(*accounts: Account, **more: Any) -> list[str]:
    found = distinguish_namesakes(survey(portfolio(*accounts, **more))).portfolio.accounts
    return [each.name for each in found.values()]


def test_a_name_that_occurs_once_stays_as_it_was_written() -> None:
    before = survey(portfolio(account("a", name="Acme"), account("b", name="Bouw", unit="water")))
    assert distinguish_namesakes(before) is before
    empty = survey(portfolio())
    assert distinguish_namesakes(empty) is empty


@pytest.mark.parametrize(
    ("mine", "theirs", "said"),
    [
        ({"unit": "water"}, {"unit": "roads"}, ["Acme (Water)", "Acme (Roads)"]),
        (
            {"unit": "water", "segment": {"sector": "ports"}},
            {"unit": "water", "segment": {"sector": "rail"}},
            ["Acme (ports)", "Acme (rail)"],
        ),
        ({"segment": {"region": "north", "size": "S"}}, {"segment": {"region": "south", "size": "L"}}, ["Acme (north)", "Acme (south)"]),
        ({"segment": {"size": "S"}}, {"segment": {"size": "L"}}, ["Acme (S)", "Acme (L)"]),
        ({"parent": "x"}, {"parent": "y"}, ["Acme (X)", "Acme (Y)"]),
        ({"unit": "water"}, {}, ["Acme (a)", "Acme (b)"]),
        ({"segment": {"sector": "ports"}}, {"segment": {"sector": "Ports"}}, ["Acme (a)", "Acme (b)"]),
    ],
)
def test_what_all_have_and_differs_tells_them_apart_and_else_the_id(mine: Any, theirs: Any, said: list[str]) -> None:
    found = names(account("a", name="Acme", **mine), account("b", name="Acme", **theirs), account("x"), account("y"), firm={"units": UNITS})
    assert found == [*said, "X", "Y"]


def test_groups_tell_accounts_apart() -> None:
    groups = {"one": {"name": "First", "accounts": ("a",)}, "two": {"name": "Second", "accounts": ("b",)}}
    assert names(account("a", name="Acme"), account("b", name="Acme"), groups=groups) == ["Acme (First)", "Acme (Second)"]


@pytest.mark.parametrize("other", ["ACME’S", "Acme's", "Acme‘s", "Acme\u00a0's".replace("\u00a0", "")])
def test_names_that_a_reader_takes_for_one_are_one(other: str) -> None:
    assert names(account("a", name="Acme's"), account("b", name=other)) == ["Acme's (a)", f"{other} (b)"]


def test_two_of_three_may_share_what_tells_the_third_apart() -> None:
    some = [account(id, name="Acme", unit=unit) for id, unit in (("a", "water"), ("b", "water"), ("c", "roads"))]
    assert names(*some) == ["Acme (a)", "Acme (b)", "Acme (c)"]


def test_short_names_are_told_apart_as_well_and_a_name_from_a_short_one() -> None:
    found = distinguish_namesakes(
        survey(portfolio(account("a", name="Acme North", short="Acme"), account("b", name="Acme"), account("c", short="C")))
    )
    assert [(each.name, each.label) for each in found.portfolio.accounts.values()] == [
        ("Acme North", "Acme (a)"),
        ("Acme", "Acme (b)"),
        ("C", "C"),
    ]


def test_colleagues_are_told_apart_by_unit_or_role_and_groups_by_their_lead() -> None:
    people = {"a": {"name": "An Bos", "role": "partner", "unit": "water"}, "b": {"name": "An Bos", "role": "senior", "unit": "water"}}
    groups = {"one": {"name": "Rivers", "lead": "a"}, "two": {"name": "Rivers", "lead": "c"}}
    found = distinguish_namesakes(survey(portfolio(people={**people, "c": {"name": "Jo Smit"}}, groups=groups))).portfolio
    assert [each.name for each in found.people.values()] == ["An Bos (partner)", "An Bos (senior)", "Jo Smit"]
    assert [each.name for each in found.groups.values()] == ["Rivers (An Bos)", "Rivers (Jo Smit)"]


def test_many_with_one_name_take_no_longer_than_they_are_many() -> None:
    """Each has other target groups: who compared all with all would look ten million times."""
    some = [account(f"a{number}", name="Acme", segment={f"k{number}": "x"}) for number in range(3000)]
    assert len(set(names(*some))) == 3000


# ---- Everywhere -------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_d_clients_with_one_name_are_told_apart_on_every_page(number: int) -> None:
    made = pages(firm(number))
    twins = {f"acme{each}" for each in range(number)}
    assert {path: found for path, html in made.items() if (found := shared_texts(html, "accounts", twins))} == {}
    said = " ".join(plain(html) for html in made.values())
    assert ("Acme (Water)" in said) == (number > 1)


@pytest.mark.parametrize("number", [1, 2, 3])
def test_d_colleagues_with_one_name_are_told_apart_on_every_page_and_in_the_filters(number: int) -> None:
    made = pages(firm(2, number))
    twins = {f"bos{each}" for each in range(number)}
    assert {path: found for path, html in made.items() if (found := shared_texts(html, "people", twins))} == {}
    assert ("An Bos (bos0)" in plain(made["people.html"])) == (number > 1)


def test_d_the_index_of_search_tells_them_apart() -> None:
    [text] = [html for path, html in pages(firm(3)).items() if path.startswith("assets/search-index")]
    found = re.findall(r'"(Acme[^"]*)"', text)
    assert sorted(set(found)) == ["Acme (Roads)", "Acme (Space)", "Acme (Water)"]


def test_d_filters_tell_leads_apart() -> None:
    both = portfolio(
        account("a", lead="bos0", marks={"fit": 5}),
        account("b", lead="bos1", marks={"fit": 6}),
        people={"bos0": {"name": "An Bos"}, "bos1": {"name": "An Bos"}},
    )
    made = plain(pages(both, only="accounts.html")["accounts.html"])
    assert "Bos (bos0)" in made
    assert "Bos (bos1)" in made


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_d_clients_with_one_name_are_told_apart_on_paper(number: int) -> None:
    """In no chapter beside their own stands the bare name, but where it occurs once."""
    writer = Writer(ENGLISH, None)
    for booklet in make_booklets(survey(firm(number)), ENGLISH):
        for each in booklet.chapters:
            words = plain(writer.chapter(booklet, each))
            bare = re.findall(r"\bAcme\b(?! \()", words)
            assert bool(bare) <= (number == 1), each.anchor


@pytest.mark.parametrize(
    ("name", "most", "short"),
    [
        ("Acme (Water)", 20, "Acme (Water)"),
        ("Acme of the far north (Water)", 20, "Acme of… (Water)"),
        ("Acme of the far north", 15, "Acme of the…"),
        ("Acme (of the far north)", 15, "Acme (of the…"),
    ],
)
def test_what_tells_a_long_name_apart_is_not_cut_off(name: str, most: int, short: str) -> None:
    assert cut_name(name, most) == short
