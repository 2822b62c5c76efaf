"""The cover: the scores of all accounts as the only ornament, as on the other booklets."""

from __future__ import annotations

from accountplan.model.pages import Chapter
from accountplan.present.booklet.cover import show_cover
from accountplan.present.booklet.registry import Chapters

from .context import FirmContext


def make_chapter(context: FirmContext) -> Chapter:
    """The front of the cover."""
    return Chapter("cover", "", "booklet/cover.html", show_cover(context.site, context.frame, context.site.scores.accounts.values()))


CHAPTER = Chapters("front", 1, make_chapter)
