"""The small charts that stand in the row of a table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountplan.model.charts import (
    Bar,
    CompletenessBar,
    CriterionStrip,
    LoadBar,
    MeterScale,
    MiniBars,
    ObjectiveProgress,
    ScoreMeter,
    TieDots,
    Zone,
)
from accountplan.render.charts.bar import bar
from accountplan.render.charts.completeness_bar import completeness_bar
from accountplan.render.charts.criterion_strip import criterion_strip
from accountplan.render.charts.load_bar import load_bar
from accountplan.render.charts.meter_scale import meter_scale
from accountplan.render.charts.mini_bars import mini_bars
from accountplan.render.charts.objective_progress import objective_progress
from accountplan.render.charts.score_meter import score_meter
from accountplan.render.charts.tie_dots import tie_dots

from .drawing import DUTCH, Drawing, overlaps

ZONES = (Zone("C", 1, 6), Zone("B", 6, 8, here=True), Zone("A", 8, 10))
score = st.floats(1, 10)
amount = st.floats(-(10**9), 10**9)


def meter(score: float | None, low: float, high: float) -> ScoreMeter:
    ends = ("", "") if low == high else (DUTCH.words.plain(round(low)), DUTCH.words.plain(round(high)))
    return ScoreMeter(score, low, high, (6.0, 8.0), "7,9, tussen 6,6 en 8,3", ZONES, *ends)


# ---- Score meter ------------------------------------------------------------------------------------


def test_a_meter_shows_limits_range_and_score_on_one_scale() -> None:
    drawing = Drawing(score_meter(meter(7.9, 6.6, 8.3), 108, DUTCH))
    [band], [(x, _, _)] = drawing.rects("band"), drawing.discs("fi")
    first, second = (line[0] for line in drawing.lines("axis"))
    assert (first, second) == (59.7, 82.3)
    assert first < band.left < x < second < band.right
    assert drawing.label == "7,9, tussen 6,6 en 8,3"


def test_an_unrated_account_has_a_range_and_no_dot() -> None:
    drawing = Drawing(score_meter(meter(None, 3, 9), 132, DUTCH))
    assert drawing.discs() == []
    assert len(drawing.rects("band")) == 1


def test_a_certain_score_has_a_range_that_still_shows() -> None:
    [band] = Drawing(score_meter(meter(7.0, 7.0, 7.0), 132, DUTCH)).rects("band")
    assert band.right - band.left == 1.5


@pytest.mark.parametrize("width", [600, 328])
@given(ends=st.tuples(score, score, score))
def test_the_words_of_the_large_meter_touch_nothing(width: int, ends: tuple[float, float, float]) -> None:
    low, middle, high = sorted(ends)
    drawing = Drawing(score_meter(meter(middle, low, high), width, DUTCH))
    assert overlaps(drawing.texts) == []
    assert all(drawing.frame.holds(each.box) for each in drawing.texts)


def test_the_zone_that_counts_is_bold_and_a_name_too_wide_for_its_zone_is_left_out() -> None:
    zones = (Zone("Bewaarklanten", 1, 9.5), Zone("Koesterklanten", 9.5, 10, here=True))
    drawing = Drawing(score_meter(ScoreMeter(7, 7, 7, (9.5,), "", zones), 328, DUTCH))
    assert "Bewaarklanten" in drawing.words()
    assert "Koesterklanten" not in drawing.words()
    assert {each.text: each.kind for each in Drawing(score_meter(meter(7, 6, 7), 600, DUTCH)).texts}["B"] == "b"


# ---- The scale above meters -------------------------------------------------------------------------


def test_the_scale_names_its_ends_and_the_limits() -> None:
    assert Drawing(meter_scale(MeterScale((6.0, 8.0)), 132, DUTCH)).words() == ["1", "10", "6", "8"]


@given(limits=st.lists(st.floats(1.01, 9.99).map(lambda value: round(value, 2)), max_size=8, unique=True))
def test_the_scale_leaves_out_the_limits_that_find_no_room(limits: list[float]) -> None:
    drawing = Drawing(meter_scale(MeterScale(tuple(sorted(limits))), 108, DUTCH))
    assert overlaps(drawing.texts) == []
    assert drawing.words()[:2] == ["1", "10"]


# ---- Criterion strip --------------------------------------------------------------------------------


def test_raters_who_differ_are_open_dots_on_a_line_round_the_mark() -> None:
    drawing = Drawing(criterion_strip(CriterionStrip(7, (9, 5)), 150, DUTCH))
    assert [x for x, _, _ in drawing.discs("open")] == [67.3, 128.7]
    assert [x for x, _, _ in drawing.discs("f1")] == [98.0]
    assert [(line[0], line[2]) for line in drawing.lines("mid")] == [(67.3, 128.7)]


def test_raters_who_agree_are_one_dot() -> None:
    assert len(Drawing(criterion_strip(CriterionStrip(7, (7, 7)), 150, DUTCH)).discs()) == 1


def test_an_unknown_mark_is_a_dotted_line() -> None:
    drawing = Drawing(criterion_strip(CriterionStrip(None), 150, DUTCH))
    assert drawing.discs() == []
    assert len(drawing.lines("limit")) == 1


# ---- Completeness -----------------------------------------------------------------------------------


def test_each_part_of_a_plan_fills_its_own_cell() -> None:
    drawing = Drawing(completeness_bar(CompletenessBar((1.0, 0.5, 0.0, None)), 76, DUTCH))
    assert [round(cell.right - cell.left, 1) for cell in drawing.rects("f2")] == [17.5, 8.8]
    assert len(drawing.rects("cell")) == 3
    assert len(drawing.lines("axis")) == 1
    assert drawing.root.attrib["aria-hidden"] == "true"


# ---- Bars -------------------------------------------------------------------------------------------


def test_a_bar_is_as_long_as_its_value_and_begins_at_zero() -> None:
    [half] = Drawing(bar(Bar(5, 10), 72, DUTCH)).rects("f1")
    assert (half.left, half.right) == (0, 36)


def test_a_loss_runs_left_of_zero_and_is_open() -> None:
    drawing = Drawing(bar(Bar(-5, 10, -5), 72, DUTCH))
    [(zero, *_)] = drawing.lines("axis")
    [loss] = drawing.rects("cell")
    assert zero == 24
    assert loss.right <= zero
    assert drawing.rects("f1") == []


@given(value=amount, other=amount)
def test_a_bar_stays_within_its_column(value: float, other: float) -> None:
    drawing = Drawing(bar(Bar(value, max(value, other), min(value, other)), 72, DUTCH))
    assert all(drawing.frame.grown(0.1).holds(each) for each in (*drawing.rects("f1"), *drawing.rects("cell")))


def test_mini_bars_begin_at_zero_and_the_newest_year_is_darkest() -> None:
    drawing = Drawing(mini_bars(MiniBars((100, 200)), 66, DUTCH))
    [old], [new] = drawing.rects("f2"), drawing.rects("f1")
    assert (old.top, old.bottom, new.top, new.bottom) == (12, 24, 0, 24)


def test_an_unknown_year_keeps_its_place_and_a_year_of_nothing_its_foot() -> None:
    drawing = Drawing(mini_bars(MiniBars((0, None, 30)), 66, DUTCH))
    assert [(each.left, each.bottom - each.top) for each in drawing.rects("f2")] == [(0, 1)]
    assert [each.left for each in drawing.rects("f1")] == [42]


@given(values=st.lists(st.none() | amount, max_size=5))
def test_mini_bars_stay_within_their_cell(values: list[float | None]) -> None:
    drawing = Drawing(mini_bars(MiniBars(tuple(values)), 66, DUTCH))
    assert all(drawing.frame.grown(0.1).holds(each) for each in (*drawing.rects("f1"), *drawing.rects("f2")))


# ---- Objectives and ties ----------------------------------------------------------------------------


@pytest.mark.parametrize(("done", "place"), [(0.0, "at begin"), (0.5, "between"), (1.0, "at target"), (1.4, "beyond"), (-0.3, "before")])
def test_the_dot_of_an_objective_stands_where_we_are(done: float, place: str) -> None:
    drawing = Drawing(objective_progress(ObjectiveProgress(done), 150, DUTCH))
    begin, target = (line[0] for line in drawing.lines("axis")[1:])
    [(x, _, _)] = drawing.discs("fi")
    found = "at begin" if x == begin else "at target" if x == target else "before" if x < begin else "beyond" if x > target else "between"
    assert found == place


@given(done=st.none() | st.floats(-(10**6), 10**6))
def test_progress_stays_within_its_cell(done: float | None) -> None:
    drawing = Drawing(objective_progress(ObjectiveProgress(done), 150, DUTCH))
    assert all(x - radius >= 0 and x + radius <= 150 for x, _, radius in drawing.discs())


@pytest.mark.parametrize(("strength", "full", "empty"), [(1, 1, 2), (2, 2, 1), (3, 3, 0), (None, 0, 1)])
def test_a_tie_is_as_many_dots_as_it_is_strong(strength: int | None, full: int, empty: int) -> None:
    drawing = Drawing(tie_dots(TieDots(strength, "band"), 38, DUTCH))
    assert (len(drawing.discs("f1")), len(drawing.discs("open"))) == (full, empty)
    assert drawing.label == "band"


# ---- Hours planned against available ----------------------------------------------------------------


def test_e5_what_is_planned_fills_the_room_up_to_a_mark_at_the_limit() -> None:
    drawing = Drawing(load_bar(LoadBar(90, 180, 180), 160, DUTCH))
    [room], [planned], [limit] = drawing.rects("cell"), drawing.rects("f1"), drawing.lines("end")
    assert room.right == limit[0] == 158.5
    assert planned.right == pytest.approx(79.5)
    assert not drawing.rects("fa")


def test_e5_what_is_beyond_the_limit_stands_out() -> None:
    """168 of 130 and 162 of 180 looked alike."""
    over, under = (Drawing(load_bar(LoadBar(*each, 180), 160, DUTCH)) for each in ((168, 130), (162, 180)))
    [beyond], [limit] = over.rects("fa"), over.lines("end")
    assert beyond.left == over.rects("f1")[0].right == limit[0]
    assert not under.rects("fa")


@given(st.floats(0, 10**6), st.none() | st.floats(0, 10**6), st.floats(0, 10**6))
def test_a_load_stays_in_its_frame(planned: float, available: float | None, top: float) -> None:
    drawing = Drawing(load_bar(LoadBar(planned, available, top), 160, DUTCH))
    assert all(0 <= each.left <= each.right <= 160 for kind in ("cell", "f1", "fa") for each in drawing.rects(kind))
    assert bool(drawing.lines("end")) == (available is not None)
