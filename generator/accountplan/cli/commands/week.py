"""`accountplan week`: what is due this week, of one of us or of the firm."""

from __future__ import annotations

import sys

import click

from accountplan.base.text import say
from accountplan.cli import desk, weekly
from accountplan.cli.completion import complete_people
from accountplan.cli.documented import Command
from accountplan.cli.formats import list_formats, list_lines
from accountplan.cli.options import Settings, add_common_options, pass_settings
from accountplan.cli.terminal import count_columns


@click.command(
    cls=Command,
    examples=(
        "accountplan week",
        "accountplan week jansen",
        "accountplan week --format markdown > monday.md",
        "accountplan week jansen --format json | jq '.late'",
    ),
)
@click.argument("person", required=False, shell_complete=complete_people)
@click.option("--format", "format", type=click.Choice(list_formats(weekly)), default="text", show_default=True, help="Format of the week.")
@add_common_options("today", "language")
@pass_settings
def command(settings: Settings, person: str | None, format: str) -> None:
    """Show what is due this week.

    What is late, what is due from Monday until Sunday and in the three weeks after it, who waits for a proposal, and whom nobody has spoken with for longer than was agreed (failing that, than the norm of
    the tier). PERSON is an id from people.yaml; without one it is the week of the whole firm, to send round on Monday.
    """
    for line in list_week(settings, person, format):
        click.echo(line)
    assert settings.survey
    desk.warn(settings, settings.survey)


def list_week(settings: Settings, person: str | None, format: str) -> list[str]:
    """The lines of a week in a format. Raises UserError when nobody has this id."""
    from accountplan import pipeline

    survey = desk.make_survey(settings)
    if person is not None:
        unknown = say("There is no person {id} in people.yaml.", id=person)
        desk.pick(person, survey.portfolio.people, unknown, say("Without a name it is the week of the whole firm."))
    told = weekly.Told(
        pipeline.find_week(survey, person),
        survey.portfolio,
        pipeline.word_week(survey, person, settings.words()),
        count_columns(sys.stdout),
    )
    return list(list_lines(weekly, format, told))
