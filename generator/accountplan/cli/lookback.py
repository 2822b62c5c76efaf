"""What changed since a meeting: the plans of then, as Git has them, beside those of now."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from accountplan.base.error import UserError
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say
from accountplan.cli.day import find_day
from accountplan.cli.moments import open_history
from accountplan.cli.options import Settings
from accountplan.cli.past import Past
from accountplan.cli.terminal import print_beside

if TYPE_CHECKING:
    from accountplan.base.folder import Source
    from accountplan.load import History
    from accountplan.model.changes import Changes
    from accountplan.model.moments import Commit
    from accountplan.model.survey import Survey

DAY = compile_lazily(r"\d{4}-\d{2}-\d{2}")
MEETINGS = "plans/meetings/"
LAST = "last"
"""Since the last meeting."""


class Since(NamedTuple):
    """Since when, and what changed since; None where it is not known."""

    since: date | None
    changes: Changes | None


@dataclass(frozen=True, slots=True)
class Lookback:
    """The plans of earlier days, beside those of a survey. What was ``seen`` of a commit is read no more, so that `serve` need not wait for it at each save."""

    past: Past
    seen: dict[tuple[str, date], Survey] = field(default_factory=dict)

    def list_changes(self, survey: Survey) -> dict[date, Changes]:
        """What changed since the last meeting of each circle, by day; a day of which Git has no plans is left out, and the page says so."""
        from accountplan import pipeline

        found: dict[date, Changes] = {}
        for day in pipeline.list_past_days(survey) if self.past.history else ():
            with suppress(UserError):
                found[day] = self._compare(survey, day)
        return found

    def _compare(self, survey: Survey, day: date) -> Changes:
        history = self.past.history
        assert history
        return self.compare(history, survey, history.find_day(day, history.find(self.past.start)))

    def compare(self, history: History, survey: Survey, commit: Commit) -> Changes:
        """What changed since a commit, both sides counted on the day of the survey. Raises UserError when it holds no plans."""
        from accountplan import pipeline

        key = commit.id, survey.today
        if key not in self.seen:
            self.seen[key] = pipeline.make_survey(history.read(commit), survey.today)
        return pipeline.compare_surveys(self.seen[key], survey)

    def name(self, source: Source) -> str:
        """A name for all that a site with meetings can know of the past; empty without meetings or without Git."""
        history = self.past.history
        if history is None or not any(path.startswith(MEETINGS) for path in source.list()):
            return ""
        with suppress(UserError):
            return f"{history.find(self.past.start).id} {history.shallow}"
        return ""


def find_since(settings: Settings, survey: Survey, last: date | None, wanted: str = LAST) -> Since:
    """What changed since the day of the ``last`` meeting, or since the day or revision that is ``wanted``.

    A day of which Git knows nothing is a day all the same: why it knows nothing is said beside the answer. Raises UserError when there is no such revision.
    """
    day = last if wanted == LAST else check_past(settings, _read_day(wanted))
    if wanted == LAST and day is None:
        return Since(None, None)
    try:
        history = open_history(settings)
        commit = history.find(day.isoformat() if day else wanted)
        return Since(day or commit.day, Lookback(Past(history)).compare(history, survey, commit))
    except UserError as error:
        if day is None:
            raise
        _tell(settings, error)
        return Since(day, None)


def check_past(settings: Settings, since: date | None) -> date | None:
    """The same day. Raises UserError when it is still to come, so that nothing can have changed since."""
    if since and since > find_day(settings):
        message = say("--since is {since}, and that is after {day}, the day that counts as today.", since=since, day=find_day(settings))
        raise UserError(message, say("Choose an earlier day."))
    return since


def _read_day(wanted: str) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(wanted) if DAY.fullmatch(wanted) else None
    return None


def _tell(settings: Settings, error: UserError) -> None:
    if not settings.quiet:
        words = settings.words()
        print_beside(f"{words.say(error.message)} {words.say(error.help)}")
