"""The matrix stays readable for any portfolio: no word touches another, a bubble, an axis or the edge."""

from __future__ import annotations

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from accountplan.model.charts import Bubble, PortfolioMatrix
from accountplan.render.charts._space import touches_disc, touches_segment
from accountplan.render.charts.portfolio_matrix import FEW, SMALLEST, list_radii, portfolio_matrix

from .drawing import DUTCH, Drawing, overlaps

NAMES = ["Waterschap Rijn en Lek", "De Bron", "Hoogveen", "Netbeheer Noordrand", "Ö", "Gemeenschappelijke Regeling Afvalwaterketen Oost"]
QUADRANTS = {"Vraagteken", "Ster", "Hond", "Melkkoe"}

mark = st.floats(1, 10).map(lambda value: round(value, 2)) | st.integers(2, 20).map(lambda half: half / 2)
value = st.floats(0, 10**7) | st.just(0.0)
bubbles = st.lists(st.tuples(mark, mark, value, st.sampled_from(NAMES)), max_size=40)


def matrix(rows: list[tuple[float, float, float, str]]) -> PortfolioMatrix:
    ordered = sorted(rows, key=lambda row: -row[2])
    made = tuple(Bubble(x, y, value, f"{name} {number}", "B") for number, (x, y, value, name) in enumerate(ordered))
    return PortfolioMatrix(made, 5.5, "Vraagteken", "Ster", "Hond", "Melkkoe", "omzet en marge", "groei", "Matrix")


def many(number: int) -> PortfolioMatrix:
    """A spread like that of a real portfolio: many small ones, a few large ones, crowded in the middle."""
    rows = []
    for count in range(number):
        turn = count * 2.399963
        far = 4.2 * math.sqrt((count + 0.5) / number) ** 1.6
        rows.append((5.5 + far * math.cos(turn), 5.5 + far * math.sin(turn), 1_000_000 / (1 + (count * 7919) % number), f"Klant {count}"))
    return matrix(rows)


@pytest.mark.parametrize("width", [584, 328])
@given(rows=bubbles)
@example(rows=[])
@example(rows=[(10.0, 10.0, 5.0, NAMES[5])])
@example(rows=[(1.0, 1.0, 5.0, "A"), (10.0, 1.0, 5.0, "B"), (1.0, 10.0, 5.0, "C"), (10.0, 10.0, 5.0, "D")])
@example(rows=[(8.0, 8.0, 5.0, "A")] * 12)
def test_no_word_touches_a_word_a_bubble_an_axis_or_the_edge(width: int, rows: list[tuple[float, float, float, str]]) -> None:
    drawing = Drawing(portfolio_matrix(matrix(rows), width, DUTCH))
    names = [each for each in drawing.texts if each.text not in QUADRANTS and "q" not in each.kind]
    assert overlaps(drawing.texts) == []
    assert all(drawing.frame.grown(0.1).holds(each.box) for each in drawing.texts)
    assert [(said.text, disc) for said in names for disc in drawing.discs("bubble") if touches_disc(disc, said.box.grown(-0.2))] == []
    cross = drawing.lines("axis")[:2]
    assert [said.text for said in names for line in cross if touches_segment(line, said.box.grown(-0.2))] == []
    [plot] = drawing.rects("grid")
    assert all(plot.holds(said.box) for said in names)


@pytest.mark.parametrize("width", [584, 328])
@given(rows=bubbles)
def test_no_bubble_leaves_the_plot(width: int, rows: list[tuple[float, float, float, str]]) -> None:
    drawing = Drawing(portfolio_matrix(matrix(rows), width, DUTCH))
    [plot] = drawing.rects("grid")
    for x, y, radius in drawing.discs("bubble"):
        assert plot.left <= x - radius + 0.1
        assert x + radius - 0.1 <= plot.right
        assert plot.top <= y - radius + 0.1
        assert y + radius - 0.1 <= plot.bottom


@given(rows=bubbles)
def test_area_carries_the_value(rows: list[tuple[float, float, float, str]]) -> None:
    data = matrix(rows)
    sizes = list_radii(data.bubbles, narrow=False)
    visible = [(bubble.value, size) for bubble, size in zip(data.bubbles, sizes, strict=True) if size > SMALLEST and bubble.value > 0]
    for amount, size in visible[1:]:
        assert amount / visible[0][0] == pytest.approx((size / visible[0][1]) ** 2)


def test_the_largest_bubble_is_drawn_first_so_that_it_hides_none() -> None:
    sizes = [radius for _, _, radius in Drawing(portfolio_matrix(many(85), 584, DUTCH)).discs("bubble")]
    assert sizes == sorted(sizes, reverse=True)


def test_the_matrix_of_a_small_firm_names_every_client() -> None:
    marks = [
        (7.4, 9.2),
        (8.2, 5.8),
        (8.2, 8.1),
        (7.8, 7),
        (7, 8.6),
        (7.1, 6.4),
        (6.2, 4.4),
        (6.6, 5.2),
        (5.2, 3.4),
        (3, 4.1),
        (4.4, 4.9),
        (3.6, 6),
    ]
    rows = [(x, y, 400.0 - 30 * number, "Klant") for number, (x, y) in enumerate(marks)]
    assert len(rows) <= FEW
    assert {f"Klant {number} B" for number in range(12)} <= set(Drawing(portfolio_matrix(matrix(rows), 584, DUTCH)).words())


@pytest.mark.parametrize("number", [85, 1000])
def test_of_many_clients_only_the_most_valuable_are_named(number: int) -> None:
    data = many(number)
    drawing = Drawing(portfolio_matrix(data, 584, DUTCH))
    named = [text for text in drawing.words() if text.startswith("Klant")]
    best = {f"{bubble.name} B" for bubble in data.bubbles[:24]}
    assert named
    assert set(named) <= best
    assert overlaps(drawing.texts) == []
    assert len(drawing.discs("bubble")) == number


def test_without_any_turnover_all_bubbles_are_alike() -> None:
    data = matrix([(3, 3, 0.0, "A"), (7, 7, 0.0, "B")])
    assert set(list_radii(data.bubbles, narrow=False)) == {5.0}


def test_the_chart_says_its_message_aloud_and_names_its_quadrants() -> None:
    drawing = Drawing(portfolio_matrix(matrix([(7, 7, 1.0, "A")]), 584, DUTCH))
    assert drawing.label == "Matrix"
    assert set(drawing.words()) >= QUADRANTS
