"""`accountplan check`: what is wrong in the plans, where, and how to mend it."""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from accountplan.base.error import UserError
from accountplan.base.text import say
from accountplan.cli import desk, reporters
from accountplan.cli.completion import complete_rules
from accountplan.cli.documented import Command
from accountplan.cli.options import Settings, add_common_options, find_current_folder, pass_settings
from accountplan.cli.terminal import count_columns
from accountplan.model.finding import Finding, Severity

if TYPE_CHECKING:
    from accountplan.model.survey import Survey

SEVERITIES = ("error", "warning", "advice")
AT_ONCE = 500
"""Lines that are written at once: of one line at a time the writing takes longer than the making."""


def keep_below(findings: tuple[Finding, ...], paths: tuple[str, ...]) -> tuple[Finding, ...]:
    """The findings in these files, or in files below these folders."""
    return tuple(finding for finding in findings if any(_lies_within(finding.path, path) for path in paths))


def _lies_within(path: str, folder: str) -> bool:
    return folder in (".", path) or path.startswith(folder + "/")


def name_in_workspace(path: Path, workspace: Path) -> str:
    """A path as the findings name it; looked for from the current folder, then from the workspace."""
    for place in (find_current_folder() / path, workspace / path):
        if place.exists() and place.resolve().is_relative_to(workspace):
            return place.resolve().relative_to(workspace).as_posix()
    raise UserError(
        say("There is no file or folder {path} in this workspace.", path=str(path)),
        say("Name a file or folder at or below {folder}.", folder=str(workspace / "plans")),
    )


def select(survey: Survey, paths: tuple[str, ...], rules: tuple[str, ...], severity: str) -> tuple[Finding, ...]:
    """The findings that are asked for."""
    names = {name: rule.name for rule in survey.rules for name in (*rule.names, rule.code)}
    wanted = {
        names[desk.pick(rule, names, say("There is no rule {name}.", name=rule), say("See them all with: accountplan rules"))]
        for rule in rules
    }
    return tuple(
        finding
        for finding in (keep_below(survey.findings, paths) if paths else survey.findings)
        if finding.severity >= Severity[severity.upper()] and (not wanted or finding.rule in wanted)
    )


@click.command(
    cls=Command,
    examples=(
        "accountplan check",
        "accountplan check plans/accounts/waterschap-rijn-en-lek.yaml",
        "accountplan check --rule late-action --severity warning",
        "accountplan check --fail-on warning --format json",
    ),
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--rule",
    "rules",
    multiple=True,
    metavar="NAME",
    help="Show only this rule (can be given several times).",
    shell_complete=complete_rules,
)
@click.option("--severity", type=click.Choice(SEVERITIES), default="advice", help="Show only findings at least as bad as this.")
@click.option(
    "--fail-on",
    type=click.Choice((*SEVERITIES, "never")),
    default="error",
    show_default=True,
    help="Exit with 1 when a finding is as bad as this.",
)
@click.option(
    "--format", "format", type=click.Choice(reporters.list_formats()), default="text", show_default=True, help="Format of the findings."
)
@add_common_options("today", "language")
@pass_settings
def command(settings: Settings, paths: tuple[Path, ...], rules: tuple[str, ...], severity: str, fail_on: str, format: str) -> None:
    """Show what is wrong, where, and how to mend it.

    Without PATHS all files are checked; with PATHS only findings in those files or folders are shown.

    Exit code: 1 when a finding is at least as bad as --fail-on says, otherwise 0.
    """
    survey = desk.make_survey(settings)
    only = tuple(name_in_workspace(path, settings.workspace()) for path in paths)
    findings = select(survey, only, rules, severity)
    files = sum(1 for path in survey.portfolio.files if not only or any(_lies_within(path, each) for each in only))
    lines = iter(reporters.list_lines(format, reporters.Report(findings, files, settings.words(), count_columns(sys.stdout))))
    while some := list(islice(lines, AT_ONCE)):
        click.echo("\n".join(some))
    if fail_on != "never" and any(finding.severity >= Severity[fail_on.upper()] for finding in findings):
        raise click.exceptions.Exit(1)
