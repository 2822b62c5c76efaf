"""The contents: every chapter with its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from accountplan.base.text import say
from accountplan.model.pages import AnyChapter, Chapter

from .context import BookletContext

LINE, RUN_ON, PAGE = 18, 12, 432
"""Points that a title takes, that each further line of it takes, and that a page has."""
MEASURE = 52
"""Letters in a line."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents; those of accounts are indented."""

    anchor: str
    title: str
    account: bool


@dataclass(frozen=True, slots=True)
class Contents:
    """All lines of the contents; ``close`` when they would not fit on a page otherwise."""

    entries: tuple[Entry, ...]
    close: bool


def make_contents_chapter(context: BookletContext, chapters: Sequence[AnyChapter]) -> Chapter:
    """The chapter that lists the others."""
    entries = tuple(Entry(each.anchor, each.title, each.anchor.startswith("account-")) for each in chapters if each.title)
    close = sum(LINE + RUN_ON * (len(each.title) // MEASURE) for each in entries) > PAGE
    return Chapter("contents", context.say(say("Contents")), "booklet/contents.html", Contents(entries, close), names_pages=True)
