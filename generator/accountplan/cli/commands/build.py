"""`accountplan build`: the site and the booklets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import click

from accountplan.base.error import UserError
from accountplan.base.folder import Folder
from accountplan.base.kept import NOTHING
from accountplan.base.text import say
from accountplan.cli import desk, keeping
from accountplan.cli.day import find_day
from accountplan.cli.documented import Command
from accountplan.cli.firm import choose_language
from accountplan.cli.for_client import Choices, build_for_client, check_client
from accountplan.cli.lookback import Lookback, check_past
from accountplan.cli.moments import add_at_option, find_aging, open_history, open_moment
from accountplan.cli.options import Settings, add_common_options, parse_day, pass_settings
from accountplan.cli.past import Past, find_origin, find_unread
from accountplan.cli.progress import Progress
from accountplan.cli.publishing import choose_folder, find_place, find_templates, has_errors, refuse, shorten, tell_done
from accountplan.model.edition import Edition

if TYPE_CHECKING:
    from accountplan.load import Snapshot
    from accountplan.model.edition import Published
    from accountplan.model.moments import Origin


@click.command(
    cls=Command,
    examples=(
        "accountplan build",
        "accountplan build --no-booklets --out /tmp/site",
        "accountplan build --booklet tier:A --booklet unit:water",
        "accountplan build --booklet firm",
        "accountplan build --today 2018-01-15 --language en",
        "accountplan build --at 2026-03-31 --out /tmp/then",
        "accountplan build --keep-going",
        "accountplan build --fresh",
        "accountplan build --audience client --account acme",
    ),
)
@click.option(
    "--out", metavar="DIR", type=click.Path(file_okay=False, path_type=Path), help="Where to write; by default site/ in the workspace."
)
@click.option("--no-booklets", is_flag=True, help="Build only the site: much quicker.")
@click.option(
    "--booklet",
    "wanted",
    metavar="WHAT",
    multiple=True,
    help="Build this booklet and nothing else: firm, tier:A, unit:water, lead:jansen, group:dikes or account:acme. Can be given several times.",
)
@click.option(
    "--audience",
    type=click.Choice(("firm", "client")),
    default="firm",
    help="For whom: the firm, or the client of --account, who gets one page and a booklet with only what is fit for its eyes.",
)
@click.option("--account", metavar="ID", help="The client for whom the edition is, with --audience client.")
@click.option("--keep-going", is_flag=True, help="Build despite errors; whatever is wrong is left out.")
@click.option("--fresh", is_flag=True, help="Make everything again, and keep nothing for next time.")
@click.option(
    "--no-history",
    is_flag=True,
    help="Leave out what Git knows of the time before: how the scores went, month by month, and how old what the plans say is. A first build is quicker.",
)
@click.option(
    "--since",
    metavar="DAY",
    type=parse_day,
    help="Also make a page about what changed since this day, such as 2026-09-01, and link to it from the others.",
)
@click.option("--workers", metavar="N", type=click.IntRange(1, 256), help="How many processes to use; by default one per core.")
@click.option("--templates", is_flag=True, help="Use the workspace's own templates/ too. Templates are code: only use what you trust.")
@add_at_option
@add_common_options("today", "language", "quiet")
@pass_settings
def command(
    settings: Settings,
    out: Path | None,
    no_booklets: bool,
    wanted: tuple[str, ...],
    audience: str,
    account: str | None,
    keep_going: bool,
    fresh: bool,
    no_history: bool,
    since: date | None,
    workers: int | None,
    templates: bool,
) -> None:
    """Build the site and the booklets.

    Checks the plans first, and builds nothing while there are errors. A site that is already there stays intact until the new
    one is ready; files in it that accountplan did not write are never touched.

    Each tier that has accounts gets a booklet, and so does the firm when it looks at itself (round, acquisition, scan, commercial, target or
    vision in plans/firm.yaml). With --booklet nothing is built but the booklets that you ask for: pages and
    other booklets that are there already stay as they were.

    In a Git repository the pages of clients show how their scores went, month by month, as far as it holds earlier versions of the plans.

    With --audience client only what the format calls fit for the client is read, before anything is computed, and written to site-client/ in a
    folder with the id of the account: no scores, marks, margins, risks or signals, and nobody else's name. Read it before you give it away.

    What has not changed since the last build is reused from the folder .accountplan, which Git ignores and which you can delete at any
    moment.

    Exit code: 1 when errors stood in the way, otherwise 0.
    """
    if no_booklets and wanted:
        raise UserError(say("--no-booklets and --booklet cannot go together."), say("Leave out one of them."))
    if audience == "client" or account:
        chosen = check_client(audience, account, wanted, since)
        build_for_client(settings, chosen, Choices(out, not no_booklets, templates, keep_going))
        return
    check_past(settings, since)
    settle_memory(settings, fresh=fresh, history=not no_history)
    start, workspace = perf_counter(), find_place(settings, out, templates)
    folder, own = choose_folder(out, settings.folder, workspace), find_templates(workspace, templates)
    shown, inputs = shorten(folder), find_inputs(settings, workspace, history=not no_history, since=since)
    store = keeping.open_store(workspace, fresh or bool(settings.at))
    edition = Edition(
        settings.words(), folder, own, not no_booklets, wanted, workers or desk.count_cores(), store,
        inputs.name(own, find_day(settings), settings.language or "", str(no_booklets), str(keep_going)),
    )  # fmt: skip
    made = make(settings, inputs, edition, keep_going=keep_going)
    if not settings.quiet:
        tell_done(settings.words(), made, no_booklets, shown, perf_counter() - start)
        inputs.past.warn(settings)


def settle_memory(settings: Settings, *, fresh: bool, history: bool) -> None:
    """Settle what is known beforehand of the versions of plans in Git: what was kept, nothing, or that nobody looks at them."""
    from accountplan import pipeline

    settings.aged = history
    if fresh and history:
        settings.memory = pipeline.make_memory(NOTHING)


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a site can be made from: the plans, what they were made from, and what Git has of the time before."""

    source: Snapshot
    origin: Origin
    past: Past
    lookback: Lookback

    def name(self, templates: Path | None, today: date, *choices: str) -> str:
        """A name for all of it, on a day, with a workspace's own templates and what else was chosen."""
        from accountplan import pipeline

        before = (
            self.past.name(today),
            self.lookback.name(self.source),
            repr(self.origin),
            self.source.aging.name if self.source.aging else "",
        )
        return pipeline.digest_inputs(self.source, templates, today.isoformat(), *choices, *before)


def find_inputs(settings: Settings, workspace: Path, *, history: bool, since: date | None) -> Inputs:
    """The plans of the workspace, or of the moment in --at, with what Git knows of them. Raises UserError when it knows nothing of a day ``since`` which is asked."""
    from accountplan import pipeline

    source = open_moment(settings).source if settings.at else pipeline.make_snapshot(Folder(workspace), find_aging(settings))
    past = Past.find(settings, wanted=history, since=since)
    if since:
        check_since(settings, since, history=history)
    return Inputs(source, find_origin(settings, source), past, Lookback(past))


def check_since(settings: Settings, since: date, *, history: bool) -> None:
    """Refuse a day since which nothing can be told. Raises UserError for it."""
    if not history:
        raise UserError(say("--since and --no-history cannot go together."), say("Leave out one of them."))
    found = open_history(settings)
    found.find_day(since, found.find(settings.moment.commit.id if settings.moment else "HEAD"))


def make(settings: Settings, inputs: Inputs, edition: Edition, *, keep_going: bool) -> Published:
    """The site or the booklets that are wanted, unless they stand there already. Stops where there are errors, unless told to go on."""
    from accountplan import pipeline

    if not edition.wanted and (found := pipeline.find_published(edition.kept, edition.folder, edition.made_from)):
        choose_language(settings)
        return found
    survey = desk.make_survey(settings, inputs.source, edition.kept)
    if has_errors(survey) and not keep_going:
        refuse(survey, settings)
    survey = replace(inputs.past.recall(survey, edition.kept), origin=inputs.origin)
    settings.refused = settings.refused or find_unread(survey)
    windows = () if edition.wanted else inputs.past.list_windows(survey, edition.kept)  # booklets have no pages of what changed
    # only now are the language and the currency of the firm known
    edition = replace(edition, words=settings.words(), since=inputs.lookback.list_changes(survey), windows=windows)
    with Progress(edition.words, settings.quiet) as tell:
        made = (pipeline.add_booklets if edition.wanted else pipeline.publish)(survey, edition, tell)
    edition.kept.sweep()
    return made
