"""Every line stands on the grid of 12 points or on a quarter of it, so that facing pages agree."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from weasyprint.formatting_structure import boxes

from accountplan.base.words import Words
from accountplan.model.pages import AnyChapter
from accountplan.present.booklet import make_booklets
from accountplan.render.booklet.lines import POINTS
from accountplan.render.booklet.printing import Printer
from accountplan.render.booklet.setting import APART, CLOSE, FACING, LEFT
from accountplan.render.booklet.writing import Writer

from .samples import sample, surveyed
from .tools import inside

pytestmark = pytest.mark.print
TEMPLATES = Path(__file__).parents[2] / "templates" / "booklet"
STEP = 3.0
"""A row has so much room above its words, in points, and as much below them."""
WAYS = ((LEFT, False), (LEFT, True), (f"{LEFT} {FACING}", False), (f"{LEFT} {CLOSE}", False), (f"{LEFT} {APART}", True))
"""How a chapter may be set, and whether it begins on a page of its own side."""


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
    writer, printer = Writer(words, None), Printer((TEMPLATES,), tmp_path)
    for booklet in make_booklets(surveyed(sample()), words):
        chapters: tuple[AnyChapter, ...] = booklet.chapters
        for (setting, turn), chapter in product(WAYS, chapters):
            for number, page in enumerate(printer.lay_out(writer.chapter(booklet, chapter, turn=turn), setting).pages):
                assert not list(astray(page._page_box)), (chapter.anchor, setting, turn, number)
