"""A score month by month: steps that hold until the next moment, broken where the method changed, and nothing out of its frame."""

from __future__ import annotations

import re

import pytest

from accountplan.base.words import Words
from accountplan.model.charts import ScoreCourse
from accountplan.render.charts._pen import Screen
from accountplan.render.charts.score_course import list_runs, score_course

BROKEN = ScoreCourse(
    scores=(6.62, 6.49, 6.49, 6.68, 6.42),
    ghost=(7.02, 6.9, 6.9, None, None),
    breaks=(3,),
    break_label="another method",
    ghost_label="by the method of today",
    limits=(6.0, 8.0),
    months=((0, "Jun 2025"), (4, "today"), (2, "Jan 2026")),
    first="6.62",
    last="6.42",
    label="From 6.62 to 6.42",
)


def draw(data: ScoreCourse, width: int = 640) -> str:
    return str(score_course(data, width, Screen(Words("en"))))


def test_a_score_holds_until_the_next_moment_and_breaks_with_the_method() -> None:
    assert list_runs(BROKEN.scores, BROKEN.breaks) == [
        [(0, 6.62), (1, 6.62), (1, 6.49), (2, 6.49), (3, 6.49)],
        [(3, 6.68), (4, 6.68), (4, 6.42)],
    ]


def test_what_is_not_known_is_a_gap() -> None:
    assert list_runs((5.0, None, 6.0, 7.0), ()) == [[(0, 5.0), (1, 5.0)], [(2, 6.0), (3, 6.0), (3, 7.0)]]


def test_the_two_methods_are_never_one_line() -> None:
    drawn = draw(BROKEN)
    assert [drawn.count(f'class="{kind}"') for kind in ("l1", "ghost", "method")] == [2, 1, 1]
    assert "another method" in drawn
    plain = draw(ScoreCourse((5.0, 6.0), (None, None), (), "", "", (), ((0, "Jan"), (1, "today")), "5", "6", "x"))
    assert [plain.count(f'class="{kind}"') for kind in ("l1", "ghost", "method")] == [1, 0, 0]


@pytest.mark.parametrize("width", [328, 640])
@pytest.mark.parametrize("scores", [(1.0, 1.0), (10.0, 10.0), (10.0, 1.0), (5.5, None, 5.5), tuple(float(1 + at % 10) for at in range(25))])
def test_nothing_leaves_its_frame(width: int, scores: tuple[float | None, ...]) -> None:
    end = len(scores) - 1
    months = ((0, "September 2025"), (end, "today"), *((at, "Jan 2026") for at in range(1, end)))
    data = ScoreCourse(scores, (10.0, *[None] * end), tuple(range(1, end)), "another method", "by the method of today", (6.0,), months, "10.00", "10.00", "x")  # fmt: skip
    drawn = draw(data, width)
    height = float(re.findall(r'height="([\d.]+)"', drawn)[0])
    for points in re.findall(r'points="([^"]+)"', drawn):
        for x, y in (pair.split(",") for pair in points.split()):
            assert 0 <= float(x) <= width
            assert 0 <= float(y) <= height
    for x in re.findall(r'<text[^>]* x="([\d.-]+)"', drawn):
        assert 0 <= float(x) <= width
