"""One figure over the years as a line, for paper: thin enough to stand above its own figure."""

from __future__ import annotations

from markupsafe import Markup

from accountplan.model.charts import MiniBars

from ._pen import Pen
from ._scale import Scale

HEIGHT = 12.0
EDGE = 2.0
DOT = 1.6


def trend_line(data: MiniBars, width: float, pen: Pen) -> Markup:
    """A dot at the newest year. Every line spans half its mean either way: slopes compare, levels do not."""
    known = [(number, value) for number, value in enumerate(data.values) if value is not None]
    mean = sum(value for _, value in known) / max(len(known), 1)
    across, up = Scale(EDGE, width - EDGE, 0, max(len(data.values) - 1, 1)), Scale(HEIGHT - 1.5, 1.5, -1, 1)
    points = [(across(number), up(_measure_swing(value, mean))) for number, value in known]
    parts = [pen.run("axis mid", points)] if len(points) > 1 else []
    return pen.svg(width, HEIGHT, [*parts, *(pen.disc("f1", *point, DOT) for point in points[-1:])], data.label)


def _measure_swing(value: float, mean: float) -> float:
    """How far a value lies from the mean: 1 is half of the mean or more."""
    return 0.0 if mean == 0 else min(max(2 * (value - mean) / abs(mean), -1.0), 1.0)
