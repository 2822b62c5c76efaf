"""The way from last year's turnover to the firm's target, with what nobody has planned yet (S24), and room to write who will."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import say
from accountplan.model.analysis import Bridge
from accountplan.model.pages import Chapter
from accountplan.present.ahead.claim import KeyFigure, list_key_figures, word_heading
from accountplan.present.ahead.way import show_way
from accountplan.present.booklet.registry import Chapters
from accountplan.present.portfolio.figure import Figure

from .context import FirmContext


@dataclass(frozen=True, slots=True)
class Way:
    """The page: its answer, the waterfall, and what it comes down to."""

    answer: str
    figures: tuple[KeyFigure, ...]
    way: Figure


def make_chapter(context: FirmContext) -> Chapter | None:
    """The page; None without a target, or without anything to start from."""
    site = context.site
    bridge = site.analysis[Bridge]
    if not bridge.built:
        return None
    view = Way(word_heading(site, bridge), tuple(list_key_figures(site, bridge)), show_way(site, bridge))
    return Chapter("way", context.say(say("Way to the target")), "booklet/firm-way.html", view)


CHAPTER = Chapters("end", 1, make_chapter)
