"""The ways to write an agenda, one module each: its name is the format's, its `report` gives the lines. A new format is a new file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from accountplan.base.text import say

if TYPE_CHECKING:
    from accountplan.base.words import Words
    from accountplan.model.agenda import MeetingAgenda
    from accountplan.model.pages import Link
    from accountplan.present.meetings.agenda import Agenda


@dataclass(frozen=True, slots=True)
class Convened:
    """An agenda, and the same in ``words``. ``room`` is the number of columns of the terminal that shows it; None when it goes elsewhere."""

    agenda: MeetingAgenda
    worded: Agenda
    words: Words
    room: int | None = None


class Line(NamedTuple):
    """One thing on the agenda: what, why it is asked, and what else is said about it."""

    what: str
    details: tuple[str, ...] = ()
    why: str = ""


class Block(NamedTuple):
    """A part of the agenda: its title, what stands beside it (who, how long), its lines, and a remark below them."""

    title: str
    aside: str
    lines: tuple[Line, ...]
    remark: str = ""


def list_blocks(convened: Convened) -> Iterator[Block]:
    """The parts in the order of the meeting: happened, open, to decide, changed, round. A part that can be missed is left out when it is empty."""
    made, say_ = convened.worded, convened.words.say
    if found := made.introduction:
        yield Block(
            say_(say("Introduction of {account}", account=found.name)),
            found.who.text,
            tuple(Line(head, lines) for head, lines in found.parts),
        )
    happened = (
        Line(each.what, _join(each.state, each.about.text, _name(each.theirs, each.who, convened), each.by, each.note))
        for each in made.promised
    )
    yield Block(made.promised_head, made.chair, tuple(happened), made.promised_more or made.promised_nothing)
    if made.still_open:
        rows = (
            Line(each.what, _join(each.state, each.about.text, _name(each.theirs, each.who, convened), each.by)) for each in made.still_open
        )
        yield Block(say_(say("Decisions that are still open")), "", tuple(rows))
    asked = (Line(each.what, _join(each.about.text, _join_names(each.who), each.minutes, each.answers), each.why) for each in made.asked)
    nothing = made.asked_more if made.asked else say_(say("No question was recorded, and the plans ask none."))
    yield Block(say_(say("To decide")), made.asked_minutes, tuple(asked), nothing)
    changed = (Line(f"{each.account.text} ({each.badge.letter})", _join(each.sum, *each.lines)) for each in made.changed)
    same = say_(say("Unchanged: {names}.", names=made.unchanged)) if made.unchanged else ""
    yield Block(say_(say("What has changed?")), "", tuple(changed), " ".join(_join(made.changed_note, same)))
    if made.round or made.silent:
        spoken = (Line(each.account.text, _join(each.who.text, each.question)) for each in made.round)
        quiet = say_(say("Nothing to discuss: {names}.", names=made.silent)) if made.silent else ""
        yield Block(say_(say("Round of the accounts")), made.rest_minutes, tuple(spoken), quiet)


def _join(*parts: str) -> tuple[str, ...]:
    return tuple(part for part in parts if part)


def _join_names(people: tuple[Link, ...]) -> str:
    return ", ".join(each.text for each in people)


def _name(theirs: str, who: tuple[Link, ...], convened: Convened) -> str:
    """Who promised it: of them, and of us."""
    found = [convened.words.say(say("{name} (theirs)", name=theirs))] if theirs else []
    return ", ".join([*found, *(each.text for each in who)])
