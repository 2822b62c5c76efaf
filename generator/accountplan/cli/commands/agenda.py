"""`accountplan agenda`: what is on the table of the next meeting."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Unpack

import click

from accountplan.cli import convening, desk
from accountplan.cli.circles import Wanted, add_circle_options, read_circle
from accountplan.cli.documented import Command
from accountplan.cli.formats import list_formats, list_lines
from accountplan.cli.lookback import find_since
from accountplan.cli.options import Settings, add_common_options, pass_settings
from accountplan.cli.terminal import count_columns

if TYPE_CHECKING:
    from accountplan.model.meetings import Circle


@click.command(
    cls=Command,
    examples=(
        "accountplan agenda --tier A",
        "accountplan agenda --unit water --since 2026-09-01",
        "accountplan agenda --lead jansen --format markdown",
        "accountplan agenda --account acme --format json | jq '.to_decide'",
    ),
)
@add_circle_options
@click.option(
    "--since",
    metavar="MOMENT",
    default="last",
    show_default=True,
    help="Since when: a revision of Git, a day, or last, for the last meeting.",
)
@click.option(
    "--format", "format", type=click.Choice(list_formats(convening)), default="text", show_default=True, help="Format of the agenda."
)
@add_common_options("today", "language")
@pass_settings
def command(settings: Settings, since: str, format: str, **wanted: Unpack[Wanted]) -> None:
    """Prepare a meeting about a tier or about other accounts.

    Without a choice of accounts it is about the whole firm; with several, about the accounts of which all is true.

    What was promised since the last meeting and what came of it, decisions that are still open, what is to be decided (the largest stake first), what changed in the plans, and who
    speaks. What changed is told by comparing with the plans as Git has them on that day; without Git, what the plans themselves say.
    """
    for line in list_agenda(settings, wanted, since, format):
        click.echo(line)
    assert settings.survey
    desk.warn(settings, settings.survey)


def list_agenda(settings: Settings, wanted: Wanted, since: str, format: str) -> list[str]:
    """The lines of an agenda in a format."""
    survey = desk.make_survey(settings)
    return write_agenda(settings, read_circle(survey, wanted), since, format, count_columns(sys.stdout))


def write_agenda(settings: Settings, about: Circle, since: str, format: str, room: int | None) -> list[str]:
    """The agenda about some accounts of the survey that was made."""
    from accountplan import pipeline

    assert settings.survey
    survey, words = settings.survey, settings.words()
    past = find_since(settings, survey, pipeline.prepare_meeting(survey, about).since, since)
    agenda = pipeline.prepare_meeting(survey, about, past.since, past.changes)
    convened = convening.Convened(agenda, pipeline.word_agenda(survey, agenda, words), words, room)
    return list(list_lines(convening, format, convened))
