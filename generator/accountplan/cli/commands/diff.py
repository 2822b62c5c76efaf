"""`accountplan diff`: what changed between two versions of the plans, and why."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

import click

from accountplan.base.error import UserError
from accountplan.base.folder import Folder
from accountplan.base.kept import Kept
from accountplan.base.text import say
from accountplan.cli import desk, diffing
from accountplan.cli.day import find_day
from accountplan.cli.documented import Command
from accountplan.cli.formats import list_formats, list_lines
from accountplan.cli.moments import find_aging, find_start, open_history
from accountplan.cli.options import Settings, add_common_options, pass_settings
from accountplan.cli.terminal import count_columns

if TYPE_CHECKING:
    from accountplan.load import History, Snapshot
    from accountplan.model.survey import Survey


class Side(NamedTuple):
    """One side: its files, and the hash of its commit; None for the files as they are now."""

    source: Snapshot
    revision: str | None


@click.command(
    cls=Command,
    examples=(
        "accountplan diff",
        "accountplan diff 2026-09-01",
        "accountplan diff v1.0 main --format markdown",
        "accountplan diff --format html > changes.html",
        "accountplan diff --format json | jq '.accounts[] | {id, why}'",
    ),
)
@click.argument("base", required=False)
@click.argument("head", required=False)
@click.option(
    "--format", "format", type=click.Choice(list_formats(diffing)), default="text", show_default=True, help="Format of the report."
)
@click.option(
    "--whole",
    metavar="WHERE",
    default="",
    help="Where all of it can be read, named by a report that is cut short: an address, or words such as 'changes.html in the artifact accountplan-changes'.",
)
@add_common_options("today", "language")
@pass_settings
def command(settings: Settings, base: str | None, head: str | None, format: str, whole: str) -> None:
    """Show what changed between two versions of the plans, and why.

    BASE and HEAD are revisions of Git or days. Without HEAD the files as they are now are looked at; without BASE they are compared with where your work left the main
    branch.

    The first line is the verdict. Then comes who changes tier, and every change of a score down to the mark, weight, scale, figure or rater that caused it; the
    shares add up exactly. Both sides are counted on the same day, so that nothing changes by time alone.
    """
    history = open_history(settings)
    old, new = _read_commit(history, base), _read_head(settings, history, head)
    kept = Kept(None)
    before, after = (desk.make_survey(settings, side.source, kept) for side in (old, new))
    from accountplan import pipeline

    _refuse_unread(old.source, before, after)
    changes = pipeline.compare_surveys(before, after)
    difference = diffing.Difference(
        changes, old.revision, new.revision, find_day(settings), settings.words(), count_columns(sys.stdout), whole
    )
    for line in list_lines(diffing, format, difference):
        click.echo(line)
    desk.warn(settings, after)


def _refuse_unread(old: Snapshot, before: Survey, after: Survey) -> None:
    """Raise UserError when something could be read before and cannot be read now: its clients would seem to be gone."""
    known = set(old.list()) - set(before.unread)
    lost = tuple(place for place in after.unread if any(path.startswith(place) for path in known))
    if lost:
        message = say("What changed is not known, as {places} cannot be read.", places=desk.name_places(lost))
        raise UserError(message, say("Change the permissions, or put the files in their place. See: accountplan check"))


def _read_commit(history: History, wanted: str | None) -> Side:
    """A revision that is named, else where the work left the main branch."""
    commit = history.find(wanted) if wanted else history.find_base()
    return Side(history.read(commit), commit.id)


def _read_head(settings: Settings, history: History, wanted: str | None) -> Side:
    """A revision that is named, else the files as they are now; where there are none, as in a bare repository, its newest commit."""
    from accountplan import pipeline

    start = find_start(settings)
    if wanted is None and (start / "plans").is_dir():
        return Side(pipeline.make_snapshot(Folder(start), find_aging(settings)), None)
    return _read_commit(history, wanted or "HEAD")
