"""The first spread: how far the year's round has come, how work is won, how we mark ourselves, whom our effort reaches, how commerce is shared; the rest in one sentence each, with its page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from accountplan.base.text import say
from accountplan.model.analysis import Bridge, Effect, Wall, WatchList, YearlyRound
from accountplan.model.pages import Chapter
from accountplan.present.ahead.claim import word_heading as word_way
from accountplan.present.board import word_heading as word_wall
from accountplan.present.booklet.context import quote
from accountplan.present.booklet.registry import Chapters
from accountplan.present.booklet.then import Barred
from accountplan.present.effects.years import word_heading as word_effect
from accountplan.present.endangered import word_heading as word_watch
from accountplan.present.stand.angles import Angles, show_angles
from accountplan.present.stand.commercial import CommercialView, show_commercial
from accountplan.present.stand.pyramid import Pyramid, show_pyramid
from accountplan.present.stand.round import RoundRow, RoundView, show_round
from accountplan.present.stand.scan import ScanView, show_scan

from .context import FirmContext

LONGEST = 480
"""Letters of the strategy; the page about the firm has all of it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What another page answers, in a sentence with ``**`` around what counts."""

    name: str
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Stand:
    """The spread; a part that the firm does not use is None. ``phase`` is what the commercial phase was."""

    round: RoundView | None
    steps: tuple[Barred[RoundRow], ...]
    angles: Angles | None
    pyramid: Pyramid | None
    commercial: CommercialView | None
    phase: str
    scan: ScanView | None
    further: tuple[Answer, ...]


def make_chapter(context: FirmContext) -> Chapter | None:
    """The spread; None for a firm that uses none of its parts."""
    site = context.site
    found, earlier = show_round(site), context.earlier
    products = site.analysis[YearlyRound].products
    view = Stand(
        round=found,
        steps=tuple(Barred(row, earlier.product(each)) for row, each in zip(found.rows, products, strict=True)) if found else (),
        angles=show_angles(site),
        pyramid=show_pyramid(site),
        commercial=_show_commercial(context),
        phase=earlier.phase,
        scan=show_scan(site),
        further=tuple(_list_further(context)),
    )
    if not (view.round or view.angles or view.pyramid or view.commercial or view.scan):
        return None
    return Chapter("stand", context.say(say("Where do we stand?")), "booklet/firm-stand.html", view, names_pages=bool(view.further))


CHAPTER = Chapters("front", 2, make_chapter)


def _show_commercial(context: FirmContext) -> CommercialView | None:
    """The phase with the strategy in so many words as the spread has room for."""
    found = show_commercial(context.site)
    if found is None or not found.strategy[LONGEST:]:
        return found
    return replace(found, strategy=quote(found.strategy, LONGEST))


def _list_further(context: FirmContext) -> Iterator[Answer]:
    """What the other pages answer, in their order."""
    site = context.site
    bridge, effect, wall, watch = site.analysis[Bridge], site.analysis[Effect], site.analysis[Wall], site.analysis[WatchList]
    if bridge.built and bridge.target:
        yield Answer(context.say(say("Target {year}", year=str(bridge.target.year))), word_way(site, bridge), "way")
    if effect.has("churn"):
        yield Answer(context.say(say("Effect")), word_effect(site, effect), "effect")
    if watch.risks:
        yield Answer(context.say(say("In danger")), word_watch(site, watch) + ".", "effect.watch")
    if wall.together.number:
        yield Answer(context.say(say("Proposals")), word_wall(site, wall) + ".", "offers")
