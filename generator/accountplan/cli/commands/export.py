"""`accountplan export`: the whole survey for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from accountplan.cli import desk
from accountplan.cli.documented import Command
from accountplan.cli.exporting.output import Wanted, add_output_options, write_export
from accountplan.cli.moments import add_at_option
from accountplan.cli.options import Settings, add_common_options, pass_settings


@click.command(
    cls=Command,
    examples=(
        "accountplan export --format json > portfolio.json",
        "accountplan export --format xlsx --out portfolio.xlsx",
        "accountplan export --at main~10 > before.json",
        "accountplan export --format csv --table actions > actions.csv",
        "accountplan export --format csv --out tables",
        "accountplan export | jq '.accounts[] | select(.tier == \"A\") | .name'",
    ),
)
@add_output_options("json", "csv", "xlsx")
@add_at_option
@add_common_options("today", "language", "quiet")
@pass_settings
def command(settings: Settings, format: str, table: str | None, out: Path | None) -> None:
    """Export everything that is known, for other programs.

    It holds the firm, every account with its score, its completeness and all that its plan says (figures of every year, contacts, objectives, actions, assignments, proposals, signals, gifts, evaluations), groups, people, all findings, and the figures of the portfolio. JSON and XLSX hold all at once: XLSX has a sheet for each table, CSV a file.
    """
    from accountplan.cli.exporting.portfolio import make_export_record
    from accountplan.cli.exporting.survey import export_survey

    survey = desk.make_survey(settings)
    write_export(settings, Wanted(format, table, out), make_export_record(), export_survey(survey, settings.words()))
    desk.warn(settings, survey)
