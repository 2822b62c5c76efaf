"""The way from one amount to another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountplan.model.charts import Rung, Waterfall
from accountplan.render.charts.waterfall import waterfall

from .drawing import DUTCH, Drawing

LEVELS = ("level", "down", "up", "open", "level")


def draw(*ends: float, width: int = 640) -> Drawing:
    """A way that starts at the first of five ends, and then leads to each of them."""
    begins = (ends[0], *ends[:-1])
    rungs = tuple(
        Rung(f"deel {number}", end if kind == "level" else min(begin, end), end if kind == "level" else max(begin, end), f"{end:.0f}", kind)
        for number, (kind, begin, end) in enumerate(zip(LEVELS, begins, ends, strict=True))
    )
    return Drawing(waterfall(Waterfall(rungs, ends, "van 100 naar 120"), width, DUTCH))


@pytest.mark.parametrize("width", [328, 640])
def test_every_part_is_as_long_as_it_is_large(width: int) -> None:
    """From 100, 20 off, 30 on, 10 open: 120. The bars are as 2 to 3 to 1."""
    drawing = draw(100, 80, 110, 120, 120, width=width)
    [down], [up], [gap] = (drawing.rects(kind) for kind in ("cell", "f1", "gap"))
    unit = gap.right - gap.left
    assert (down.right - down.left) / unit == pytest.approx(2, abs=0.02)
    assert (up.right - up.left) / unit == pytest.approx(3, abs=0.02)
    assert up.left == down.left
    assert up.right == gap.left
    assert drawing.label == "van 100 naar 120"


def test_levels_are_dots_where_the_parts_begin_and_end() -> None:
    drawing = draw(100, 80, 110, 120, 120)
    first, last = drawing.discs("f1")
    assert first[0] == pytest.approx(drawing.rects("cell")[0].right, abs=0.2)
    assert last[0] == pytest.approx(drawing.rects("gap")[0].right, abs=0.2)


@given(st.lists(st.floats(-(10**9), 10**9), min_size=5, max_size=5), st.sampled_from([328, 560, 800]))
def test_nothing_leaves_the_frame(ends: list[float], width: int) -> None:
    drawing = draw(*ends, width=width)
    boxes = [*(each.box for each in drawing.texts), *drawing.rects("cell"), *drawing.rects("f1"), *drawing.rects("gap")]
    assert all(box.left >= -1 and box.right <= width + 1 and box.bottom <= drawing.frame.bottom + 1 for box in boxes)
