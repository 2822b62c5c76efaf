"""The table of figures at its limits: how many years, how a figure is called and how finely it is written, on the screen and on paper."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from accountplan.model.figures import Series
from accountplan.present.context import Context
from accountplan.present.sections.figures import Figures, count_decimals, show_figures, word_change_from
from accountplan.present.sections.measure import PAPER, SCREEN, Measure
from accountplan.present.sections.subject import Subject
from accountplan.present.subjects import make_subject
from builders import account, portfolio
from present.reading import DUTCH, ENGLISH
from surveys import survey

OWN = {
    "figures": {
        "quays": {"name": "Quays"},
        "grade": {"name": "Grade", "unit": "points"},
        "fee": {"name": "Fee", "unit": "money"},
        "part": {"name": "Part", "unit": "share"},
        "talks": {"name": "Talks", "unit": "hours"},
    }
}


def acme(measure: Measure, figures: dict[int, dict[str, Any]], words: Any = ENGLISH, **fields: Any) -> Subject:
    context = Context(survey(portfolio(account(figures=figures, **fields), firm=OWN)), words)
    return make_subject(context, context.portfolio.accounts["acme"], measure)


def show(measure: Measure, figures: dict[int, dict[str, Any]], words: Any = ENGLISH, **fields: Any) -> Figures:
    return show_figures(acme(measure, figures, words, **fields))


def list_cells(found: Figures) -> dict[str, tuple[str, ...]]:
    return {row.name: tuple(each.replace("\u00a0", " ") for each in row.cells) for row in found.rows}


@pytest.mark.parametrize(("measure", "first"), [(SCREEN, 2021), (PAPER, 2023)])
def test_five_years_fit_on_the_screen_and_three_on_paper(measure: Measure, first: int) -> None:
    found = show(measure, {year: {"hours": year} for year in range(2015, 2026)})
    assert found.years == tuple(str(year) for year in range(first, 2026))
    assert len(found.rows[0].cells) == len(found.years)


@pytest.mark.parametrize(
    ("years", "whole", "said"),
    [
        (0, False, "Figures"),
        (0, True, "Figures"),
        (1, False, "Figures of one year"),
        (2, False, "Figures over two years"),
        (1, True, "Figures of one year, including the clients below it"),
        (2, True, "Figures over two years, including the clients below it"),
    ],
)
def test_the_heading_says_over_how_many_years_and_of_whom(years: int, whole: bool, said: str) -> None:
    assert show(SCREEN, {2025 - each: {"hours": 9} for each in range(years)}, includes_children=whole).heading == said


@pytest.mark.parametrize(
    ("figures", "cells"),
    [
        ({"quays": 9999.5}, {"Quays": ("9,999.5",)}),
        ({"quays": 10000.25}, {"Quays": ("10,000",)}),
        ({"quays": -10000.25}, {"Quays": ("−10,000",)}),
        ({"quays": 99_999_999}, {"Quays": ("99,999,999",)}),
        ({"quays": 100_000_000}, {"Quays, million": ("100.0",)}),
        ({"quays": -123_456_789}, {"Quays, million": ("−123.5",)}),
        ({"turnover": 99_999_999}, {"Turnover, €": ("99,999,999",)}),
        ({"turnover": 100_000_000}, {"Turnover, € million": ("100.0",)}),
        ({"margin": 99_999_999}, {"Margin, €": ("99,999,999",)}),
        ({"margin": 100_000_000}, {"Margin, € million": ("100.0",)}),
        ({"client_turnover": 999_999}, {"Their turnover, €": ("999,999",)}),
        ({"client_turnover": 1_000_000}, {"Their turnover, € million": ("1.0",)}),
        ({"hours": 4.6}, {"Hours": ("5",)}),
        ({"days_to_pay": 30.6}, {"Days to pay": ("31",)}),
        ({"client_employees": 1234}, {"Their employees": ("1,234",)}),
        ({"margin_rate": 0.255}, {"Margin as a share": ("26%",)}),
        ({"satisfaction": 8}, {"Satisfaction": ("8.0",)}),
        ({"part": 0.255}, {"Part": ("25.5%",)}),
        ({"fee": 1.25}, {"Fee, €": ("1.25",)}),
        ({"grade": 2.5}, {"Grade, points": ("2.5",)}),
        ({"talks": 2.5}, {"Talks, hours": ("2.5",)}),
        ({"own_thing": 2.5}, {"Own thing": ("2.5",)}),
        ({"client_growth": 0.05}, {}),
    ],
)
def test_on_paper_a_row_holds_the_unit_so_that_its_cells_stay_narrow(figures: dict[str, Any], cells: dict[str, tuple[str, ...]]) -> None:
    assert list_cells(show(PAPER, {2025: figures})) == cells


@pytest.mark.parametrize(
    ("before", "after", "cells", "change"),
    [
        ({"turnover": 100}, {"turnover": 150}, {"Turnover": ("€100", "€150")}, "+50%"),
        ({"turnover": 10_000}, {"turnover": 8_996}, {"Turnover": ("€10,000", "€8,996")}, "−10.04%"),
        ({"margin": 10_000}, {"margin": 8_996}, {"Margin": ("€10,000", "€8,996")}, "−10%"),
        ({"hours": 3}, {"hours": 2}, {"Hours": ("3", "2")}, "−33%"),
        ({"satisfaction": 8.25}, {"satisfaction": 8}, {"Satisfaction": ("8.25", "8.00")}, "−0.25"),
        ({"satisfaction": 8.5}, {"satisfaction": 8}, {"Satisfaction": ("8.5", "8.0")}, "−0.5"),
        ({"quays": 3}, {"quays": 5}, {"Quays": ("3", "5")}, "+2"),
        ({"grade": 3}, {"grade": 2.5}, {"Grade, points": ("3.0", "2.5")}, "−0.5 points"),
        ({"grade": 3}, {"grade": 4}, {"Grade, points": ("3", "4")}, "+1 points"),
        ({"talks": 3}, {"talks": 2}, {"Talks, hours": ("3", "2")}, "−1"),
        ({"fee": 1.5}, {"fee": 2}, {"Fee": ("€1.50", "€2.00")}, "+€0.50"),
        ({"fee": 2}, {"fee": 1}, {"Fee": ("€2", "€1")}, "−€1"),
        ({"fee": 2}, {"fee": 2}, {"Fee": ("€2", "€2")}, "€0"),
        ({"part": 0.25}, {"part": 0.3}, {"Part": ("25.0%", "30.0%")}, "+5.0 points"),
        ({"part": 0.25}, {}, {"Part": ("25.0%", "–")}, ""),
    ],
)
def test_on_the_screen_a_row_says_its_change_in_the_unit_of_the_figure(
    before: dict[str, Any], after: dict[str, Any], cells: dict[str, tuple[str, ...]], change: str
) -> None:
    found = show(SCREEN, {2024: before, 2025: {**after, "days_to_pay": 30}})
    assert {name: each for name, each in list_cells(found).items() if name != "Days to pay"} == cells
    assert found.rows[0 if found.rows[0].figure != "days_to_pay" else -1].change.replace("\u00a0", " ") == change


@pytest.mark.parametrize(
    ("values", "decimals"),
    [((), 0), ((None, 3), 0), (("1/2", 3), 1), (("1/10", "1/5"), 1), (("1/4", None), 2), (("1/2", "1/100"), 2), (("1/3",), 2)],
)
def test_figures_have_as_many_decimals_as_all_of_them_need_together_but_two_at_most(values: tuple[Any, ...], decimals: int) -> None:
    assert count_decimals(Series("quays", tuple(None if each is None else Fraction(each) for each in values))) == decimals


@pytest.mark.parametrize(
    ("figure", "change", "said"),
    [("fee", "1/2", "+€0.50"), ("fee", "3", "+€3"), ("satisfaction", "-1/2", "−0.5"), ("turnover", "1/8", "+13%"), ("quays", None, "")],
)
def test_a_change_that_stands_alone_has_the_decimals_that_it_needs(figure: str, change: str | None, said: str) -> None:
    assert word_change_from(acme(SCREEN, {}), figure, None if change is None else Fraction(change)) == said


def test_a_figure_is_called_as_the_firm_calls_it_else_as_the_reader_does_else_by_its_key() -> None:
    found = show(SCREEN, {2025: {"quays": 1, "hours": 2, "own_thing": 3}}, DUTCH)
    assert [row.name for row in found.rows] == ["Uren", "Own thing", "Quays"]
