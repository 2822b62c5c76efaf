"""The limits of the tiers with a dot for every score, at its exact place."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from accountplan.model.charts import TierLimits, Zone
from accountplan.render.charts._scale import Scale
from accountplan.render.charts.tier_limits import HIGHEST_HEAP, heap_dots, tier_limits

from .drawing import DUTCH, Drawing, overlaps

ZONES = (Zone("C", 1, 6), Zone("B", 6, 8), Zone("A", 8, 10))
scores = st.lists(st.floats(1, 10), max_size=200)


def limits(values: list[float]) -> TierLimits:
    return TierLimits(ZONES, ("54 klanten", "20 klanten", "8 klanten"), tuple(values), (6.0, 8.0), "Grenzen")


def dots(svg: str) -> list[tuple[float, float]]:
    [path] = re.findall(r'class="dots"[^>]* d="([^"]*)"', svg) or [""]
    return [(float(x), float(y)) for x, y in re.findall(r"M(\S+) (\S+?)h0", path)]


@given(values=scores)
@example(values=[])
@example(values=[8.0] * 200)
def test_every_score_has_its_dot_at_its_own_place(values: list[float]) -> None:
    found = dots(tier_limits(limits(values), 688, DUTCH))
    scale = Scale(27, 661)
    assert sorted(x for x, _ in found) == pytest.approx(sorted(scale(value) for value in values), abs=0.06)


@pytest.mark.parametrize("width", [688, 328])
@given(values=scores)
def test_words_touch_nothing_and_the_heap_stays_below_them(width: int, values: list[float]) -> None:
    svg = tier_limits(limits(values), width, DUTCH)
    drawing = Drawing(svg)
    assert overlaps(drawing.texts) == []
    assert all(drawing.frame.holds(each.box) for each in drawing.texts)
    assert all(y > 40 for _, y in dots(svg))


@given(values=st.lists(st.floats(1, 10), max_size=80))
def test_dots_of_one_level_touch_no_other(values: list[float]) -> None:
    scale = Scale(27, 661)
    levels: dict[int, list[float]] = {}
    for x, level in heap_dots(sorted(scale(value) for value in values), 6.0):
        levels.setdefault(level, []).append(x)
    assert all(right - left >= 6.0 for places in levels.values() for left, right in pairwise(places))


@given(places=st.lists(st.floats(0, 60), max_size=80).map(sorted))
def test_a_dot_lies_on_the_lowest_level_that_is_free(places: list[float]) -> None:
    ends: list[float] = []
    for x, level in heap_dots(places, 6.0):
        assert level == next((number for number, end in enumerate(ends) if x - end >= 6.0), len(ends))
        ends[level : level + 1] = [x]


def test_a_thousand_scores_are_no_higher_than_a_few() -> None:
    svg = tier_limits(limits([7.0] * 1000), 688, DUTCH)
    assert Drawing(svg).frame.bottom <= 46 + HIGHEST_HEAP + 8 + 26
