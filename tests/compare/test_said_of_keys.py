"""What each key is called in what changed, of whom it is, and how its old and new value are said. Today is 24 November 2026."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from accountplan.base.words import Words
from accountplan.model.portfolio import Portfolio
from accountplan.present.changes.account import report_account
from accountplan.present.changes.context import make_context
from accountplan.present.changes.firm import list_blocks
from builders import account, criteria, portfolio
from compare.firms import changes

YEAR = {"from": date(2025, 1, 1), "until": date(2025, 12, 31)}
JANSEN: dict[str, Any] = {"name": "Ans Jansen"}


def list_firm(before: Portfolio, after: Portfolio, language: str = "en") -> dict[str, list[str]]:
    """What is told of the firm, by title."""
    blocks = list_blocks(make_context(changes(before, after), Words(language)))
    return {each.title: [line.replace("\u00a0", " ") for line in each.lines] for each in blocks}


def tell_plan(before: dict[str, Any], after: dict[str, Any], language: str = "en", **firm: Any) -> list[str]:
    """What is told of one plan, below its score."""
    found = changes(*(portfolio(account(**each), **firm) for each in (before, after)))
    report = report_account(found.accounts[0], make_context(found, Words(language)))
    return [line.replace("\u00a0", " ") for line in report.lines[1:]]


def busy(hours: int, available: int | None) -> Portfolio:
    """A firm in which Jansen has so many hours, and promised some of them; None is somebody with no number of hours."""
    person = JANSEN if available is None else {**JANSEN, "hours": available}
    return portfolio(account(actions=[{"what": "Dig", "who": ["jansen"], "hours": hours}]), people={"jansen": person})


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (busy(4, 100), busy(9, 100), "4 → 9 of 100"),
        (busy(4, 100), busy(4, 200), "4 of 100 → 4 of 200"),
        (busy(4, None), busy(9, None), "4 → 9"),
        (busy(4, None), busy(4, 100), "4 → 4 of 100"),
        (portfolio(account()), busy(4, 100), "not one of us → 4 of 100"),
        (busy(4, 100), portfolio(account()), "4 of 100 → not one of us"),
    ],
)
def test_of_hours_asked_it_is_said_of_how_many_where_that_is_known(before: Portfolio, after: Portfolio, said: str) -> None:
    """Once where somebody has as many as before."""
    assert list_firm(before, after)["Hours asked"] == [f"Ans Jansen: {said}"]


def test_a_figure_deep_in_the_settings_of_the_firm_has_its_name_in_the_language_of_the_reader() -> None:
    before, after = (portfolio(firm={"acquisition": [{**YEAR, "angles": {"running": {"turnover": amount}}}]}) for amount in (10, 20))
    assert list_firm(before, after, "nl") == {"Instellingen van het bureau": ["Acquisitie, omzet: € 10 → € 20"]}


def test_of_the_weight_of_a_role_it_is_said_that_it_is_one_and_of_which() -> None:
    none, two, three = (portfolio(criteria=criteria({"fit": 1}, rater_weights=each)) for each in ({}, {"partner": 2}, {"partner": 3}))
    assert list_firm(two, three) == {"The method": ["Weight of partner: 2 → 3"]}
    assert list_firm(none, two) == {"The method": ["Weight of partner: none → 2"]}


def test_of_what_somebody_of_us_knows_it_is_said_who_that_is() -> None:
    before, after = (
        {"contacts": [{"name": "T. Bos", "known_by": {"jansen": {"last": day}}}]} for day in (date(2026, 3, 5), date(2026, 4, 5))
    )
    assert tell_plan(before, after, people={"jansen": JANSEN}) == [
        "Changed in Their people: T. Bos (last contact of Ans Jansen 5 March 2026 → 5 April 2026)"
    ]
