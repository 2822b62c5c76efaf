"""The index of search: one file of a small firm, and of a larger one parts of a bounded weight, of which a changed plan changes only its own."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from accountplan.model.account import Account
from accountplan.model.weighed import fill_files, spread, weigh
from builders import account, portfolio

from .reading import pages

LETTERS = 3000
"""The length of the text of each plan: of these, a file holds somewhat over a hundred."""
MANY = 300


def client(number: int, said: str = "") -> Account:
    """A client of whom much is written."""
    history = f"History of {number}. {said}".ljust(LETTERS, "x")
    return account(f"c{number:03}", situation={"history": history}, contacts=[{"name": f"Verhoef{number}"}])


def firm(number: int = MANY, also: str = "") -> list[Account]:
    """So many of them, with something else in the text of the eighth."""
    return [client(each, also if each == 7 else "") for each in range(number)]


def files(accounts: list[Account]) -> dict[str, str]:
    """The pages of search, and the files of its index."""
    made = portfolio(*accounts, people={"jansen": {}})
    return {**pages(made, only="search"), **pages(made, only="assets/search-")}


def names(made: Mapping[str, str]) -> list[list[str]]:
    """What the script reads first: page, name, note and text of everything."""
    found = {int(text.partition("[")[2].partition("]")[0]): data(text) for path, text in made.items() if "search-index" in path}
    return [row for number in sorted(found) for row in found[number]]


def texts(made: Mapping[str, str]) -> dict[str, str]:
    """What it reads then: the text of every page."""
    return {href: text for path, each in made.items() if "search-texts" in path for href, text in data(each)}


def data(script: str) -> Any:
    """The JSON in a script."""
    return json.loads(script[script.index("[[") : script.rindex("]]") + 2])


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> set[str]:
    """The files that are not the same."""
    return {path for path in {*before, *after} if before.get(path) != after.get(path)}


def test_a_small_firm_has_one_file_with_all_texts() -> None:
    made = files(firm(20))
    assert [path for path in made if path.startswith("assets/")] == ["assets/search-index.js"]
    assert all("History of" in text for href, _, _, text in names(made) if href.startswith("accounts/"))
    assert 'data-names="assets/search-index.js" data-texts=""' in made["search.html"]


def test_a_larger_firm_has_its_texts_in_parts_that_hold_every_text_once() -> None:
    made = files(firm())
    parts = [data(text) for path, text in made.items() if "search-texts" in path]
    assert len(parts) > 2
    assert sorted(href for part in parts for href, _ in part) == [f"accounts/c{each:03}.html" for each in range(MANY)]
    assert texts(made)["accounts/c007.html"].startswith("History of 7. xxx")
    assert texts(made)["accounts/c007.html"].endswith("x · Verhoef7")


def test_what_the_firm_says_of_itself_is_found_where_it_stands() -> None:
    """What it says elsewhere, such as the steps at a sign, is not on that page. A firm that says nothing of itself has no such page to find."""
    commercial = {"phase": 2, "strategy": "We sell by trust."}
    made = portfolio(account("a"), firm={"commercial": commercial, "steps": {"serious_complaint": "Call at once."}})
    found = {href: (name, text) for href, name, _, text in names({**pages(made, only="search"), **pages(made, only="assets/search-")})}
    assert found["firm.html"] == ("Where do we stand?", "We sell by trust.")
    assert "firm.html" not in str(files(firm(2)))


def test_contacts_are_found_before_the_texts_are_there() -> None:
    found = {href: text for href, _, _, text in names(files(firm()))}
    assert found["accounts/c007.html"] == "Verhoef7"
    assert found["people/jansen.html"] == ""


def test_what_is_called_how_comes_in_the_order_of_the_list_in_several_files_too() -> None:
    long = [account(f"c{each:03}", contacts=[{"name": "y" * 300}] * 15) for each in range(MANY)]
    made = files(long)
    assert {"assets/search-index.js", "assets/search-index-2.js", "assets/search-index-4.js"} <= {*made}
    assert [href for href, *_ in names(made)][:MANY] == [f"accounts/{each.id}.html" for each in long]


def test_no_file_of_the_index_is_over_half_a_megabyte_and_the_page_names_them_all() -> None:
    made = files(firm())
    index = {path: text for path, text in made.items() if path.startswith("assets/")}
    assert max(len(text.encode()) for text in index.values()) < 500_000
    named = re.findall(r'data-(?:names|texts)="([^"]*)"', made["search.html"])
    assert [path for each in named for path in each.split()] == [*index]


def test_a_changed_text_changes_the_one_file_that_it_is_in() -> None:
    before, after = files(firm()), files(firm(also="Another text."))
    [changed] = changes(before, after)
    assert "accounts/c007.html" in before[changed]


def test_a_client_who_comes_first_in_the_list_changes_one_file_of_texts() -> None:
    before, after = files(firm()), files([account("a", situation={"history": "New here."}), *firm()])
    [changed] = {path for path in changes(before, after) if "search-texts" in path}
    assert "accounts/a.html" in after[changed]


def test_a_part_that_becomes_too_heavy_is_split_and_no_other_changes() -> None:
    rows = [(f"r{each}", "x" * 900) for each in range(1000)]
    before = dict(spread(rows))
    [fullest] = [name for name, some in before.items() if ("r7", "x" * 900) in some]
    heavier = [(name, text * 300 if name == "r7" else text) for name, text in rows]
    after = dict(spread(heavier))
    assert {name for name in {*before, *after} if before.get(name) != after.get(name)} == {fullest, f"{fullest}0", f"{fullest}1"}


@given(st.integers(0, 400), st.integers(1, 3000), st.randoms(use_true_random=False))
def test_every_row_is_in_just_one_file_that_is_not_too_heavy(number: int, most: int, random: Random) -> None:
    rows = [(f"r{each}", "é" * random.randrange(200)) for each in range(number)]
    for some in (fill_files(rows, most), [[*each] for _, each in spread(rows, most)]):
        assert sorted(row for each in some for row in each) == sorted(rows)
        assert all(sum(map(weigh, each)) <= most or len(each) == 1 for each in some)
    assert all(each for _, each in spread(rows, most))
    assert [row for each in fill_files(rows, most) for row in each] == rows
