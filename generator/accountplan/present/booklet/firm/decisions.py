"""The sheet to decide on: what the figures ask of partners first, then room to write what was decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Listing, Money, Text, say
from accountplan.model.analysis import Acquired, Bridge
from accountplan.model.analysis.stand import Scanned
from accountplan.model.pages import Chapter
from accountplan.present.booklet.decisions import Question
from accountplan.present.booklet.registry import Chapters
from accountplan.present.stand.angles import name_angles
from accountplan.present.vocabulary import PHASE, SCAN_ITEM

from .context import FirmContext

MOST = 5
"""More questions than this leave no room for the answers."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """The questions, each with the place of its figures."""

    questions: tuple[Question, ...]


def make_chapter(context: FirmContext) -> Chapter:
    """What must be decided."""
    asked = [Question(context.say(text), anchor) for anchor, text in _list_questions(context)][:MOST]
    return Chapter("decisions", context.say(say("Decisions")), "booklet/decisions.html", Decisions(tuple(asked)), names_pages=bool(asked))


CHAPTER = Chapters("end", 9, make_chapter)


def _list_questions(context: FirmContext) -> Iterator[tuple[str, Text]]:
    """What follows from the figures: each answer that is not as the firm wants it."""
    yield from _list_way_questions(context)
    yield from _list_stand_questions(context)


def _list_way_questions(context: FirmContext) -> Iterator[tuple[str, Text]]:
    bridge = context.site.analysis[Bridge]
    if bridge.built and bridge.target and bridge.unplanned > 0:
        yield "way", say("Who plans the {amount} of {year} that nobody has planned yet?", amount=Money(bridge.unplanned), year=str(bridge.target.year))  # fmt: skip


def _list_stand_questions(context: FirmContext) -> Iterator[tuple[str, Text]]:
    acquired, scanned, commercial = context.site.analysis[Acquired], context.site.analysis[Scanned], context.firm.commercial
    period, pyramid = acquired.newest, acquired.pyramid
    if period and (dear := period.losing or period.dear):
        yield "stand", say("What do we do otherwise, or no longer, for {angles}?", angles=name_angles(context.site, dear))
    if pyramid and (pyramid.bottom_heavy(money=True) or pyramid.bottom_heavy(money=False)):
        yield "stand", say("What do we stop paying for at the bottom of the pyramid?")
    if commercial and commercial.wanted and commercial.wanted != commercial.phase:
        yield "stand", say("What is our next step to phase {phase}, {name}?", phase=str(commercial.wanted), name=PHASE[commercial.wanted])
    apart = scanned.years[0].apart(context.site.criteria.spread_alert) if scanned.years else ()
    if apart:
        items = Listing(tuple(context.say(SCAN_ITEM[row.item]) for row in apart))
        yield "stand", say("We differ on this: {items}. Who is right, and what follows from it?", items=items)
