"""The Pareto curve for any portfolio: names beside their own curve, nothing on top of anything."""

from __future__ import annotations

from itertools import accumulate, pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from accountplan.model.charts import ParetoCurve, Stop
from accountplan.render.charts._space import touches_segment
from accountplan.render.charts.pareto_curve import POINTS, pareto_curve

from .drawing import DUTCH, ENGLISH, Drawing, overlaps

amounts = st.lists(st.integers(1, 10**6), max_size=60)


def running(values: list[int]) -> tuple[float, ...]:
    whole = sum(values)
    return tuple(each / whole for each in accumulate(sorted(values, reverse=True)))


def curve(turnover: list[int], margin: list[int]) -> ParetoCurve:
    main = running(turnover) or running(margin)
    enough = next((number for number, share in enumerate(main, start=1) if share >= 0.8), 0)
    places = sorted({-(-len(main) // 5), enough}) if len(main) > 1 else []
    stops = tuple(Stop(number, f"{number} klanten: {main[number - 1]:.0%}", f"{number}: {main[number - 1]:.0%}") for number in places)
    return ParetoCurve(running(turnover), running(margin), "omzet", "marge", "gelijk verdeeld", "aantal klanten", stops, "Pareto")


@pytest.mark.parametrize("width", [688, 328])
@given(turnover=amounts, margin=amounts)
@example(turnover=[], margin=[])
@example(turnover=[5], margin=[])
@example(turnover=[7] * 30, margin=[7] * 30)
@example(turnover=[10**6, 1, 1], margin=[5])
def test_words_touch_neither_each_other_nor_a_curve_nor_the_edge(width: int, turnover: list[int], margin: list[int]) -> None:
    drawing = Drawing(pareto_curve(curve(turnover, margin), width, DUTCH))
    assert overlaps(drawing.texts) == []
    assert all(drawing.frame.grown(0.1).holds(each.box) for each in drawing.texts)
    lines = [
        (*start, *end)
        for points in (drawing.curve("l1"), drawing.curve("l2"))
        for start, end in pairwise(points)
    ] + drawing.lines("limit")  # fmt: skip
    inside = [each for each in drawing.texts if "b" in each.kind.split() or each.text == "gelijk verdeeld"]
    assert [each.text for each in inside for line in lines if touches_segment(line, each.box.grown(-0.2))] == []


@given(turnover=st.lists(st.integers(1, 10**6), min_size=1, max_size=60))
def test_the_curve_begins_at_nothing_ends_at_all_and_never_falls(turnover: list[int]) -> None:
    points = Drawing(pareto_curve(curve(turnover, []), 688, DUTCH)).curve("l1")
    assert points[0] == (42.0, 400.0)
    assert points[-1] == (674.0, 16.0)
    assert all(left[0] < right[0] and left[1] >= right[1] for left, right in pairwise(points))


def test_a_curve_of_ten_thousand_clients_is_drawn_through_some_of_its_points() -> None:
    drawing = Drawing(pareto_curve(curve(list(range(1, 10_001)), []), 688, ENGLISH))
    assert len(drawing.curve("l1")) <= POINTS + 40
    assert drawing.curve("l1")[-1] == (674.0, 16.0)
    assert "10,000" in drawing.words()


def test_margin_is_dashed_and_turnover_solid_and_each_has_its_name_beside_it() -> None:
    drawing = Drawing(pareto_curve(curve([412, 318, 286, 204, 176, 142, 118], [108, 103, 74, 66, 51, 47, 31]), 688, DUTCH))
    kinds = {each.text: each.kind for each in drawing.texts}
    assert kinds["omzet"] == "fd b"
    assert kinds["marge"] == "q b"
    assert drawing.curve("l2")


def test_the_name_of_a_curve_stands_on_the_side_away_from_the_other_one() -> None:
    drawing = Drawing(pareto_curve(curve([50, 20, 10, 10, 5, 5], [90, 4, 2, 2, 1, 1]), 688, DUTCH))
    place = {each.text: each.box for each in drawing.texts}
    assert place["marge"].bottom < place["omzet"].top


def test_one_client_alone_has_no_line_of_equal_division() -> None:
    drawing = Drawing(pareto_curve(curve([5], []), 688, DUTCH))
    assert drawing.lines("limit") == []
    assert "gelijk verdeeld" not in drawing.words()


def test_the_axis_of_clients_ends_at_the_last_client() -> None:
    words = Drawing(pareto_curve(curve([9] * 85, []), 688, DUTCH)).words()
    assert [each for each in words if each.isdigit()][-5:] == ["0", "20", "40", "60", "85"]
