"""Charts drawn with the pen of paper: every one has words, and its shape says what its colour says."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from markupsafe import Markup

from accountplan.base.words import Words
from accountplan.model.charts import (
    Bar,
    CompletenessBar,
    CriterionStrip,
    MeterScale,
    MiniBars,
    ObjectiveProgress,
    PyramidLayer,
    Rung,
    ScoreMeter,
    TieDots,
    TrustPyramid,
    Waterfall,
)
from accountplan.render.charts import Paper
from accountplan.render.charts._pen import ACCENT, GREY
from accountplan.render.charts.bar import bar
from accountplan.render.charts.column_letters import column_letters
from accountplan.render.charts.completeness_columns import completeness_columns
from accountplan.render.charts.limit_rules import limit_rules
from accountplan.render.charts.meter_scale import meter_scale
from accountplan.render.charts.objective_progress import objective_progress
from accountplan.render.charts.score_meter import score_meter
from accountplan.render.charts.score_stack import score_stack
from accountplan.render.charts.tie_dots import tie_dots
from accountplan.render.charts.trend_line import trend_line
from accountplan.render.charts.trust_pyramid import trust_pyramid
from accountplan.render.charts.waterfall import waterfall
from accountplan.render.charts.weighted_mark import weighted_mark

PAPER = Paper(Words("en"))
METER = ScoreMeter(7.5, 6.0, 9.0, (6.0, 8.0), "score 7,5 & meer")
WAY = Waterfall(
    (
        Rung("turnover 2025", 100, 100, "100", "level"),
        Rung("undesired loss", 80, 100, "−20", "down"),
        Rung("more from clients we have", 80, 110, "+30", "up"),
        Rung("not planned yet", 110, 120, "+10", "open"),
        Rung("the target of 2027", 120, 120, "120", "level"),
    ),
    (100, 80, 110, 120, 120),
    "from 100 to 120",
)
LAYERS = TrustPyramid((PyramidLayer("Own experience", 0.25, 0.5), PyramidLayer("Own sales", 0.75, None)), "hours", "costs", "by layer")
DRAWN = {
    "score_meter": score_meter(METER, 52, PAPER),
    "score_stack": score_stack((METER, METER), 244, PAPER, first=1, label="alle"),
    "meter_scale": meter_scale(MeterScale((6.0, 8.0)), 103, PAPER, label="grenzen"),
    "weighted_mark": weighted_mark(CriterionStrip(7.0, (5.0, 9.0), (6.0, 8.0), "cijfer"), 103, PAPER, weight=1.0),
    "bar": bar(Bar(3, 6, label="3"), 172, PAPER),
    "trend_line": trend_line(MiniBars((1.0, None, 3.0), "omzet"), 26, PAPER),
    "completeness_columns": completeness_columns(CompletenessBar((1.0, 0.0, None, 0.5), "compleet"), 30, PAPER),
    "column_letters": column_letters("SODA", 30, PAPER, label="delen"),
    "objective_progress": objective_progress(ObjectiveProgress(0.5, "op de helft"), 45, PAPER),
    "waterfall": waterfall(WAY, 328, PAPER),
    "trust_pyramid": trust_pyramid(LAYERS, 328, PAPER),
    "tie_dots": tie_dots(TieDots(2, "kent goed"), 17.2, PAPER),
}


@pytest.mark.parametrize("name", DRAWN)
def test_a_chart_is_well_formed_and_has_words(name: str) -> None:
    root = ElementTree.fromstring(f'<x xmlns="http://www.w3.org/2000/svg">{DRAWN[name]}</x>')
    title = root.find(".//{http://www.w3.org/2000/svg}title")
    assert title is not None
    assert title.text


@pytest.mark.parametrize("name", DRAWN)
def test_paper_has_no_classes(name: str) -> None:
    assert "class=" not in DRAWN[name]


def test_words_are_escaped() -> None:
    assert "score 7,5 &amp; meer" in DRAWN["score_meter"]


def discs(svg: Markup) -> list[tuple[str, str]]:
    return re.findall(r'<circle cx="([\d.]+)".*?fill="(.*?)"', svg)


def test_the_disc_of_a_score_is_full_only_when_nothing_is_unknown() -> None:
    sure = ScoreMeter(7.5, 7.5, 7.5, (6.0, 8.0), "zeker")
    assert discs(score_meter(sure, 52, PAPER)) == [("36.67", ACCENT)]
    assert discs(DRAWN["score_meter"]) == [("36.67", "#fff")]


def test_a_score_stands_where_its_scale_puts_it() -> None:
    at_foot, at_top = (ScoreMeter(value, value, value, (), "x") for value in (5.0, 10.0))
    assert discs(score_meter(at_foot, 52, PAPER, first=5))[0][0] == "2"
    assert discs(score_meter(at_top, 52, PAPER, first=5))[0][0] == "50"


def test_an_unrated_account_has_a_band_and_no_disc() -> None:
    drawn = score_meter(ScoreMeter(None, 2.0, 9.0, (), "niet bekend"), 52, PAPER)
    assert not discs(drawn)
    assert GREY in drawn


def test_a_bar_is_as_thick_as_its_weight() -> None:
    heavy, light = (weighted_mark(CriterionStrip(7.0, label="x"), 103, PAPER, weight=share) for share in (1.0, 1 / 3))
    assert 'height="7.8"' in heavy
    assert 'height="2.6"' in light


def test_an_unknown_mark_is_dots_over_the_whole_scale() -> None:
    assert "stroke-dasharray" in weighted_mark(CriterionStrip(None, label="x"), 103, PAPER, weight=1.0)


def test_a_part_of_which_nothing_is_asked_has_no_base_line() -> None:
    assert DRAWN["completeness_columns"].count("<rect") == 2
    assert DRAWN["completeness_columns"].count("<path") == 3


@pytest.mark.parametrize(("done", "place"), [(-0.5, "2.3"), (0.0, "2.3"), (1.0, "42.7"), (3.0, "42.7")])
def test_an_objective_that_went_back_or_beyond_stays_between_its_figures(done: float, place: str) -> None:
    assert discs(objective_progress(ObjectiveProgress(done, "x"), 45, PAPER))[0][0] == place


def test_a_figure_of_nothing_but_zeros_is_a_level_line() -> None:
    assert 'd="M2 6L24 6"' in trend_line(MiniBars((0.0, 0.0), "x"), 26, PAPER)


def test_limits_below_the_foot_of_a_scale_are_not_drawn() -> None:
    assert limit_rules(MeterScale((4.0, 8.0)), 52, PAPER, first=5).count("url(") == 1
    assert limit_rules(MeterScale(()), 52, PAPER, first=1) == ""
    assert ">4<" not in meter_scale(MeterScale((4.0, 8.0)), 52, PAPER, first=5, label="x")


def test_figures_on_a_scale_never_touch() -> None:
    drawn = meter_scale(MeterScale((6.0, 6.2, 8.0)), 103, PAPER, label="grenzen")
    assert figures(drawn) == ["1", "10", "6", "8"]


def test_a_narrow_scale_leaves_its_ends_to_the_columns_beside_it() -> None:
    assert figures(meter_scale(MeterScale((6.0, 8.0)), 52, PAPER, first=5, label="grenzen")) == ["6", "8"]


def figures(svg: Markup) -> list[str]:
    return re.findall(r">([\d.]+)</text>", svg)


def rects(svg: Markup) -> list[tuple[float, float, str]]:
    """Where each rectangle begins, how wide it is, and its ink."""
    found = re.findall(r'<rect x="([\d.]+)".*? width="([\d.]+)" height="[\d.]+" (.*?)/>', svg)
    return [(float(x), float(width), ink) for x, width, ink in found]


def test_the_way_to_a_target_says_by_shape_what_comes_in_goes_out_and_is_planned_by_nobody() -> None:
    """From 100 to 120: 20 off, 30 on, 10 that nobody planned. The bars are as 2 to 3 to 1; each amount is in words, and no axis is drawn."""
    down, up, gap = rects(DRAWN["waterfall"])
    assert [down[1] / gap[1], up[1] / gap[1]] == pytest.approx([2, 3], abs=0.02)
    assert [down[0], up[0] + up[1]] == pytest.approx([up[0], gap[0]], abs=0.02)
    assert len({ink for _, _, ink in (down, up, gap)}) == 3
    assert "stroke-dasharray" in gap[2]
    assert re.findall(r">([−+]?\d+)</text>", DRAWN["waterfall"]) == ["100", "−20", "+30", "+10", "120"]
    assert "#888" not in DRAWN["waterfall"]


def test_bars_of_the_pyramid_grow_outward_on_one_scale() -> None:
    """Hours 25 % and 75 %, costs 50 % and nobody knows: as 1 to 3 to 2, with a dash."""
    low, money, high = (width for _, width, _ in rects(DRAWN["trust_pyramid"]))
    assert [high / low, money / low] == pytest.approx([3, 2], abs=0.02)
    assert re.findall(r">([\d–]+%?)</text>", DRAWN["trust_pyramid"]) == ["25%", "50%", "75%", "–"]
