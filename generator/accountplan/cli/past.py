"""The past that a site shows: what Git has of the plans before the moment that is built."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from accountplan.base.error import CommandError, NotKeptError, UserError
from accountplan.base.kept import Kept
from accountplan.base.text import say, say_n
from accountplan.cli.moments import open_history, warn_refused
from accountplan.cli.terminal import print_beside
from accountplan.model.moments import Origin

if TYPE_CHECKING:
    from accountplan.base.folder import Source
    from accountplan.cli.options import Settings
    from accountplan.load import History
    from accountplan.model.survey import Survey
    from accountplan.model.windows import Window


@dataclass(frozen=True, slots=True)
class Past:
    """The history in which the moment that is built (``start``) is the newest, and the day ``since`` which somebody looks back; None where Git does not keep the plans, or nobody wants to see it."""

    history: History | None
    start: str = "HEAD"
    since: date | None = None

    @classmethod
    def find(cls, settings: Settings, *, wanted: bool, since: date | None = None) -> Past:
        """The past of the workspace, or of the moment in --at; ``since`` is a day from which somebody wants to see what changed."""
        try:
            if wanted:
                return cls(open_history(settings), settings.moment.commit.id if settings.moment else "HEAD", since)
        except NotKeptError:
            return cls(None)
        except CommandError as error:
            settings.refused = settings.refused or error
        return cls(None)

    def name(self, today: date) -> str:
        """A name for all that a site shows of it."""
        from accountplan import chronicle

        return chronicle.name_past(self.history, today, self.start) + str(self.since) if self.history else ""

    def recall(self, survey: Survey, kept: Kept) -> Survey:
        """The same survey with its past."""
        from accountplan import chronicle

        return chronicle.recall(self.history, survey, kept, self.start) if self.history else survey

    def list_windows(self, survey: Survey, kept: Kept) -> tuple[Window, ...]:
        """What changed in the last month, quarter and year, since the last meeting, and since the chosen day."""
        from accountplan import chronicle

        return chronicle.list_windows(self.history, survey, kept, self.start, self.since) if self.history else ()

    def warn(self, settings: Settings) -> None:
        """Say what cannot be shown of the past, and what to do: Git could not be asked, or the clone is without it."""
        warn_refused(settings)
        if self.history and (missing := self.history.word_missing()):
            print_beside(settings.words().say(missing))


def find_unread(survey: Survey) -> UserError | None:
    """What to say of months in the past of a survey whose plans Git cannot give; None where there are none."""
    if not survey.past.unread:
        return None
    message = say_n("{n} month cannot be read.", "{n} months cannot be read.", len(survey.past.unread))
    return UserError(message, say("See which, and why, with: accountplan history"))


def find_origin(settings: Settings, source: Source) -> Origin:
    """What the plans that are built were made from: not known where Git refuses to look, or is not there."""
    try:
        history = open_history(settings)
        return history.trace(source, settings.moment.commit.id if settings.moment else "HEAD")
    except NotKeptError:
        return Origin(kept=False)
    except CommandError as error:
        settings.refused = settings.refused or error
        return Origin()
