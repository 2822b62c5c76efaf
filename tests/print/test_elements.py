"""Our own sheet of what each element is, against WeasyPrint's: the same pages, for whatever stands in a plan."""

from __future__ import annotations

from pathlib import Path

import pytest
from weasyprint import HTML

from accountplan.base.words import Words
from accountplan.model.pages import AnyChapter, Booklet
from accountplan.present.booklet import make_booklets
from accountplan.render.booklet import page
from accountplan.render.booklet.printing import Printer
from accountplan.render.booklet.writing import Writer

from .samples import sample, surveyed

pytestmark = pytest.mark.print
TEMPLATES = Path(__file__).parents[2] / "templates" / "booklet"


def pages(booklet: Booklet, chapters: tuple[AnyChapter, ...], scratch: Path) -> list[bytes]:
    """Some chapters as they are printed."""
    scratch.mkdir()
    writer, printer = Writer(Words("nl"), None), Printer((TEMPLATES,), scratch)
    return [printer.print(printer.lay_out(writer.chapter(booklet, chapter))).pdf for chapter in chapters]


def test_pages_are_the_same_as_with_the_sheet_of_weasyprint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    booklet = make_booklets(surveyed(sample()), Words("nl"))[0]
    chapters = booklet.chapters
    ours = pages(booklet, chapters, tmp_path / "ours")
    monkeypatch.setattr(page.Page, "_ua_stylesheets", HTML._ua_stylesheets)
    theirs = pages(booklet, chapters, tmp_path / "theirs")
    assert [chapter.anchor for chapter, one, other in zip(chapters, ours, theirs, strict=True) if one != other] == []
