"""The back cover: whose booklet this is."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import say
from accountplan.model.pages import Chapter
from accountplan.present.booklet.registry import Chapters
from accountplan.present.booklet.signs import list_imprint, word_since

from .context import FirmContext


@dataclass(frozen=True, slots=True)
class Back:
    """Since when a bar counts (empty when there are none), and the rows of the foot."""

    since: str
    imprint: tuple[tuple[str, str], ...]


def make_chapter(context: FirmContext) -> Chapter:
    """The back of the cover."""
    frame = context.frame
    return Chapter(
        "back",
        "",
        "booklet/firm-back.html",
        Back(
            word_since(context.site, context.agenda),
            tuple(list_imprint(context.site, frame, say("Booklet"), f"{frame.tier} {frame.plans}")),
        ),
    )


CHAPTER = Chapters("back", 1, make_chapter)
