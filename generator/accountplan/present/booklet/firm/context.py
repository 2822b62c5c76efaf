"""What all chapters of the firm's booklet share."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from accountplan.base.text import say
from accountplan.model.agenda import MeetingAgenda
from accountplan.model.meetings import ALL
from accountplan.present.booklet.context import BookletContext, make_readable
from accountplan.present.booklet.frame import BookletFrame, make_frame
from accountplan.present.context import Context

from .earlier import FirmEarlier


def name_account(context: FirmContext, id: str) -> str:
    """The short name of an account as paper has it."""
    return BookletContext.brief(make_readable(context.site.portfolio.accounts[id]))


class FirmContext:
    """The firm as a whole in one language; nothing in it changes after it was made.

    ``version`` is what the covers say of what it was made from; empty between them, or where nothing is known.
    """

    def __init__(self, site: Context, version: str = "") -> None:
        self.site = site
        self.version = version
        self.say = site.say
        self.words = site.words
        self.firm = site.firm
        self.today = site.today

    @cached_property
    def frame(self) -> BookletFrame:
        """What every page may show."""
        made = make_frame(self.site, self.title, "", self.say(say("Where do we stand?")), self.version)
        return replace(made, plans=str(self.firm.year))

    @cached_property
    def title(self) -> str:
        """What the booklet is called."""
        return self.say(say("Where do we stand? {firm}, {year}", firm=self.firm.name, year=str(self.firm.year)))

    @cached_property
    def agenda(self) -> MeetingAgenda | None:
        """The agenda of the next meeting about the firm as a whole; None when there never was one, and none is planned."""
        return self.site.agendas.get(ALL)

    @cached_property
    def earlier(self) -> FirmEarlier:
        """The firm as it was at the last of those meetings."""
        return FirmEarlier(self.site, self.agenda.changes if self.agenda else None)
