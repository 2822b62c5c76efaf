"""Every line stands on the grid of 12 points or on a quarter of it, so that facing pages agree."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from weasyprint.formatting_structure import boxes

from accountplan.base.words import Words
from accountplan.model.pages import Chapter
from accountplan.present.booklet import booklets
from accountplan.render.booklet.desk import Desk, Setting
from accountplan.render.booklet.press import POINTS, Press

from .samples import sample, surveyed

pytestmark = pytest.mark.print
TEMPLATES = Path(__file__).parents[2] / "templates" / "booklet"
STEP = 3.0
"""A row has so much room above its words, in points, and as much below them."""
SETTINGS = (Setting(), Setting(turn=True), Setting(close=True), Setting(apart=True, meeting=True))


def inside(box: Any) -> Iterator[Any]:
    """A box with all boxes in it."""
    yield box
    for each in getattr(box, "children", ()):
        yield from inside(each)


def astray(page: Any) -> Iterator[tuple[str, float]]:
    """The lines that do not stand on the grid: their words, and where they begin below the first line of the page, in points."""
    body = next(box for box in inside(page) if box.element_tag == "body")
    for box in inside(body):
        if isinstance(box, boxes.LineBox) and box.height:
            place = (box.position_y - body.position_y) * POINTS
            if min(place % STEP, STEP - place % STEP) > 0.02:
                yield "".join(each.text for each in inside(box) if isinstance(each, boxes.TextBox)), place


def test_every_line_of_every_chapter_stands_on_the_grid(tmp_path: Path) -> None:
    words = Words("nl")
    desk, press = Desk(words, None), Press((TEMPLATES,), tmp_path)
    for booklet in booklets(surveyed(sample()), words):
        chapters: tuple[Chapter, ...] = (*booklet.front, *booklet.accounts, *booklet.end, *booklet.back)
        for setting in SETTINGS:
            for chapter in chapters:
                for number, page in enumerate(press.lay_out(desk.part(booklet, chapter, setting)).pages):
                    assert not list(astray(page._page_box)), (chapter.anchor, setting, number)
