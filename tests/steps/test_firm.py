"""S4, S28 and S35: how the firm marks itself, what it invests, and where its commercial work stands."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from accountplan.analyse import analyse
from accountplan.model.analysis import Analysis
from accountplan.model.analysis.stand import Investments, Scanned
from accountplan.present.context import Context
from accountplan.present.stand.scan import show_scan
from accountplan.score import score
from builders import TODAY, portfolio
from present.reading import ENGLISH, survey


def analysed(people: dict[str, Any] | None = None, **firm: Any) -> Analysis:
    """All answers for a firm that wrote this down."""
    made = portfolio(firm=firm, people=people)
    return analyse(made, score(made, TODAY), TODAY)


def scanned(*scans: tuple[date, str, dict[str, Any]], **firm: Any) -> Scanned:
    """The answer for these scans: day, person, marks."""
    return analysed(scan=[{"on": on, "by": by, "marks": marks} for on, by, marks in scans], **firm)[Scanned]


def test_s4_the_mean_of_several_people_their_spread_and_what_is_weakest() -> None:
    """Price pressure 4 and 7: mean 11/2, spread 3, not above an alert of 3. Unique 3 and 8: mean 11/2, spread 5. Competition 5 by one alone."""
    found = scanned(
        (date(2026, 1, 12), "ann", {"price_pressure": 4, "be_unique": 3, "competition": 5}),
        (date(2026, 1, 14), "bob", {"price_pressure": 7, "be_unique": 8}),
    ).years[0]
    assert {row.item: (row.mean, row.spread) for row in found.rows} == {
        "competition": (5, 0),
        "price_pressure": (Fraction(11, 2), 3),
        "be_unique": (Fraction(11, 2), 5),
    }
    assert [row.item for row in found.disputed(3)] == ["be_unique"]  # type: ignore[arg-type]
    assert found.weakest[0].item == "competition"
    assert [found.mean_of("symptoms"), found.mean_of("causes")] == [Fraction(21, 4), None]


def test_s4_change_is_that_of_those_who_marked_it_in_both_years() -> None:
    """Ann goes from 4 to 6, Bob marks only now: the change is +2, not the 6 and 9 against 4. Who marked nothing last year shows no change."""
    years = scanned(
        (date(2025, 1, 10), "ann", {"competition": 4}),
        (date(2026, 1, 12), "ann", {"competition": 6, "be_unique": 5}),
        (date(2026, 1, 14), "bob", {"competition": 9}),
    ).years
    assert [(each.year, each.before) for each in years] == [(2026, 2025), (2025, None)]
    assert [(row.item, row.change) for row in years[0].rows] == [("competition", 2), ("be_unique", None)]


def test_s4_the_page_says_whose_marks_a_change_is_of() -> None:
    """A mean of 7.5 beside "+2" is no difference with the mean of the year before: only Ann marked in both."""
    ann, bob = (
        {"on": date(2026, 1, 12), "by": "ann", "marks": {"competition": 6}},
        {"on": date(2026, 1, 14), "by": "bob", "marks": {"competition": 9}},
    )
    before = {"on": date(2025, 1, 10), "by": "ann", "marks": {"competition": 4}}
    said = "The change since 2025 counts only what the same person marked in both years."

    def lede(*scans: dict[str, Any]) -> str:
        found = show_scan(Context(survey(portfolio(firm={"scan": scans})), ENGLISH))
        assert found is not None
        return found.lede

    assert lede(before, ann, bob).endswith(said)
    assert said not in lede(ann, bob)
    assert said not in lede(before, bob)


def test_s4_of_two_scans_in_a_year_the_newer_mark_counts_and_none_that_is_to_come() -> None:
    years = scanned(
        (date(2026, 6, 1), "ann", {"competition": 8}),
        (date(2026, 1, 1), "ann", {"competition": 4, "be_unique": 3}),
        (date(2026, 12, 1), "ann", {"competition": 1}),
    ).years
    assert [(row.item, row.mean) for row in years[0].rows] == [("competition", 8), ("be_unique", 3)]


def test_s4_years_are_financial_years_and_only_the_year_before_compares() -> None:
    """With a year that ends in June, 1 July 2025 belongs to 2026 and 1 January 2024 to 2024: two years earlier, which is not compared."""
    years = scanned((date(2024, 1, 1), "ann", {"competition": 4}), (date(2025, 7, 1), "ann", {"competition": 6}), year_ends=6).years
    assert [(each.year, each.before, each.rows[0].change) for each in years] == [(2026, None, None), (2024, None, None)]


def test_s28_hours_by_activity_their_share_and_what_they_serve() -> None:
    """Plans 60, guarding 20, criteria 20 of 100 hours: 3/5, 1/5, 1/5; of 400 hours available 1/4. Loyalty is served by 60 + 20 = 80 hours, turnover by
    60; rates by none. Criteria serve nothing. Six activities are not known.
    """
    activities = {
        "plans": {"hours": 60, "spend": 500, "serves": ["turnover", "loyalty"]},
        "guard": {"hours": 20, "serves": ["loyalty"]},
        "criteria": {"hours": 20},
    }
    people = {"ann": {"hours": 300}, "bob": {"hours": 100}, "cor": {}, "dee": {"hours": 900, "left": date(2025, 1, 1)}}
    year = analysed(people, investment=[{"year": 2026, "activities": activities}])[Investments].years[0]
    assert {each.activity: each.share for each in year.activities if each.hours is not None} == {
        "criteria": Fraction(1, 5),
        "plans": Fraction(3, 5),
        "guard": Fraction(1, 5),
    }
    assert [year.hours, year.spend, year.available, year.share] == [100, 500, 400, Fraction(1, 4)]
    assert dict(year.gains) == {"turnover": 60, "loyalty": 80, "services": 0, "satisfaction": 0, "rates": 0, "development": 0}
    assert year.unserved == ("services", "satisfaction", "rates", "development")
    assert [year.aimless, len(year.unknown)] == [("criteria",), 6]


def test_s28_without_hours_of_our_people_no_share_of_them_is_told() -> None:
    year = analysed(investment=[{"year": 2026, "activities": {"plans": {"hours": 60}}}])[Investments].years[0]
    assert [year.available, year.share] == [None, None]
