"""A colleague who left: apart on the page of our people, said on a page of one's own, and marked beside clients (case C14)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from accountplan.model.analysis import Capacity
from accountplan.model.portfolio import Portfolio
from builders import TODAY, account, portfolio

from .reading import ENGLISH, page, plain, survey

YESTERDAY = TODAY - timedelta(days=1)
CALL = {"what": "Call", "who": ("smit",), "hours": 30}


def firm(left: Any = YESTERDAY, **others: Any) -> Portfolio:
    smit = {"name": "Carla Smit", "role": "senior", "hours": 20, "left": left}
    return portfolio(
        account("acme", marks={"fit": 9}, lead="smit", team=("jansen",), actions=(CALL,)),
        people={"smit": smit, "jansen": {"name": "Ans Jansen"}, **others},
    )


def test_c14_former_colleagues_stand_apart_and_are_not_counted() -> None:
    made = plain(page(firm(), "people.html"))
    assert "2 person" not in made
    assert made.index("Ans Jansen") < made.index("Former colleagues") < made.index("Carla Smit")
    assert ENGLISH.day(YESTERDAY) in made
    assert "too many" not in made


def test_c14_until_the_day_nobody_stands_apart() -> None:
    made = plain(page(firm(TODAY + timedelta(days=1)), "people.html"))
    assert "Former colleagues" not in made
    assert f"senior, leaves on {ENGLISH.day(TODAY + timedelta(days=1))}" in made
    assert "too many" in made


def test_c14_a_firm_that_everybody_left_says_so() -> None:
    made = plain(page(firm(jansen={"name": "Ans Jansen", "left": YESTERDAY}), "people.html"))
    assert "Nobody works here any more" in made
    assert "Hours planned" not in made


def test_c14_a_page_of_ones_own_says_since_when_and_what_is_left() -> None:
    made = plain(page(firm(), "people/smit.html"))
    assert f"Carla Smit left on {ENGLISH.day(YESTERDAY)}, but leads one account ." in made
    assert "hours a year for relationships" not in made


def test_c14_a_client_shows_that_its_lead_has_left() -> None:
    assert "Carla Smit (left)" in plain(page(firm(), "accounts/acme.html"))
    assert "(left)" not in plain(page(firm(None), "accounts/acme.html"))


def test_c14_who_left_has_no_hours_to_give() -> None:
    load = survey(firm()).analysis[Capacity].people["smit"]
    assert (load.available, load.over, load.open) == (None, None, 1)


def test_c14_search_calls_them_former_colleagues() -> None:
    assert "senior, former colleague" in plain(page(firm(), "search.html"))
