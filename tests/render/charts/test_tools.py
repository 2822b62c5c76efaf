"""Numbers, ticks and room for words: what all charts stand on."""

from __future__ import annotations

import math
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountplan.render import charts
from accountplan.render.charts._space import Box, crosses_segment, fit, measure, meets_disc, touches_segment, wrap
from accountplan.render.charts._svg import draw_svg, draw_text, format_coordinate
from accountplan.render.charts._ticks import list_counts, list_ticks


@pytest.mark.parametrize(
    ("value", "said"), [(0.0, "0"), (-0.0, "0"), (-0.04, "0"), (12.0, "12"), (12.25, "12.2"), (1e-9, "0"), (1e6, "1000000")]
)
def test_a_coordinate_has_at_most_one_decimal_and_no_noise(value: float, said: str) -> None:
    assert format_coordinate(value) == said


def test_words_from_outside_cannot_become_markup() -> None:
    assert "<script>" not in draw_text(0, 0, "<script>alert(1)</script>")
    assert draw_svg(10, 10, [], label='"><script>').count("<") == 2


@given(low=st.floats(-1000, 0), high=st.floats(0, 1000), most=st.integers(2, 8))
def test_ticks_cover_the_range_and_are_few(low: float, high: float, most: int) -> None:
    found = list_ticks(low, high, most)
    assert found[0] <= low + 1e-6
    assert found[-1] >= high - 1e-6
    assert len(found) <= most + 2


@given(total=st.integers(0, 100_000), most=st.integers(2, 8))
def test_counts_run_from_nothing_to_the_last_in_even_steps(total: int, most: int) -> None:
    found = list_counts(total, most)
    assert found[0] == 0
    assert found[-1] == total
    assert len(set(found)) == len(found) <= most + 1
    steps = {right - left for left, right in pairwise(found[:-1])}
    assert len(steps) <= 1


@pytest.mark.parametrize(
    ("total", "most", "found"),
    [(12, 4, (0, 3, 6, 9, 12)), (85, 6, (0, 20, 40, 60, 85)), (85, 4, (0, 50, 85)), (7, 4, (0, 2, 4, 7)), (1, 4, (0, 1)), (0, 4, (0,))],
)
def test_counts_are_round(total: int, most: int, found: tuple[int, ...]) -> None:
    assert list_counts(total, most) == found


@given(words=st.text(max_size=40), room=st.floats(10, 200))
def test_words_that_are_cut_fit(words: str, room: float) -> None:
    assert measure(fit(words, room)) <= room


def test_words_are_cut_at_a_space_when_enough_is_left() -> None:
    assert fit("Waterschap Rijn en Lek", 110) == "Waterschap Rijn…"
    assert fit("Afvalwaterketen", 60) == "Afvalwa…"


def test_a_line_touches_a_box_only_when_it_crosses_it() -> None:
    box = Box(10, 10, 20, 20)
    assert touches_segment((0, 15, 30, 15), box)
    assert touches_segment((12, 12, 13, 13), box)
    assert not touches_segment((0, 5, 30, 5), box)
    assert not touches_segment((0, 0, 9, 9), box)
    assert not touches_segment((0, 25, 25, 21), box)


def test_lines_cross_only_when_each_parts_the_ends_of_the_other() -> None:
    assert crosses_segment((0, 0, 10, 10), (0, 10, 10, 0))
    assert not crosses_segment((0, 0, 10, 10), (20, 0, 30, 10))


@given(st.text(max_size=40), st.floats(20, 300))
def test_words_on_two_lines_fit_and_none_is_lost_that_has_room(words: str, room: float) -> None:
    lines = wrap(words, room)
    assert len(lines) <= 2
    assert all(measure(line) <= room for line in lines)
    if not any(line.endswith("…") for line in lines):
        assert " ".join(lines) == words or measure(words) > room


def test_a_name_breaks_at_a_space_and_is_cut_only_where_two_lines_are_too_short() -> None:
    assert wrap("Lopende opdrachten", 200) == ("Lopende opdrachten",)
    assert wrap("Lopende opdrachten", 110) == ("Lopende", "opdrachten")
    assert wrap("Waterschap Rijn en Lek", 90) == ("Waterschap", "Rijn en Lek")
    assert wrap("Gemeenschappelijke Regeling Afvalwaterketen Oost", 128) == ("Gemeenschappelijke", "Regeling Afvalwater…")
    assert wrap("Afvalwaterketen", 60) == ("Afvalwa…",)


@given(turn=st.floats(0, 2 * math.pi), far=st.floats(0.1, 50))
def test_a_line_meets_a_circle_when_its_nearest_point_lies_within(turn: float, far: float) -> None:
    x, y = far * math.cos(turn), far * math.sin(turn)
    along = (x - 100 * y / far, y + 100 * x / far, x + 100 * y / far, y - 100 * x / far)
    assert meets_disc(along, (0, 0, far * 1.01))
    assert not meets_disc(along, (0, 0, far * 0.99))


def test_no_chart_has_a_style_of_its_own() -> None:
    sources = [path.read_text(encoding="utf-8") for path in Path(charts.__path__[0]).glob("*.py")]
    assert len(sources) > 15
    assert not any("style=" in source or "<style" in source or "onclick" in source for source in sources)
