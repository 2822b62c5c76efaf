"""Where a mark comes from: by hand, by raters, by a scale, or nowhere."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from accountplan.model.scores import MarkScore
from accountplan.score import score
from builders import TODAY, account, portfolio

SCALE = {"figure": "days_to_pay", "points": {90: 1, 14: 10, 60: 4, 30: 8}}


def the_mark(given: Any = None, figures: Any = None, *, scale: Any = None, people: Any = None, **criteria: Any) -> MarkScore:
    """The mark on `payment` of one account."""
    one = account(marks={} if given is None else {"payment": given}, figures=figures or {})
    fields = {"weight": 1} | ({"scale": scale} if scale else {})
    from builders import criteria as made

    all_ = portfolio(one, criteria=made({"payment": fields}, **criteria), people=people)
    return score(all_, TODAY)["acme"].marks["payment"]


def by(who: str, mark: Any, on: str) -> dict[str, Any]:
    from datetime import date

    return {"by": who, "mark": mark, "on": date.fromisoformat(on)}


def test_a_mark_by_hand_stands_as_it_is_written() -> None:
    found = the_mark(7.3)
    assert (found.mark, found.origin) == (Fraction(73, 10), "hand")


def test_a_mark_by_hand_beats_a_scale() -> None:
    found = the_mark(3, {2025: {"days_to_pay": 14}}, scale=SCALE)
    assert (found.mark, found.origin) == (Fraction(3), "hand")


def test_marks_by_raters_beat_a_scale() -> None:
    found = the_mark([by("jansen", 3, "2026-01-01")], {2025: {"days_to_pay": 14}}, scale=SCALE)
    assert (found.mark, found.origin) == (Fraction(3), "raters")


def test_an_empty_list_of_raters_leaves_the_word_to_the_scale() -> None:
    assert the_mark([], {2025: {"days_to_pay": 14}}, scale=SCALE).origin == "scale"


def test_a_mark_that_nobody_gave_is_unknown() -> None:
    found = the_mark(None, {2025: {"hours": 3}}, scale=SCALE)
    assert (found.mark, found.origin, found.contribution) == (None, "unknown", None)
    assert (found.figure, found.value, found.year) == (None, None, None), "it was read from no figure"


def test_raters_give_the_mean_of_their_newest_marks_and_the_spread_between_them() -> None:
    found = the_mark([by("jansen", 9, "2026-03-02"), by("devries", 5, "2026-03-04"), by("jansen", 4, "2025-03-02")])
    assert (found.mark, found.spread) == (Fraction(7), Fraction(4))
    assert [(each.by, each.mark) for each in found.raters] == [("devries", 5), ("jansen", 9)]


def test_of_two_marks_by_one_rater_on_one_day_the_last_in_the_file_counts() -> None:
    assert the_mark([by("jansen", 9, "2026-03-02"), by("jansen", 6, "2026-03-02")]).mark == 6


def test_raters_weigh_by_their_role_and_one_without_a_weight_weighs_one() -> None:
    people = {"jansen": {"role": "Partner"}, "devries": {"role": "junior"}}
    marks = [by("jansen", 8, "2026-03-02"), by("devries", 4, "2026-03-02"), by("vreemd", 3, "2026-03-02")]
    assert the_mark(marks, people=people, rater_weights={"partner": 3}).mark == Fraction(3 * 8 + 4 + 3, 5)


def test_raters_whose_role_weighs_nothing_do_not_count() -> None:
    people = {"jansen": {"role": "partner"}, "devries": {"role": "junior"}}
    marks = [by("jansen", 8, "2026-03-02"), by("devries", 4, "2026-03-02")]
    assert the_mark(marks, people=people, rater_weights={"junior": 0}).mark == 8
    assert the_mark(marks, people=people, rater_weights={"junior": 0, "partner": 0}).origin == "unknown"


@pytest.mark.parametrize(
    ("days", "mark"),
    [
        (0, Fraction(10)),
        (14, Fraction(10)),
        (22, Fraction(9)),
        (30, Fraction(8)),
        (45, Fraction(6)),
        (60, Fraction(4)),
        (75, Fraction(5, 2)),
        (90, Fraction(1)),
        (400, Fraction(1)),
        (-5, Fraction(10)),
    ],
)
def test_a_scale_is_straight_between_its_points_and_flat_outside_them(days: int, mark: Fraction) -> None:
    found = the_mark(None, {2024: {"days_to_pay": 1}, 2025: {"days_to_pay": days}}, scale=SCALE)
    assert (found.mark, found.figure, found.value, found.year) == (mark, "days_to_pay", Fraction(days), 2025)


def test_a_scale_of_one_point_gives_one_mark() -> None:
    assert the_mark(None, {2025: {"days_to_pay": 50}}, scale={"figure": "days_to_pay", "points": {30: 7}}).mark == 7


def test_a_scale_is_exact_where_decimals_are_not() -> None:
    found = the_mark(None, {2025: {"win_rate": 0.4}}, scale={"figure": "win_rate", "points": {0.1: 1, 1: 8.2}})
    assert found.mark == Fraction(1) + Fraction(72, 10) * Fraction(3, 10) / Fraction(9, 10)


def test_a_scale_reads_a_figure_that_follows_from_others() -> None:
    found = the_mark(None, {2025: {"turnover": 200, "margin": 50}}, scale={"figure": "margin_rate", "points": {0: 1, 0.5: 10}})
    assert (found.mark, found.value) == (Fraction(11, 2), Fraction(1, 4))
