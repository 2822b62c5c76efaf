"""The small charts: every one has words, and its shape says what its colour says."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from markupsafe import Markup

from accountplan.model.charts import CompletenessBar, CriterionStrip, MiniBars, ObjectiveProgress, ScoreMeter, TieDots
from accountplan.render.booklet import ink

METER = ScoreMeter(7.5, 6.0, 9.0, (6.0, 8.0), "score 7,5 & meer")
DRAWN = {
    "meter": ink.meter(METER),
    "motif": ink.motif([METER, METER], 1, "alle"),
    "scale": ink.scale(lambda value: f"{float(value):g}", (6.0, 8.0), 1, "grenzen", 103),
    "bar": ink.bar(CriterionStrip(7.0, (5.0, 9.0), (6.0, 8.0), "cijfer"), 1.0),
    "length": ink.length(3, 6, "3"),
    "trend": ink.trend(MiniBars((1.0, None, 3.0), "omzet")),
    "parts": ink.parts(CompletenessBar((1.0, 0.0, None, 0.5), "compleet")),
    "initials": ink.initials("SODA", "delen"),
    "way": ink.way(ObjectiveProgress(0.5, "op de helft")),
    "ties": ink.ties(TieDots(2, "kent goed")),
}


@pytest.mark.parametrize("name", DRAWN)
def test_a_chart_is_well_formed_and_has_words(name: str) -> None:
    root = ElementTree.fromstring(f'<x xmlns="http://www.w3.org/2000/svg">{DRAWN[name]}</x>')
    title = root.find(".//{http://www.w3.org/2000/svg}title")
    assert title is not None
    assert title.text


def test_words_are_escaped() -> None:
    assert "score 7,5 &amp; meer" in DRAWN["meter"]


def discs(svg: Markup) -> list[tuple[str, str]]:
    return re.findall(r'<circle cx="([\d.]+)".*?fill="(.*?)"', svg)


def test_the_disc_of_a_score_is_full_only_when_nothing_is_unknown() -> None:
    sure = ScoreMeter(7.5, 7.5, 7.5, (6.0, 8.0), "zeker")
    assert discs(ink.meter(sure)) == [("36.67", ink.ACCENT)]
    assert discs(ink.meter(METER)) == [("36.67", "#fff")]


def test_a_score_stands_where_its_scale_puts_it() -> None:
    at_foot, at_top = (ScoreMeter(value, value, value, (), "x") for value in (5.0, 10.0))
    assert discs(ink.meter(at_foot, first=5))[0][0] == "2"
    assert discs(ink.meter(at_top, first=5))[0][0] == "50"


def test_an_unrated_account_has_a_band_and_no_disc() -> None:
    drawn = ink.meter(ScoreMeter(None, 2.0, 9.0, (), "niet bekend"))
    assert not discs(drawn)
    assert ink.GREY in drawn


def test_a_bar_is_as_thick_as_its_weight() -> None:
    heavy, light = (ink.bar(CriterionStrip(7.0, label="x"), share) for share in (1.0, 1 / 3))
    assert 'stroke-width="7.8"' in heavy
    assert 'stroke-width="2.6"' in light


def test_an_unknown_mark_is_dots_over_the_whole_scale() -> None:
    assert "stroke-dasharray" in ink.bar(CriterionStrip(None, label="x"), 1.0)


def test_a_part_of_which_nothing_is_asked_has_no_base_line() -> None:
    def strokes(width: str) -> int:
        return sum(path.count("M") for path in re.findall(rf'd="([^"]*)" stroke="#000" stroke-width="{width}"', DRAWN["parts"]))

    assert strokes("5.5") == 2
    assert strokes("0.5") == 3


@pytest.mark.parametrize(("done", "place"), [(-0.5, "2.3"), (0.0, "2.3"), (1.0, "42.7"), (3.0, "42.7")])
def test_an_objective_that_went_back_or_beyond_stays_on_its_line(done: float, place: str) -> None:
    assert discs(ink.way(ObjectiveProgress(done, "x")))[0][0] == place


def test_limits_below_the_foot_of_a_scale_are_not_drawn() -> None:
    assert ink.rules((4.0, 8.0), 5, 52).count("url(") == 1
    assert ink.rules((), 1, 52) == ""


def test_figures_on_a_scale_never_touch() -> None:
    drawn = ink.scale(lambda value: f"{float(value):g}", (6.0, 6.2, 8.0), 1, "grenzen", 103)
    assert re.findall(r">([\d.]+)</text>", drawn) == ["6", "8", "1", "10"]
