"""`accountplan export`: the whole survey for other programs."""

from __future__ import annotations

import click

from accountplan.cli import desk
from accountplan.cli.documented import Command
from accountplan.cli.options import Settings, add_common_options, pass_settings


@click.command(
    cls=Command,
    examples=(
        "accountplan export --format json > portfolio.json",
        "accountplan export | jq '.accounts[] | select(.tier == \"A\") | .name'",
    ),
)
@click.option(
    "--format", "format", type=click.Choice(["json"]), default="json", show_default=True, expose_value=False, help="Format of the output."
)
@add_common_options("today", "language")
@pass_settings
def command(settings: Settings) -> None:
    """Export everything that is known, for other programs.

    It goes to standard output: the firm, every account with its score and completeness, all findings, and the figures of the portfolio.
    """
    import json

    from accountplan.cli import exported

    survey = desk.make_survey(settings)
    click.echo(json.dumps(exported.export_survey(survey, settings.words()), ensure_ascii=False, indent=2))
    desk.warn(settings, survey)
