"""What the books and the CRM know of an account, as its page shows it: particulars, own figures with units, budgets, services, days away."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from accountplan.model.portfolio import Portfolio
from builders import account, portfolio

from .reading import DUTCH, page, plain

PEOPLE = {"bo": {"name": "Bo Bos"}}


def shown(firm: dict[str, Any] | None = None, words: Any = None, **fields: Any) -> str:
    """The words of the page of one account."""
    made = portfolio(account(lead="bo", **fields), people=PEOPLE, firm=firm)
    return plain(page(made, "accounts/acme.html", **({"words": words} if words else {})))


def test_i1_the_page_shows_numbers_names_and_days_as_they_are_written() -> None:
    text = shown(
        ref="004512", vat="NL 1234", legal_name="Acme Holding B.V.", formerly=["Old Acme", "Acne"], billed_to="Desk 5", year_ends=6,
        since=2010, left=date(2027, 1, 1), left_reason="sold", status="client",
    )  # fmt: skip
    for said in (
        "Client number 004512", "VAT number NL 1234", "Legal name Acme Holding B.V.", "Formerly Old Acme; Acne", "Billed to Desk 5",
        "Their financial year ends in June", "Client since 2010", "No longer a client from 1 January 2027: sold",
    ):  # fmt: skip
        assert said in text, said


def test_i1_without_any_of_it_there_is_no_heading() -> None:
    text = shown()
    for heading in ("Particulars", "What they decide", "What we do not know yet", "Budget and forecast", "What they buy"):
        assert heading not in text


def test_i1_only_what_can_be_followed_is_a_link() -> None:
    links = [
        {"name": "Site", "address": "https://acme.example"},
        {"address": "S:\\acme"},
        {"name": "Bad", "address": "javascript:alert(1)"},
    ]
    html = page(portfolio(account(links=links)), "accounts/acme.html")
    assert '<a href="https://acme.example">Site</a>, S:\\acme, Bad (javascript:alert(1))' in html
    assert 'href="javascript' not in html


def test_i1_decisions_stand_in_order_and_questions_as_they_are_asked() -> None:
    text = shown(
        decisions=[{"when": date(2027, 3, 1), "what": "Later", "theirs": "the board"}, {"when": date(2026, 12, 1), "what": "Sooner"}],
        questions=["Who pays?"],
    )
    assert text.index("Sooner") < text.index("Later")
    assert "the board" in text
    assert "Who pays?" in text


@pytest.mark.parametrize(
    ("unit", "values", "said"),
    [
        ("points", (35, 42), ["NPS, points", "35 42 +7 points"]),
        ("money", (128, 133.5), ["NPS €128.00 €133.50 +€5.50"]),
        ("share", (0.25, 0.31), ["NPS 25.0% 31.0% +6.0 points"]),
        ("hours", (51, 64), ["NPS, hours", "51 64 +13"]),
        ("number", (3, 4), ["NPS 3 4 +1"]),
    ],
)
def test_i2_a_figure_is_said_in_the_unit_that_the_firm_gave_it(unit: str, values: tuple[float, float], said: list[str]) -> None:
    figures = {2024: {"nps": values[0]}, 2025: {"nps": values[1]}}
    text = shown(firm={"figures": {"nps": {"name": "NPS", "unit": unit}}}, figures=figures)
    for each in said:
        assert each in text, text[text.index("NPS") :][:200]


def test_i2_a_part_of_a_year_is_told_from_a_year_and_compared_with_nothing() -> None:
    text = shown(
        figures={2024: {"turnover": 100000}, 2025: {"turnover": 110000}},
        budget={2026: {"turnover": 120000}},
        so_far={"until": date(2026, 10, 31), "figures": {"turnover": 20000}},
    )
    assert "Turnover 2026, still running €120,000 – €20,000 to 31 Oct 2026 –" in text
    assert "Turnover fell" not in text
    assert "Figures over two years" in text


def test_i2_a_year_stands_beside_its_budget() -> None:
    text = shown(
        figures={2025: {"turnover": 110000}},
        budget={2025: {"turnover": 100000}, 2026: {"turnover": 120000}},
        forecast={2026: {"turnover": 108000}},
    )
    assert "Turnover 2025 €100,000 – €110,000 +10%" in text
    assert "Turnover 2026, still running €120,000 €108,000 – −10%" in text


SOLD = {"services": {"pumps": {"name": "Pumps", "unit": "water"}, "maps": "Maps", "walls": "Walls"}, "units": {"water": "Water"}}


def test_i3_the_page_shows_what_they_buy_and_what_they_do_not() -> None:
    services = {"pumps": {"turnover": {2024: 1000, 2025: 2000}}, "maps": {"state": "open", "note": "asked twice"}}
    text = shown(firm=SOLD, services=services)
    assert "Pumps Water €1,000 €2,000 bought" in text
    assert "Maps asked twice – – not yet, a chance" in text
    assert "Nothing is recorded here about our other services: Walls." in text


def test_i3_a_service_that_nobody_named_is_called_by_its_id() -> None:
    assert "Deep-sea" not in shown(services={"deep-sea": "bought"})
    assert "Deep sea afgenomen" in shown(services={"deep-sea": "bought"}, words=DUTCH)


def firm_of(**fields: Any) -> Portfolio:
    return portfolio(account(lead="bo"), people={"bo": {"name": "Bo Bos", "hours": 365, **fields}, "al": {"name": "Al Smit", "hours": 10}})


def test_i4_who_is_away_has_fewer_hours_and_the_list_says_so() -> None:
    absent = [{"from": date(2026, 11, 20), "until": date(2026, 12, 4), "why": "leave"}]
    text = plain(page(firm_of(absent=absent, external=True), "people.html"))
    assert "external, away until 4 December 2026" in text
    assert " 350 " in text


def test_i4_the_page_of_a_colleague_names_manager_and_absence() -> None:
    absent = [
        {"from": date(2026, 11, 20), "until": date(2026, 12, 4), "why": "leave"},
        {"from": date(2026, 1, 1), "until": date(2026, 1, 2)},
        {"from": date(2027, 5, 1)},
    ]
    text = plain(page(firm_of(absent=absent, external=True, manager="al"), "people/bo.html"))
    for said in ("Manager Al Smit", "External hired", "Away from 20 November 2026 to 4 December 2026, leave", "Away from 1 May 2027"):
        assert said in text, said
    assert "1 January 2026" not in text
