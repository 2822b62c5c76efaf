"""`accountplan score`: the ranking, or one client's score to the last point."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from accountplan.base.error import UserError
from accountplan.base.text import Listing, Text, say, say_n
from accountplan.cli import desk
from accountplan.cli.completion import complete_accounts
from accountplan.cli.documented import Command
from accountplan.cli.exporting.output import Wanted, add_output_options, write_export
from accountplan.cli.moments import add_at_option
from accountplan.cli.options import Settings, add_common_options, pass_settings

if TYPE_CHECKING:
    from accountplan.base.words import Words
    from accountplan.model.bands import Ladder
    from accountplan.model.scores import AccountScore
    from accountplan.model.survey import Survey

NOTHING = "-"
WIDE = 130
"""Columns from which on a terminal shows long names whole."""


def word_remark(score: AccountScore) -> Text | str:
    """What one must know beside the tier."""
    if score.overruled:
        return say("by hand; by marks {tier}", tier=score.by_marks or say("no tier"))
    if score.provisional and score.tier:
        return say("provisional: {tiers}", tiers=Listing(score.possible, "or"))
    return say("too little known") if score.tier is None else ""


HEAD = (say("Rank"), say("Name"), say("Id"), say("Status"), say("Score"), say("Range"), say("Known"), say("Tier"), say("Remark"))
NUMBERS = (0, 4, 6)
SPARE = (5, 6, 3, 1)
"""The columns that go first on a narrow terminal: range, known, status, name."""


def make_row(survey: Survey, id: str, words: Words, limits: Ladder, longest: int) -> list[str]:
    """One account in the ranking, its name in ``longest`` columns at most."""
    from accountplan.cli.explain import STATUS
    from accountplan.cli.terminal import cut

    account, score = survey.portfolio.accounts[id], survey.scores[id]
    return [
        str(score.rank or NOTHING),
        cut(account.name, longest),
        id,
        words.say(STATUS[account.status]),
        NOTHING if score.score is None else words.value(limits.said(score.score, 2)),
        "" if score.known == 1 else " - ".join(words.value(limits.said(end, 2)) for end in (score.low, score.high)),
        words.value(survey.portfolio.criteria.said_known(score.known)),
        score.tier or NOTHING,
        words.say(word_remark(score)),
    ]


def list_ranking(survey: Survey, words: Words) -> Iterator[str]:
    """All accounts in rank order, as a table; on a narrow terminal without the columns that one can do without."""
    from accountplan.cli.terminal import count_columns, fit_columns, format_table, wrap
    from accountplan.model.bands import make_ladder
    from accountplan.model.namesakes import distinguish_namesakes

    survey = distinguish_namesakes(survey)
    ids, room = list(survey.scores.accounts), count_columns(sys.stdout)
    if not ids:
        begin = say("There are no accounts yet. Begin one with: accountplan new account NAME")
        closed = say("No account is known, as {places} cannot be read. Change the permissions.", places=desk.name_places(survey.unread))
        yield words.say(closed if survey.unread else begin)
        return
    head = [words.say(each) for each in HEAD]
    limits = make_ladder(survey.portfolio.tiers)
    rows = [make_row(survey, id, words, limits, 40 if room is None or room >= WIDE else 24) for id in ids]
    stay = fit_columns([head, *rows], room, SPARE)
    first, *rest = format_table(
        [head[at] for at in stay], [[each[at] for at in stay] for each in rows], [stay.index(at) for at in NUMBERS if at in stay], room
    )
    yield click.style(first, bold=True)
    yield from rest
    yield ""
    if left := [head[at] for at in range(len(head)) if at not in stay]:
        yield from wrap(words.say(say("Left out for lack of room: {columns}.", columns=Listing(tuple(left)))), room)
    yield words.say(
        say_n("{n} account; explain one with: accountplan score ID", "{n} accounts; explain one with: accountplan score ID", len(ids))
    )


@click.command(
    cls=Command,
    examples=(
        "accountplan score",
        "accountplan score waterschap-rijn-en-lek",
        "accountplan score --at 2026-03-31",
        "accountplan score --weight margin=3 --limit A=7.5",
        "accountplan score --format json | jq '.accounts[0]'",
        "accountplan score --format xlsx --out ranking.xlsx",
    ),
)
@click.argument("account", required=False, shell_complete=complete_accounts)
@click.option(
    "weights",
    "--weight",
    metavar="CRITERION=N",
    multiple=True,
    help="Try a weight and say who would change tier; 0 leaves the criterion out.",
)
@click.option(
    "limits",
    "--limit",
    metavar="TIER=N",
    multiple=True,
    help="Try a limit of a tier; A.above and A.below tell the two limits of one apart.",
)
@add_output_options("text", "json", "csv", "xlsx")
@add_at_option
@add_common_options("today", "language", "quiet")
@pass_settings
def command(
    settings: Settings,
    account: str | None,
    weights: tuple[str, ...],
    limits: tuple[str, ...],
    format: str,
    table: str | None,
    out: Path | None,
) -> None:
    """Rank the accounts, or explain the score of one.

    The ranking shows each score with the range that is still possible while marks are missing. The explanation of one ACCOUNT shows every
    mark, its weight, where it came from and what it adds, and which single change would move the client to another tier.

    With --weight or --limit nothing is written: it says who would change tier, with the turnover and hours involved. The scores of one ACCOUNT,
    and those in another format, are then those under that setting.
    """
    survey, wanted = desk.make_survey(settings), Wanted(format, table, out)
    words = settings.words()
    if account:
        account = desk.pick_account(survey, account)
    if weights or limits:
        from accountplan import pipeline
        from accountplan.cli.trying import list_outcome, read_trial

        outcome = pipeline.try_out(survey, read_trial(weights, limits, survey.portfolio))
        if not account and wanted.to_read:
            for line in list_outcome(survey, outcome, words):
                click.echo(line)
            desk.warn(settings, survey)
            return
        survey = replace(survey, portfolio=outcome.portfolio, scores=outcome.scores)
    if wanted.to_read:
        for line in explain(survey, account, words) if account else list_ranking(survey, words):
            click.echo(line)
    else:
        write_scores(settings, survey, account, wanted)
    desk.warn(settings, survey)


def write_scores(settings: Settings, survey: Survey, account: str | None, wanted: Wanted) -> None:
    """The scores for other programs. In CSV that is the ranking, unless the other table is asked for. Raises UserError for a text elsewhere."""
    from accountplan.cli.exporting.scores import export_scores
    from accountplan.cli.exporting.shape import RANKING

    if wanted.format == "text":
        raise UserError(say("A ranking as text is for the terminal alone."), say("Ask for --format csv, xlsx or json."))
    if wanted.format == "csv" and wanted.table is None:
        wanted = replace(wanted, table="accounts")
    write_export(settings, wanted, RANKING, export_scores(survey, account))


def explain(survey: Survey, account: str, words: Words) -> Iterator[str]:
    """One account's score, explained."""
    from accountplan import pipeline
    from accountplan.cli.explain import explain as explain_score
    from accountplan.cli.terminal import count_columns

    return explain_score(pipeline.explain(survey, account), survey.portfolio, words, count_columns(sys.stdout))
