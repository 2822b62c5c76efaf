"""`accountplan history`: how accounts and the firm stood, month by month."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from accountplan.base.error import UserError
from accountplan.base.text import Text, say
from accountplan.cli import desk, keeping
from accountplan.cli.completion import complete_accounts
from accountplan.cli.documented import Command
from accountplan.cli.exporting.output import Wanted, add_output_options, write_export
from accountplan.cli.moments import open_history
from accountplan.cli.options import Settings, add_common_options, pass_settings
from accountplan.cli.progress import Progress
from accountplan.cli.terminal import count_columns, print_beside

if TYPE_CHECKING:
    from accountplan.model.timeline import Timeline

MOST = 600
"""Months that can be asked for: fifty years."""


@click.command(
    cls=Command,
    examples=(
        "accountplan history",
        "accountplan history waterschap-rijn-en-lek",
        "accountplan history --months 60 --format csv --table accounts --out course.csv",
        "accountplan history --format json | jq '.moves'",
    ),
)
@click.argument("account", required=False, shell_complete=complete_accounts)
@click.option(
    "--months", metavar="N", type=click.IntRange(1, MOST), default=24, show_default=True, help="How many months to look back, at most."
)
@add_output_options("text", "json", "csv", "xlsx")
@add_common_options("today", "language", "quiet")
@pass_settings
def command(settings: Settings, account: str | None, months: int, format: str, table: str | None, out: Path | None) -> None:
    """Show how the accounts stood at the end of each month.

    Each month is as Git has it; the last line is today. Without ACCOUNT it shows the firm: how many clients each tier had, the portfolio figures, and
    who went to another tier. With one: its score, tier, completeness and turnover.

    Each month is counted by the method of that day. Where the method has changed since, the plans of then by the method of today stand apart, so that
    the two are never mixed. A file that was renamed is followed.
    """
    from accountplan import chronicle
    from accountplan.cli.course import list_lines  # what it words the format with takes time to import, and help needs none of it

    wanted, history = Wanted(format, table, out), open_history(settings)
    workspace = settings.workspace()
    survey, kept = desk.make_survey(settings), keeping.open_store(workspace)
    history.find("HEAD")
    if account:
        account = desk.pick_account(survey, account)
    with Progress(settings.words(), settings.quiet) as tell:
        timeline = chronicle.make_timeline(history, survey, kept, most=months, tell=tell)
    kept.sweep()
    if wanted.to_read:
        for line in list_lines(timeline, survey.portfolio.tiers, account, settings.words(), count_columns(sys.stdout)):
            click.echo(line)
    else:
        _write(settings, timeline, account, wanted)
    _warn(settings, timeline, history.word_missing())
    desk.warn(settings, survey)


def _write(settings: Settings, timeline: Timeline, account: str | None, wanted: Wanted) -> None:
    """The history for other programs. Raises UserError for a text elsewhere."""
    from accountplan.cli.exporting.history import HISTORY, export_history

    if wanted.format == "text":
        raise UserError(say("A history as text is for the terminal alone."), say("Ask for --format csv, xlsx or json."))
    write_export(settings, wanted, HISTORY, export_history(timeline, settings.words(), account))


def _warn(settings: Settings, timeline: Timeline, missing: Text | None) -> None:
    """Say beside the answer what it cannot see."""
    if settings.quiet:
        return
    texts = [missing] if missing else []
    if timeline.young:
        texts.append(say("No month is over yet since the first commit of the plans. Ask again next month."))
    for text in texts:
        print_beside(settings.words().say(text))
