"""Hours against value: true places on one scale, also with losses, with one client, and with nothing at all."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from accountplan.model.charts import Dumbbell, HoursAgainstValue, Skipped
from accountplan.render.charts.hours_against_value import hours_against_value

from .drawing import DUTCH, Drawing, overlaps

share = st.floats(-2, 3).map(lambda value: round(value, 4))
rows = st.lists(
    st.tuples(share, share, st.sampled_from(["Hoogveen", "Gemeenschappelijke Regeling Afvalwaterketen Oost", "B"])), max_size=18
)


def chart(*bells: Dumbbell | Skipped) -> HoursAgainstValue:
    return HoursAgainstValue(bells, "uren", "marge", "verschil", "Uren tegenover marge")


@pytest.mark.parametrize("width", [584, 328])
@given(rows=rows)
@example(rows=[])
@example(rows=[(0.0, 0.0, "Nul")])
@example(rows=[(1.0, 1.0, "Enig")])
@example(rows=[(0.5, -1.2, "Verlies")])
def test_words_touch_nothing_and_dots_stay_inside(width: int, rows: list[tuple[float, float, str]]) -> None:
    bells = [Dumbbell(name, "A", hours, value, f"{(value - hours) * 100:+.1f}", value < hours) for hours, value, name in rows]
    drawing = Drawing(hours_against_value(chart(*bells), width, DUTCH))
    assert overlaps(drawing.texts) == []
    assert all(drawing.frame.grown(0.1).holds(each.box) for each in drawing.texts)
    assert all(x - radius >= 0 and x + radius <= width for x, _, radius in drawing.discs())


def test_both_dots_of_a_row_stand_on_one_scale_from_zero() -> None:
    drawing = Drawing(hours_against_value(chart(Dumbbell("A", "S", 0.1, 0.2, "+10"), Dumbbell("B", "C", 0.2, 0.1, "−10")), 584, DUTCH))
    zero = drawing.lines("axis")[0][0]
    (first_hours, *_), (second_hours, *_) = drawing.discs("open")
    (first_value, *_), (second_value, *_) = drawing.discs("f1")
    assert first_hours == second_value
    assert first_value == second_hours
    assert first_value - zero == pytest.approx(2 * (first_hours - zero), abs=0.2)


def test_a_row_that_asks_for_attention_is_bold_and_in_the_colour_of_alarm() -> None:
    drawing = Drawing(hours_against_value(chart(Dumbbell("Veldhof", "C", 0.06, 0.01, "−5,3", strong=True)), 584, DUTCH))
    assert {each.text: each.kind for each in drawing.texts}["Veldhof C"] == "b"
    assert len(drawing.lines("la")) == 1


def test_rows_that_are_left_out_are_said_in_words() -> None:
    some = Dumbbell("A", "A", 0.1, 0.2, "+10")
    drawing = Drawing(hours_against_value(chart(some, Skipped("69 klanten tussen −0,4 en +0,3"), some), 328, DUTCH))
    assert "69 klanten tussen −0,4 en +0,3" in drawing.words()
    assert overlaps(drawing.texts) == []


def test_the_percentages_of_the_axis_have_the_decimals_that_they_need() -> None:
    small = Drawing(hours_against_value(chart(Dumbbell("A", "A", 0.004, 0.009, "+0,5")), 584, DUTCH)).words()
    assert [each for each in small if each.endswith("%")] == [
        "0,0\u00a0%",
        "0,2\u00a0%",
        "0,4\u00a0%",
        "0,6\u00a0%",
        "0,8\u00a0%",
        "1,0\u00a0%",
    ]
