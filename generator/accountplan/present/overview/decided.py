"""What meetings decided and nobody has carried out yet, for the start page."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import say, say_n
from accountplan.model.pages import Link
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.meetings.decided import DecidedRow, show_decided

from .attention import SHOWN


@dataclass(frozen=True, slots=True)
class OpenDecisions:
    """The first open decisions, the earliest day first; ``nothing`` is the sentence when there are none, ``all`` leads to the page about meetings, and says how
    many more there are when the list is ``cut``.
    """

    rows: tuple[DecidedRow, ...]
    nothing: str
    all: Link
    cut: bool


def show_open_decisions(context: Context) -> OpenDecisions | None:
    """What is still to be carried out; None in a firm that writes down no meetings."""
    if not context.portfolio.meetings:
        return None
    found = context.meetings.open
    more = len(found[SHOWN:])
    words = say_n("{n} more", "{n} more", more) if more else say("Meetings")
    nothing = "" if found else context.say(say("Every recorded decision has been carried out or dropped."))
    return OpenDecisions(show_decided(context, found[:SHOWN], ""), nothing, Link(context.say(words), links.MEETINGS), cut=more > 0)
