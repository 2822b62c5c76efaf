"""Builds the site again and again while plans change, and always has something to show."""

from __future__ import annotations

import sys
import traceback
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from html import escape
from pathlib import Path
from time import monotonic, perf_counter, time_ns
from typing import TYPE_CHECKING

import click

from accountplan.base.disk import make_refusal
from accountplan.base.error import CommandError
from accountplan.base.folder import Folder
from accountplan.base.kept import NOTHING, Kept
from accountplan.base.patience import stop_if_asked
from accountplan.base.text import Number, say, say_n
from accountplan.base.words import Words
from accountplan.cli import desk
from accountplan.cli.day import settle_day
from accountplan.cli.lookback import Lookback
from accountplan.cli.moments import find_aging, warn_refused
from accountplan.cli.past import Past, find_origin
from accountplan.cli.reporters import Report
from accountplan.cli.reporters.text import list_blocks, word_summary
from accountplan.cli.serving.copies import SITE
from accountplan.cli.serving.page import make_banner, make_page, mark_code
from accountplan.cli.serving.server import View
from accountplan.cli.serving.watch import Stamp, make_stamp
from accountplan.cli.terminal import count_columns, make_visible
from accountplan.model.edition import Edition
from accountplan.model.finding import Finding, Severity
from accountplan.model.standing import Standing

if TYPE_CHECKING:
    from accountplan.cli.options import Settings

MOST = 20
"""Errors that are shown after each save; the others are counted."""
SOON, LATE = 2.0, 60.0
"""Seconds after which it is tried again to build what was refused, at first and at most."""
AGAIN = say("It is tried again by itself, and at each save.")


def make_waiting_view(words: Words) -> View:
    """What there is to see before the first site is ready."""
    return View("0", instead=make_page(say("The site is being built."), "", words))


@dataclass(frozen=True, slots=True)
class Refusal:
    """What kept us from building, in words, and when that is tried again: after a pause that doubles each time."""

    told: tuple[str, str]
    pause: float
    since: float

    def over(self) -> bool:
        """Whether it is time to try again."""
        return monotonic() - self.since >= self.pause

    def again(self) -> Refusal:
        """The same, once more."""
        return Refusal(self.told, min(2 * self.pause, LATE), monotonic())


@dataclass(slots=True)
class Builder:
    """Builds into two folders in turn below ``place``, so that the site that is looked at never changes under the reader."""

    settings: Settings
    place: Path
    booklets: bool = False
    overrides: Path | None = None
    folders: tuple[Path, ...] = ()
    kept: Kept = NOTHING
    site: Standing | None = None
    view: View = field(default_factory=lambda: View("0"))
    seen: tuple[Stamp, date] | None = None
    turn: int = 0
    lookback: Lookback | None = None
    refusal: Refusal | None = None

    def refresh(self) -> bool:
        """Build when a file has changed since the last time, or the day, or when what refused the last time may be over; say whether there is something else to see."""
        now, before = (make_stamp(self.folders), settle_day(self.settings)), self.view
        changed = now != self.seen
        if not changed and not (self.refusal and self.refusal.over()):
            return False
        self.seen = now
        self.turn += 1
        self.refusal = None if changed else self.refusal
        self.view = self._built(f"{time_ns()}-{self.turn}")
        return self.view is not before

    def _built(self, version: str) -> View:
        try:
            return self._site(version)
        except Exception as error:
            stop_if_asked()  # a library may take a request to stop for an error of its own
            return self._failed(version, error)

    def _failed(self, version: str, error: Exception) -> View:
        if isinstance(error, CommandError | OSError):
            return self._refused(version, make_refusal(error) if isinstance(error, OSError) else error)
        self.refusal = None
        trace = traceback.format_exc()  # a bug must not take away the view: this is shown here and in the page
        click.echo(trace, err=True)
        title = say("This is a bug in accountplan. Please report it, with these lines.")
        return View(version, instead=make_page(title, f"<pre>{escape(trace)}</pre>", self._words()))

    def _refused(self, version: str, error: CommandError) -> View:
        """What keeps us from building. It may be over in a moment, and then nobody would save a file for it; as long as it stays, it is told once."""
        words = self._words()
        told = words.say(error.message), words.say(error.help)
        known = self.refusal if self.refusal and self.refusal.told == told else None
        self.refusal = known.again() if known else Refusal(told, SOON, monotonic())
        if known:
            return self.view
        after = words.say(AGAIN)
        click.echo(make_visible(" ".join((*told, after))), err=True)
        return View(version, instead=make_page(error.message, f"<p>{mark_code(told[1])}</p><p>{escape(after)}</p>", words))

    def _site(self, version: str) -> View:
        from accountplan import pipeline

        start = perf_counter()
        source = pipeline.make_snapshot(Folder(self.settings.workspace()), find_aging(self.settings))
        folder = self.place / f"{SITE}{self.turn % 2}"
        survey = desk.make_survey(self.settings, source, self.kept)
        words = self._words()
        past = Past.find(self.settings, wanted=True)
        self.lookback = Lookback(past, self.lookback.seen if self.lookback else {})
        survey, since = past.recall(survey, self.kept), self.lookback.list_changes(survey)
        survey = replace(survey, origin=find_origin(self.settings, source))
        edition = Edition(
            words, folder, self.overrides, self.booklets, kept=self.kept, before=self.site, passing=True,
            since=since, windows=past.list_windows(survey, self.kept),
        )  # fmt: skip
        made = pipeline.publish(survey, edition)
        self.site = replace(made.site, ours=True)
        self.refusal = None
        errors = tuple(finding for finding in survey.findings if finding.severity == Severity.ERROR)
        self._show(errors, words)
        text = word_summary(Report(survey.findings, len(survey.portfolio.files), words))
        pages = say(
            "{n} of {pages} pages were made in {seconds} s.",
            n=made.site.pages - made.kept,
            pages=made.site.pages,
            seconds=Number(Fraction(perf_counter() - start)),
        )
        self._tell(f"{words.say(text)} {words.say(pages)}")
        warn_refused(self.settings)
        return View(version, folder, wrong=make_banner(text, errors, words) if errors else "")

    def _show(self, errors: tuple[Finding, ...], words: Words) -> None:
        """The errors as `check` shows them, also when asked to be quiet: whoever edits in a terminal need not look at the browser."""
        for line in list_blocks(errors[:MOST], words, count_columns(sys.stderr)):
            click.echo(line, err=True)
        if more := len(errors[MOST:]):
            text = say_n("{n} more error. See: accountplan check", "{n} more errors. See: accountplan check", more)
            click.echo(words.say(text), err=True)

    def _words(self) -> Words:
        return self.settings.words()

    def _tell(self, text: str) -> None:
        if not self.settings.quiet:
            click.echo(make_visible(text), err=True)
