"""Sentences that most firms never read: at the edge of what a page can be about."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest

from accountplan.present.overview.attention import join_fitting
from accountplan.present.sections.measure import AIMS, PAPER, SCREEN, Measure
from accountplan.present.settings import FirmSettings, pick_last_name
from builders import TODAY, account, portfolio

from .reading import ENGLISH, heading, page, plain, survey

DAY = date(2026, 1, 5)


def acme(path: str = "accounts/acme.html", firm: Any = None, **fields: Any) -> str:
    """The words of a page of a firm with one client."""
    return plain(page(portfolio(account(**fields), **(firm or {})), path))


@pytest.mark.parametrize(
    ("tiers", "tier", "words"),
    [
        (({"id": "A", "above": 8}, {"id": "B", "above": 6}, {"id": "C"}), "b", "scores above 6 up to and including 8"),
        (({"id": "A", "above": 8}, {"id": "B"}), "b", "scores up to and including 8"),
        (({"id": "A"}, {"id": "B", "below": 6}), "a", "scores of 6 and higher"),
        (({"id": "A"}, {"id": "B", "below": 6}, {"id": "C", "below": 4}), "b", "scores from 4 to just below 6"),
        (({"id": "A", "above": 8}, {"id": "B", "above": 5, "below": 8}, {"id": "C"}), "b", "scores above 5 and below 8"),
        (({"id": "A", "above": 8}, {"id": "B", "below": 8}, {"id": "C"}), "c", "a score of exactly 8"),
        (({"id": "A"},), "a", "every score"),
        (
            ({"id": "A", "above": 8}, {"id": "B", "above": 5, "below": 9}, {"id": "C"}),
            "a",
            "scores above 8 and below 9 and scores of 9 and higher",
        ),
        (({"id": "A", "above": 8}, {"id": "B", "above": 5, "below": 9}, {"id": "C"}), "b", "scores above 5 up to and including 8"),
        (({"id": "A", "above": 10}, {"id": "B"}), "a", "no score gives this tier"),
    ],
)
def test_a_tier_says_which_scores_give_it(tiers: tuple[dict[str, Any], ...], tier: str, words: str) -> None:
    assert f"In this tier: {words}." in acme(f"tiers/{tier}.html", {"tiers": tiers})


def test_a_tier_of_one_score_has_no_stretch_of_the_scale() -> None:
    tiers = ({"id": "A", "above": 8}, {"id": "B", "below": 8}, {"id": "C"})
    zones = FirmSettings(survey(portfolio(account(), tiers=tiers)), ENGLISH).zones()
    assert [(zone.label, zone.low, zone.high) for zone in zones] == [("B", 1, 8), ("A", 8, 10)]


@pytest.mark.parametrize(
    ("items", "words"),
    [
        ((("given", 2), ("received", 2)), "What we gave and received is in balance: a weight of 2 each."),
        ((("given", 3), ("received", 2)), "We gave more than we received: a weight of 3 against 2."),
        ((("given", 1), ("received", 2)), "We received more than we gave: a weight of 2 against 1."),
    ],
)
def test_the_balance_is_told_by_weight(items: tuple[tuple[str, int], ...], words: str) -> None:
    assert words in acme(balance=[{"on": DAY, "direction": direction, "what": "x", "weight": weight} for direction, weight in items])


@pytest.mark.parametrize(
    ("figure", "points", "words"),
    [
        ("margin_rate", {0.1: 3, 0.125: 8}, "10% 3 · 12.5% 8"),
        ("days_to_pay", {30: 8, 60.5: 4}, "30 8 · 60.5 4"),
        ("turnover", {1000: 4, 2000: 8}, "€1,000 4 · €2,000 8"),
    ],
)
def test_a_scale_is_written_in_the_unit_of_its_figure(figure: str, points: dict[float, int], words: str) -> None:
    scale = {"fit": {"weight": 1, "scale": {"figure": figure, "points": points}}}
    assert words in acme("criteria.html", {"criteria": scale})


def test_of_criteria_that_weigh_the_same_none_is_named() -> None:
    made = portfolio(account(), criteria={"fit": 2, "image": 2, "payment": 1})
    assert heading(page(made, "criteria.html")) == "Three criteria make up the score; the two heaviest count for 40.0% each."


@pytest.mark.parametrize(
    ("weights", "said"),
    [
        ({"fit": 2}, "One criterion makes up the score."),
        ({"fit": 2, "image": 0}, "One criterion makes up the score."),
        ({"fit": 0}, "No criterion has a weight, so nobody has a score."),
        ({"fit": 1, "image": 1, "payment": 1}, "Three criteria make up the score; each counts for 33.3%."),
    ],
)
def test_a17_what_weighs_nothing_makes_up_no_score_and_equal_criteria_have_no_heaviest(weights: dict[str, int], said: str) -> None:
    assert heading(page(portfolio(account(), criteria=weights), "criteria.html")) == said


@pytest.mark.parametrize("others", [{}, {"bos": {}}])
def test_nobody_is_named_when_two_of_us_have_most_to_do(others: dict[str, Any]) -> None:
    actions = [{"what": "x", "who": who, "hours": 4} for who in ("jansen", "vries")]
    made = portfolio(account(actions=actions), people={"jansen": {"hours": 10}, "vries": {"hours": 10}, **others})
    assert heading(page(made, "people.html")) == "Nobody has more planned than 4 hours."


@pytest.mark.parametrize(
    ("when", "words"),
    [(None, " without a date "), (TODAY, " 24 Nov "), (TODAY - timedelta(days=1), " 1 day late ")],
)
def test_the_list_says_when_the_next_action_is(when: date | None, words: str) -> None:
    assert words in acme("accounts.html", actions=[{"what": "Call", "when": when}])


def test_equal_scores_share_a_rank_and_the_list_says_so() -> None:
    assert "Equal scores share a rank." in plain(
        page(portfolio(account("a", marks={"fit": 7}), account("b", marks={"fit": 7})), "accounts.html")
    )
    assert "Equal scores share a rank." not in acme("accounts.html", marks={"fit": 7})


@pytest.mark.parametrize(
    ("work", "words", "late"),
    [
        ({"delivered": DAY}, "delivered on 5 Jan 2026", False),
        ({"due": TODAY}, "to be delivered on 24 Nov 2026", False),
        ({"due": TODAY - timedelta(days=1)}, "1 day late", True),
        ({"due": DAY, "delivered": DAY + timedelta(days=2)}, "delivered 2 days late", True),
        ({"start": DAY}, "since 5 Jan 2026", False),
        ({}, "Dike –", False),
    ],
)
def test_work_says_where_its_delivery_stands(work: dict[str, Any], words: str, late: bool) -> None:
    made = page(portfolio(account(assignments=[{"name": "Dike", **work}])), "accounts/acme.html")
    assert words in plain(made)
    assert ('class="late"' in made) == late


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ({"asked": DAY, "due": TODAY, "sent": DAY}, "sent on 5 Jan 2026"),
        ({"asked": DAY, "due": TODAY}, "due on 24 Nov 2026"),
        ({"asked": DAY}, "asked on 5 Jan 2026"),
    ],
)
def test_a_proposal_says_when_it_was_sent_or_must_be(days: dict[str, date], words: str) -> None:
    assert words in acme(proposals=[{"name": "Quay", "stage": "requested", **days}])


def test_hours_that_no_norm_asks_are_only_told() -> None:
    assert "12 planned" in acme("tiers/b.html", marks={"fit": 7}, actions=[{"what": "x", "hours": 12, "when": date(2026, 12, 1)}])


@pytest.mark.parametrize(
    ("evaluation", "words", "late"),
    [
        ({"every": "year"}, "Evaluation every year; the next one has no date yet.", False),
        ({"next": TODAY}, "The next evaluation is on 24 November 2026.", False),
        ({"next": TODAY - timedelta(days=1)}, "The next evaluation is on 23 November 2026.", True),
        ({"every": "year", "next": TODAY}, "Evaluation every year; the next one is on 24 November 2026.", False),
        ({"every": "year", "next": TODAY - timedelta(days=1)}, "Evaluation every year; the one of 23 November 2026 is late.", True),
    ],
)
def test_the_evaluation_is_told_with_its_day(evaluation: dict[str, Any], words: str, late: bool) -> None:
    made = page(portfolio(account(evaluation=evaluation, actions=[{"what": "Call", "when": TODAY}])), "accounts/acme.html")
    assert words in plain(made)
    assert ('class="note under over"' in made) == late


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Fraction(19999, 2), "9,999.5"),
        (Fraction(20001, 2), "10,001"),
        (Fraction(9_999_999), "9,999,999"),
        (Fraction(10_000_000), "10.0 m"),
        (Fraction(-10_000_000), "−10.0 m"),
        (Fraction(999_900_000), "999.9 m"),
        (Fraction(1_000_000_000), "1.0 bn"),
    ],
)
def test_a_number_on_paper_is_as_short_as_its_column(value: Fraction, said: str) -> None:
    assert PAPER.number(ENGLISH, value) == said


@pytest.mark.parametrize(
    ("value", "said"), [(Fraction(999), "999"), (Fraction(1000), "€1,000"), (Fraction(-1000), "−€1,000"), (Fraction(1, 2), "0.5")]
)
def test_a_small_value_of_a_tier_is_no_money(value: Fraction, said: str) -> None:
    assert AIMS.money(ENGLISH, value) == said


@pytest.mark.parametrize(
    ("measure", "days", "said"),
    [
        (SCREEN, 182, "25 May"),
        (SCREEN, 183, "26 May 2027"),
        (SCREEN, -183, "25 May 2026"),
        (PAPER, 299, "19 Sep"),
        (PAPER, 300, "Sep 2027"),
    ],
)
def test_a_day_has_its_year_where_it_is_not_near(measure: Measure, days: int, said: str) -> None:
    assert measure.day(ENGLISH, TODAY + timedelta(days=days), TODAY).replace("\u00a0", " ") == said


def test_paper_keeps_a_short_name_on_one_line_and_hours_to_a_decimal() -> None:
    assert PAPER.name("Van den Hoogenband") == "Van\u00a0den\u00a0Hoogenband"
    assert PAPER.name("Van den Hoogenbands") == "Van den Hoogenbands"
    assert (PAPER.hours(ENGLISH, Fraction(10, 3)), SCREEN.hours(ENGLISH, Fraction(5, 4))) == ("3.3", "1.25")


@pytest.mark.parametrize(
    ("name", "last"),
    [("Ans Jansen", "Jansen"), ("R. van Dam", "Van Dam"), ("Jan P. J. de Wit", "De Wit"), ("Bo", "Bo")],
)
def test_a_last_name_has_what_belongs_before_it(name: str, last: str) -> None:
    assert pick_last_name(name) == last


@pytest.mark.parametrize(
    ("room", "fits"),
    [(9, "one · two"), (8, "one"), (15, "one · two"), (17, "one · two · three"), (3, "one")],
)
def test_as_much_is_said_as_fits(room: int, fits: str) -> None:
    assert join_fitting(("one", "two", "three"), " · ", room) == fits
