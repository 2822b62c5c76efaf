"""Every chart as it was when somebody last looked at it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from accountplan.model import charts as data
from accountplan.render.charts import Pen
from accountplan.render.charts.hours_against_value import hours_against_value
from accountplan.render.charts.pareto_curve import pareto_curve
from accountplan.render.charts.portfolio_matrix import portfolio_matrix
from accountplan.render.charts.score_meter import score_meter
from accountplan.render.charts.tier_limits import tier_limits

from .drawing import DUTCH
from .test_pareto_curve import running

NAMES = ["Noordrand", "Hoogveen", "De Bron", "Rijn en Lek", "Oostmond", "Zuiderkwartier", "Thuisvast", "Zuiderland", "Maasbergen"]
TIERS = "BAASBBBBB"
TURNOVER = [412, 318, 286, 204, 176, 142, 118, 104, 88]
MARKS = [(7.4, 9.2), (8.2, 5.8), (8.2, 8.1), (7.8, 7.0), (7.0, 8.6), (7.1, 6.4), (6.2, 4.4), (6.6, 5.2), (5.2, 3.4)]
ZONES = (data.Zone("C", 1, 6), data.Zone("B", 6, 8, here=True), data.Zone("A", 8, 10))

PARETO = data.ParetoCurve(
    running(TURNOVER), running([108, 103, 74, 66, 51, 47, 36, 31, 19]), "omzet", "marge", "gelijk verdeeld",
    "aantal klanten, van groot naar klein",
    (data.Stop(2, "twee klanten: 39 %", "twee: 39 %"), data.Stop(6, "zes klanten: 83 %", "zes: 83 %")), "Paretocurve",
)  # fmt: skip
MATRIX = data.PortfolioMatrix(
    tuple(data.Bubble(x, y, value, name, tier) for (x, y), value, name, tier in zip(MARKS, TURNOVER, NAMES, TIERS, strict=True)),
    5.5, "Vraagteken", "Ster", "Hond", "Melkkoe", "omzet en marge bij deze klant", "groei van de klant zelf", "Portefeuillematrix",
)  # fmt: skip
HOURS = data.HoursAgainstValue(
    (
        data.Dumbbell("Noordrand", "B", 0.248, 0.133, "−11,5", strong=True),
        data.Skipped("zeven klanten tussen −0,6 en +5,4"),
        data.Dumbbell("De Bron", "A", 0.124, 0.185, "+6,1"),
    ),
    "uren", "marge", "verschil", "Uren naast marge",
)  # fmt: skip
METER = data.ScoreMeter(7.87, 6.6, 8.3, (6.0, 8.0), "Score 7,9; van 6,6 tot 8,3", ZONES, "6,6", "8,3")
LIMITS = data.TierLimits(ZONES, ("3 scores", "4 scores", "2 scores"), (3.1, 4.2, 5.9, 6.0, 6.1, 7.8, 8.0, 8.4, 8.4), (6.0, 8.0), "Tiers")


@pytest.mark.parametrize("width", [584, 328])
def test_the_large_charts_are_as_they_were(width: int, golden: Callable[[str, str], None]) -> None:
    charts: tuple[tuple[str, Callable[[Any, int, Pen], str], object], ...] = (
        ("pareto", pareto_curve, PARETO),
        ("matrix", portfolio_matrix, MATRIX),
        ("hours", hours_against_value, HOURS),
        ("meter", score_meter, METER),
        ("limits", tier_limits, LIMITS),
    )
    for name, draw, chart in charts:
        golden(f"charts/{name}-{width}.svg", str(draw(chart, width, DUTCH)).replace("><", ">\n<") + "\n")
