"""The sheet to decide on: what partners decided before, what they are asked now, and room to write what is decided (S42)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Day, Listing, Money, Text, say
from accountplan.model.analysis import Acquired, Bridge, Decided, Meetings
from accountplan.model.analysis.stand import Scanned
from accountplan.model.meetings import ALL
from accountplan.model.pages import Chapter
from accountplan.present.booklet.registry import Chapters
from accountplan.present.meetings.decided import DecidedRow, show_decided
from accountplan.present.stand.angles import name_angles
from accountplan.present.vocabulary import PHASE, SCAN_ITEM

from .context import FirmContext

MOST, FEW, DECIDED = 5, 4, 4
"""Questions, as many when decisions of before are on the page, and those: more leave no room for the answers."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, what is to be known for it, and the place of its figures (empty for a question that somebody wrote)."""

    text: str
    note: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Decisions:
    """``since`` heads the decisions of the firm's own meetings that are open or were carried out since the last one."""

    since: str
    decided: tuple[DecidedRow, ...]
    questions: tuple[Asked, ...]


def make_chapter(context: FirmContext) -> Chapter:
    """What must be decided."""
    asked = (*_list_written(context), *(Asked(context.say(text), "", anchor) for anchor, text in _list_questions(context)))
    decided = show_decided(context.site, _list_decided(context)[:DECIDED], "")
    asked = asked[: FEW if decided else MOST]
    view = Decisions(context.say(_word_since(context)), decided, asked)
    return Chapter(
        "decisions", context.say(_word_title(context)), "booklet/firm-decisions.html", view, names_pages=any(each.anchor for each in asked)
    )


CHAPTER = Chapters("end", 9, make_chapter)


def _word_title(context: FirmContext) -> Text:
    meeting = context.agenda.meeting if context.agenda else None
    return say("Decisions of {day}", day=Day(meeting.day)) if meeting and meeting.day else say("Decisions")


def _word_since(context: FirmContext) -> Text:
    since = context.agenda.since if context.agenda else None
    return say("Decided before, and what came of it since {day}", day=Day(since)) if since else say("Decided before")


def _list_decided(context: FirmContext) -> tuple[Decided, ...]:
    """What meetings of the firm decided that is still open, or was carried out since the last of them."""
    since = context.agenda.since if context.agenda else None
    found = (each for each in context.site.analysis[Meetings].decided if each.about == ALL)
    return tuple(each for each in found if each.what.open or (since and each.what.carried_out_since(since)))


def _list_written(context: FirmContext) -> Iterator[Asked]:
    """What somebody wrote down for the next meeting of the firm."""
    meeting = context.agenda.meeting if context.agenda else None
    for each in meeting.questions if meeting else ():
        yield Asked(each.what, each.why or "", "")


def _list_questions(context: FirmContext) -> Iterator[tuple[str, Text]]:
    """What follows from the figures: each answer that is not as the firm wants it."""
    yield from _list_way_questions(context)
    yield from _list_stand_questions(context)


def _list_way_questions(context: FirmContext) -> Iterator[tuple[str, Text]]:
    bridge = context.site.analysis[Bridge]
    if bridge.built and bridge.target and bridge.short:
        yield "way", say("Who plans the {amount} of {year} that nobody has planned yet?", amount=Money(bridge.unplanned), year=str(bridge.target.year))  # fmt: skip


def _list_stand_questions(context: FirmContext) -> Iterator[tuple[str, Text]]:
    acquired, scanned, commercial = context.site.analysis[Acquired], context.site.analysis[Scanned], context.firm.commercial
    period, pyramid = acquired.newest, acquired.pyramid
    if period and (dear := period.losing or period.dear):
        yield "stand", say("What do we do differently, or no longer, for {angles}?", angles=name_angles(context.site, dear))
    if pyramid and pyramid.bottom_heavy:
        yield "stand", say("What do we stop paying for at the bottom of the pyramid?")
    if commercial and commercial.wanted and commercial.wanted != commercial.phase:
        yield "stand", say("What is our next step to phase {phase}, {name}?", phase=str(commercial.wanted), name=PHASE[commercial.wanted])
    disputed = scanned.years[0].disputed(context.site.criteria.spread_alert) if scanned.years else ()
    if disputed:
        items = Listing(tuple(context.say(SCAN_ITEM[row.item]) for row in disputed))
        yield "stand", say("We differ on this: {items}. Who is right, and what follows from it?", items=items)
