"""The trust pyramid: both sides on one scale, nothing outside the frame, a dash for what is not known."""

from __future__ import annotations

import pytest

from accountplan.model.charts import PyramidLayer, TrustPyramid
from accountplan.render.charts.trust_pyramid import trust_pyramid

from .drawing import DUTCH, Drawing, overlaps

NAMES = ("Eigen ervaring", "Ambassadeurs", "Onafhankelijke bronnen", "Media", "Eigen verkoop")
SHARES = [(0.2, 0.2), (1.0, 0.0), (0.0, 1.0), (None, 0.4), (None, None)]


@pytest.mark.parametrize("width", [560, 280])
def test_words_touch_nothing_and_stay_inside(width: int) -> None:
    layers = tuple(PyramidLayer(name, *shares) for name, shares in zip(NAMES, SHARES, strict=True))
    drawing = Drawing(trust_pyramid(TrustPyramid(layers, "uren", "kosten", "Geld gaat naar de bodem"), width, DUTCH))
    assert overlaps(drawing.texts) == []
    assert all(drawing.frame.grown(0.1).holds(each.box) for each in drawing.texts)
    assert [each.text for each in drawing.texts].count("–") == 3


def test_a_name_that_is_too_long_for_a_phone_takes_two_lines_and_no_letter_is_lost() -> None:
    layers = tuple(PyramidLayer(name, 0.2, 0.2) for name in NAMES)
    said = [each.text for each in Drawing(trust_pyramid(TrustPyramid(layers, "uren", "kosten", ""), 280, DUTCH)).texts]
    assert [each for each in said if each in ("Onafhankelijke", "bronnen", "Media")] == ["Onafhankelijke", "bronnen", "Media"]
