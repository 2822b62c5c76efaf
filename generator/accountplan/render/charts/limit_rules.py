"""The limits of the tiers as fine upright lines behind a whole column, for paper: a row's own lines would leave gaps between rows."""

from __future__ import annotations

from markupsafe import Markup

from accountplan.model.charts import MeterScale

from ._pen import Pen, format_length
from .score_meter import make_row_scale

THICK = 0.25


def limit_rules(data: MeterScale, width: float, pen: Pen, *, first: float, left: float = 0.0) -> Markup:
    """A value for ``style``; the meters of the column begin ``left`` of its edge, and their scale at ``first``."""
    scale = make_row_scale(width, pen, first)
    places = [left + scale(limit) - THICK / 2 for limit in data.limits if limit > first]
    rules = ",".join(f"url(asset:rule.svg) {format_length(x)}pt 0/.25pt 100% no-repeat" for x in places)
    return Markup(f"background:{rules}") if rules else Markup()  # noqa: S704  numbers only
