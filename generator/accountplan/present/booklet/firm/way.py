"""What lies ahead: the way to the firm's target with what nobody has planned yet (S24), and the picture of three years ahead (S26)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import say
from accountplan.model.analysis import Ahead, Bridge
from accountplan.model.pages import Chapter
from accountplan.present.ahead.claim import WayFigure, list_way_figures, word_heading
from accountplan.present.ahead.way import show_way
from accountplan.present.booklet.registry import Chapters
from accountplan.present.booklet.then import Barred
from accountplan.present.portfolio.figure import Figure
from accountplan.present.stand.vision import AimRow, VisionView, show_vision

from .context import FirmContext

MOST = 5
"""Aims of three years ahead for which there is room."""


@dataclass(frozen=True, slots=True)
class Way:
    """The page: its answer, the waterfall (None without a target) and what it comes down to; then the first aims of three years ahead."""

    answer: Barred[str]
    figures: tuple[WayFigure, ...]
    way: Figure | None
    vision: VisionView | None
    aims: tuple[Barred[AimRow], ...]


def make_chapter(context: FirmContext) -> Chapter | None:
    """The page; None without a picture, and without a target or anything to start from."""
    site, vision = context.site, show_vision(context.site)
    bridge = site.analysis[Bridge]
    if not (bridge.built or vision):
        return None
    view = Way(
        answer=Barred(word_heading(site, bridge), context.earlier.way) if bridge.built else Barred("", ""),
        figures=tuple(list_way_figures(site, bridge)) if bridge.built else (),
        way=show_way(site, bridge) if bridge.built else None,
        vision=vision,
        aims=tuple(_list_aims(context, vision)) if vision else (),
    )
    title = say("Way to the target") if bridge.built else say("Years ahead")
    return Chapter("way", context.say(title), "booklet/firm-way.html", view)


CHAPTER = Chapters("end", 1, make_chapter)


def _list_aims(context: FirmContext, vision: VisionView) -> Iterator[Barred[AimRow]]:
    """The first of them, each with what it was."""
    picture = context.site.analysis[Ahead].picture
    for row, aim in zip(vision.aims[:MOST], picture.aims if picture else (), strict=False):
        yield Barred(row, context.earlier.aim(aim))
