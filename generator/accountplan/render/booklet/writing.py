"""From chapters to HTML: the templates of the booklets with what they can use besides their view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from accountplan.base.words import Words
from accountplan.model.pages import AnyChapter, Booklet
from accountplan.render.charts import Paper
from accountplan.render.templates import catch_template_errors, make_environment

from . import typeset
from .order import Over

if TYPE_CHECKING:
    from jinja2 import Environment

UNKNOWN = "00"
"""Stands for a page number as long as pages are not yet counted: as wide as most."""


class Writer:
    """Writes the HTML of the parts of booklets. How a part is set does not show in it, but for a chapter that spreads over two pages."""

    def __init__(self, words: Words, overrides: Path | None) -> None:
        self.say = words.say
        self._overrides = overrides
        made: Environment = make_environment(words, overrides, Paper)
        made.filters |= {"keep": typeset.keep, "paper": typeset.to_paper, "run_in": typeset.run_in}
        self.templates = made

    def chapter(
        self,
        booklet: Booklet,
        chapter: AnyChapter,
        numbers: Mapping[str, int] | None = None,
        turn: bool = False,
        blank: bool = False,
    ) -> str:
        """One chapter; ``numbers`` are the pages of anchors, for a chapter that names them, and with ``turn`` it spreads over two pages.

        With ``blank`` each number is as many noughts: whatever they will be, its words then stand in the same place.
        """
        with catch_template_errors(self._overrides):
            body = self.templates.get_template(chapter.template).render(
                page=chapter.view, chapter=chapter, booklet=booklet.view, pages=_Pages(numbers or {}, blank), turn=turn
            )
        return self._whole(booklet, body, first=chapter is booklet.front[0])

    def overlay(self, booklet: Booklet, overs: Sequence[Over], total: int) -> str:
        """What lies over some pages, the first of which is a right page; ``total`` is the number of all pages."""
        return self._whole(
            booklet, self.templates.get_template("booklet/overlay.html").render(overs=overs, total=total, booklet=booklet.view)
        )

    def notes(self, booklet: Booklet) -> str:
        """A page that is blank but for its ruling."""
        return self._whole(booklet, self.templates.get_template("booklet/notes.html").render())

    def _whole(self, booklet: Booklet, body: str, first: bool = False) -> str:
        """A document; the ``first`` one says for the whole booklet by whom and when it was made."""
        made = Markup(body)  # noqa: S704 - made by a template, which escapes
        return typeset.bind(self.templates.get_template("booklet/whole.html").render(booklet=booklet.view, body=made, first=first))


class _Pages:
    """The pages of anchors, for templates."""

    def __init__(self, numbers: Mapping[str, int], blank: bool) -> None:
        self.numbers = numbers
        self.blank = blank

    def of(self, anchor: str) -> str:
        """The page of one place."""
        return str(self.numbers.get(anchor, UNKNOWN))

    def all(self, anchors: Sequence[str]) -> list[tuple[str, str]]:
        """Anchors with their pages: ascending, each page once."""
        found = {self.of(anchor): anchor for anchor in reversed(anchors)}
        pages = sorted(found, key=int)
        return [(found[page], "0" * len(page) if self.blank else page) for page in pages]
