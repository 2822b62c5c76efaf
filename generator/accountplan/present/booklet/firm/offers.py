"""The largest proposals on one page, by stage (S41): each with its chance, its days and who sees to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import say
from accountplan.model.analysis import Card, Column, Wall
from accountplan.model.pages import Chapter
from accountplan.present.board import CardView, OutcomeView, list_sums, show_card, show_outcome, word_heading
from accountplan.present.booklet.context import cut
from accountplan.present.booklet.registry import Chapters
from accountplan.present.spelled import capitalise

from .context import FirmContext, name_account

MOST = 8
"""Proposals on the page. The wall on the site has them all."""
LONGEST = 52
"""Letters of what a proposal is about: a line."""


@dataclass(frozen=True, slots=True)
class OfferRow:
    """One proposal: the tier and the name of its client as paper has them, what it is about, what the wall says of it, and what it was."""

    name: str
    what: str
    card: CardView
    was: str


@dataclass(frozen=True, slots=True)
class StageRows:
    """One stage: how many proposals it has, with their sums, and the first of them."""

    title: str
    sums: tuple[str, ...]
    rows: tuple[OfferRow, ...]


@dataclass(frozen=True, slots=True)
class Offers:
    """The page: the answer, the stages that have any proposal, and how those of this year ended."""

    heading: str
    lede: str
    stages: tuple[StageRows, ...]
    outcome: OutcomeView


def make_chapter(context: FirmContext) -> Chapter | None:
    """The page; None when no proposal is open."""
    wall = context.site.analysis[Wall]
    if not wall.together.number:
        return None
    lede = (
        context.say(say("The {n} with the largest chance times value; the wall on the site has all.", n=str(MOST)))
        if wall.together.cards[MOST:]
        else ""
    )
    view = Offers(word_heading(context.site, wall), lede, tuple(_list_stages(context, wall)), show_outcome(context.site, wall.outcome))
    return Chapter("offers", context.say(say("Proposals")), "booklet/firm-offers.html", view)


CHAPTER = Chapters("end", 3, make_chapter)


def _list_stages(context: FirmContext, wall: Wall) -> Iterator[StageRows]:
    for stage, column in wall.columns.items():
        if column.number:
            yield _show_stage(context, capitalise(context.say(context.site.stage(stage))), column, wall)


def _show_stage(context: FirmContext, title: str, column: Column, wall: Wall) -> StageRows:
    return StageRows(
        title=title,
        sums=tuple(context.say(each) for each in list_sums(column)),
        rows=tuple(_show_row(context, each, wall) for each in column.cards if each in wall.together.cards[:MOST]),
    )


def _show_row(context: FirmContext, card: Card, wall: Wall) -> OfferRow:
    view = show_card(context.site, card, wall.reach)
    return OfferRow(
        name_account(context, card.account), cut(view.what, LONGEST), view, context.earlier.proposal(card.account, card.proposal)
    )
