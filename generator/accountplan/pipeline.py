"""The whole road, in order: read this page first.

survey:  load -> score -> analyse -> lint   = one frozen `Survey`, the waist of the hourglass
publish: present -> render                  = a site and its booklets in a folder
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from accountplan import analyse, lint, load, score
from accountplan.base.error import UserError
from accountplan.base.folder import Source
from accountplan.base.kept import NOTHING, Kept, make_digest
from accountplan.base.known import UNKNOWN, Known
from accountplan.base.progress import Tell, tell_nobody
from accountplan.base.text import Code, Listing, say
from accountplan.load import Aging, History, Memory, Snapshot
from accountplan.model.analysis import Agenda, Meetings, Week, Weeks
from accountplan.model.edition import Edition, Published
from accountplan.model.finding import Finding, group_by_path
from accountplan.model.mending import Change, Mending
from accountplan.model.portfolio import Portfolio
from accountplan.model.rules import Rule
from accountplan.model.scores import Explanation
from accountplan.model.standing import Standing
from accountplan.model.survey import Survey

if TYPE_CHECKING:
    from accountplan import author
    from accountplan.base.words import Words
    from accountplan.model.agenda import MeetingAgenda
    from accountplan.model.changes import Changes
    from accountplan.model.meetings import Circle
    from accountplan.model.redaction import Slip
    from accountplan.model.trial import Outcome, Trial
    from accountplan.present.changes import Report
    from accountplan.present.meetings.agenda import Agenda as WordedAgenda
    from accountplan.present.week import WeekView

ROUNDS = 20
"""How often plans are mended and looked at again; two or three times are usual."""


def open_workspace(folder: Path, aging: Aging | None = None) -> Source:
    """The files of a workspace: the folder that holds ``plans/``. ``aging`` finds how old what they hold is, where Git knows."""
    return load.FolderSource(folder, aging)


def make_snapshot(source: Source, aging: Aging | None = None) -> Snapshot:
    """The files of a source as they are now, each read once. ``aging`` finds how old what they hold is, where Git knows."""
    return load.Snapshot(source, aging)


def make_memory(kept: Kept) -> Memory:
    """What is known of the versions of plans in Git: as much as was ``kept``."""
    return load.Memory(kept)


def open_history(folder: Path, environment: Mapping[str, str], memory: Memory | None = None) -> History:
    """The earlier versions of a workspace. Raises UserError when Git does not keep it; ``environment`` is that of Git, ``memory`` what is known of them already."""
    return load.History(folder, environment, memory)


def make_survey(source: Source, today: date, kept: Kept = NOTHING) -> Survey:
    """All that is known of a workspace on one day. Wrong data become findings; a workspace that cannot be read, a UserError.

    What was ``kept`` of plans that were read before does not show in the survey.
    """
    stays = bool(kept.live)
    portfolio, problems = load.load(source, today, kept)
    known = Known(portfolio.names(today), kept.live, kept, stays) if kept is not NOTHING else UNKNOWN
    scores = score.score(portfolio, today, known)
    analysis = analyse.analyse(portfolio, scores, today, known)
    findings = lint.lint(portfolio, scores, analysis, today, problems, known)
    return Survey(today, portfolio, scores, analysis, findings, lint.list_rules())


def read_portfolio(source: Source, today: date) -> Portfolio:
    """What the files say, without a judgement: for commands that add to them. Raises UserError when the system does not give one of them."""
    read, problems = load.load(source, today)
    for problem in problems:
        if problem.rule == "unreadable-file":
            raise UserError(say("{path}: {problem}", path=problem.path, problem=problem.message), problem.help)
    return read


def publish(survey: Survey, edition: Edition, tell: Tell = tell_nobody) -> Published:
    """Write the site of a survey, and its booklets: beside the folder first, then in one swap. ``tell`` hears how far the work is."""
    from accountplan import compare, present, render  # what prints takes time to import, and most commands only look

    with render.open_output(edition.folder) as stage:
        agendas = compare.list_agendas(survey, edition.since)
        booklets = present.make_booklets(survey, edition.words, (), agendas) if edition.booklets else ()
        drafts = present.draft_pages(
            survey, edition.words, [booklet.stem for booklet in booklets], agendas, edition.windows, edition.kept.live
        )  # fmt: skip
        pages = render.write_pages(drafts, edition, stage, tell)
        render.write_booklets(booklets, edition, stage, tell)
    return Published(render.remember(edition, pages.files, len(booklets)), pages.kept)


def add_booklets(survey: Survey, edition: Edition, tell: Tell = tell_nobody) -> Published:
    """Print the booklets that are wanted, and nothing else: what is in the folder already stays as it is."""
    from accountplan import compare, present, render

    with render.open_output(edition.folder, adding=True) as stage:
        booklets = present.make_booklets(survey, edition.words, edition.wanted, compare.list_agendas(survey, edition.since))
        render.write_booklets(booklets, edition, stage, tell)
    return Published(Standing(edition.folder, booklets=len(booklets)), 0)


def make_client_survey(survey: Survey, account: str) -> Survey:
    """What can be known from the keys that are fit for this client alone: all else is gone before anything is computed.

    Raises UserError when a text of its edition names another client, or whoever competes with us.
    """
    from accountplan.model.redaction import list_slips, redact

    slips = list_slips(survey.portfolio, account, survey.today)
    if slips:
        _refuse_slips(slips, survey.portfolio.account_paths.get(account, ""))
    portfolio = redact(survey.portfolio, account, survey.today)
    scores = score.score(portfolio, survey.today)
    return Survey(survey.today, portfolio, scores, analyse.analyse(portfolio, scores, survey.today), (), ())


def _refuse_slips(slips: Sequence[Slip], path: str) -> NoReturn:
    named = Listing(tuple(say("{name} under {key}", name=each.name, key=Code(".".join(map(str, each.keys)))) for each in slips))
    raise UserError(
        say("Nothing was built: this edition would name others to the client: {named}.", named=named),
        say("Reword it in {path}, or put it under a key that is not for the client.", path=path),
    )


def publish_for_client(survey: Survey, edition: Edition, tell: Tell = tell_nobody) -> Published:
    """Write the client's own edition of a survey that `make_client_survey` gave: one page and, if wanted, the same as a booklet."""
    from accountplan import render
    from accountplan.present import client

    with render.open_output(edition.folder) as stage:
        pages = render.write_pages(client.draft_client_pages(survey, edition.words), replace(edition, scripts=False), stage, tell)
        booklets = (client.make_client_booklet(survey, edition.words),) if edition.booklets else ()
        render.write_booklets(booklets, edition, stage, tell)
    return Published(render.remember(edition, pages.files, len(booklets)), pages.kept)


def digest_inputs(source: Snapshot, overrides: Path | None, *choices: str) -> str:
    """A name for all that a site depends on: the plans, the workspace's own templates, and what was chosen."""
    from accountplan.render.standing import digest_files

    return make_digest(source.digest(), digest_files(overrides), *choices)


def find_published(kept: Kept, folder: Path, made_from: str) -> Published | None:
    """The site in a folder, when it was made from just this and nobody has touched it since; else None."""
    from accountplan.render.standing import read_standing

    site = read_standing(kept, folder)
    return Published(site, site.pages) if site.stands(made_from) else None


def compare_surveys(before: Survey, after: Survey) -> Changes:
    """What changed between two surveys of one day, and why."""
    from accountplan import compare
    from accountplan.model.causes import Crossed

    settled = before.portfolio.settled == after.portfolio.settled
    method_first = before.scores if settled else score.score(before.portfolio.settled_as(after.portfolio), before.today)
    data_first = after.scores if settled else score.score(after.portfolio.settled_as(before.portfolio), after.today)
    return compare.compare(before, after, Crossed(method_first, data_first))


def try_out(survey: Survey, trial: Trial) -> Outcome:
    """Who would change tier under another setting of weights and limits; no file changes."""
    from accountplan import compare

    return compare.weigh_trial(survey, score.score(trial.applied(survey.portfolio), survey.today), trial)


def report_changes(changes: Changes, words: Words) -> Report:
    """What changed in words: a verdict, then who moves and why."""
    from accountplan.present.changes import make_report

    return make_report(changes, words)


def print_changes(changes: Changes, sides: str, words: Words) -> str:
    """What changed as a page in one file; ``sides`` says what was compared."""
    from accountplan.present.changes import make_page
    from accountplan.render.alone import print_alone

    return print_alone("report/changes.html", make_page(changes, sides, words), words)


def list_past_days(survey: Survey) -> tuple[date, ...]:
    """The days since which the agendas of a site look: those of the last meeting of each circle."""
    lasts = (last for _, last in survey.analysis[Meetings].list_last(survey.today))
    return tuple(sorted({last.day for last in lasts if last and last.day}))


def prepare_meeting(survey: Survey, about: Circle, since: date | None = None, changes: Changes | None = None) -> MeetingAgenda:
    """The agenda of the next meeting about some accounts; ``changes`` are those since then, when the plans of then are known."""
    from accountplan import compare

    return compare.prepare(survey, about, since, changes)


def word_agenda(survey: Survey, agenda: MeetingAgenda, words: Words) -> WordedAgenda:
    """An agenda in words, for commands."""
    from accountplan.present.meetings import word_agenda as made

    return made(survey, agenda, words)


def find_week(survey: Survey, person: str | None) -> Week:
    """The week of one of us, or of the firm."""
    return survey.analysis[Weeks].of(survey.analysis[Agenda], person)


def word_week(survey: Survey, person: str | None, words: Words) -> WeekView:
    """A week in words, for commands."""
    from accountplan.present.week import word_week as made

    return made(survey, person, words)


def explain(survey: Survey, account: str) -> Explanation:
    """One account's score to the last point, and what would move it to another tier."""
    return score.explain(survey.portfolio, survey.scores, account, survey.today)


def mend(source: Snapshot, today: date, wanted: Callable[[Finding], bool]) -> Mending:
    """Do what the remedies of the ``wanted`` findings say, and look again, until nothing is left to do. Nothing is saved.

    Why rounds: what is mended brings to light what it hid.
    """
    began, kept, done = source, Kept(None), list[Finding]()
    found = make_survey(source, today, kept)
    for _ in range(ROUNDS):
        files = {path: _mend_file(source, today, path, each) for path, each in group_by_path(filter(wanted, found.findings))}
        some = [finding for each in files.values() for finding in each.done]
        if not some:
            break
        done += some
        source = source.changed({path: each.content for path, each in files.items()})
        found = make_survey(source, today, kept)
    changed = {path: Change(began.read(path), source.read(path)) for path, _ in group_by_path(done)}
    return Mending(found, changed, tuple(done))


def _mend_file(source: Snapshot, today: date, path: str, findings: tuple[Finding, ...]) -> author.Mended:
    from accountplan import author  # only what mends needs it

    return author.mend_file(source.read(path), findings, lambda content: author.Read(*load.reread(path, content, today)))


def list_rules() -> tuple[Rule, ...]:
    """Every rule with its documentation, by name."""
    return lint.list_rules()
