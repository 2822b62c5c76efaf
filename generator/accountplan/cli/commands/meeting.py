"""`accountplan meeting`: write down a meeting."""

from __future__ import annotations

from datetime import date
from typing import Unpack

import click

from accountplan.base.text import say
from accountplan.cli import desk
from accountplan.cli.circles import Wanted, add_circle_options, name_file, read_circle, write_circle, write_options
from accountplan.cli.commands.agenda import write_agenda
from accountplan.cli.day import find_day
from accountplan.cli.documented import Group
from accountplan.cli.lookback import LAST
from accountplan.cli.options import Settings, add_common_options, parse_day, pass_settings

MOST = 12
"""People who are put down as present; whoever expects more adds them."""
WIDE = 110
"""Characters of a line of the agenda in a comment."""


@click.group(cls=Group, examples=("accountplan meeting new --tier A", "accountplan meeting new --unit water --on 2026-12-15"))
@add_common_options("language")
def command() -> None:
    """Write down a meeting, and what it decides."""


@command.command(
    examples=("accountplan meeting new --tier A", "accountplan meeting new --lead jansen --on 2026-12-15"),
)
@add_circle_options
@click.option("--on", metavar="DATE", type=parse_day, help="The day of the meeting, such as 2026-12-15; today unless told.")
@add_common_options("today", "language")
@pass_settings
def new(settings: Settings, on: date | None, **wanted: Unpack[Wanted]) -> None:
    """Begin the file of a meeting, with its agenda as comment.

    It becomes plans/meetings/DAY-NAME.yaml, named after its day and whom it is about. Existing files are never overwritten.
    """
    from accountplan import author

    survey = desk.make_survey(settings)
    about = read_circle(survey, wanted)
    lines = write_agenda(settings, about, LAST, "text", WIDE)
    words, day = settings.words(), on or find_day(settings)
    meeting = author.NewMeeting(
        on=day,
        name=name_file(about),
        about=write_circle(about),
        present=_list_present(settings, wanted),
        agenda=tuple(click.unstyle(line) for line in lines),
        command=f"accountplan agenda{write_options(about)}",
    )
    path = author.create_meeting(settings.workspace(), meeting, words.language, find_day(settings))
    if not settings.quiet:
        name = path.relative_to(settings.workspace()).as_posix()
        click.echo(
            words.say(
                say("Wrote {path}, with the agenda as comment. After the meeting, write under `decisions` what was decided.", path=name)
            )
        )
    desk.warn(settings, survey)


def _list_present(settings: Settings, wanted: Wanted) -> tuple[str, ...]:
    """Those of us who lead what it is about, whoever carries most accounts first."""
    from accountplan import pipeline

    assert settings.survey
    portfolio = settings.survey.portfolio
    members = pipeline.prepare_meeting(settings.survey, read_circle(settings.survey, wanted)).members
    leads = [portfolio.accounts[id].lead for id in members]
    here = [id for id in leads if id and id in portfolio.people and portfolio.people[id].here(find_day(settings))]
    return tuple(sorted(dict.fromkeys(here), key=lambda id: (-here.count(id), id)))[:MOST]
