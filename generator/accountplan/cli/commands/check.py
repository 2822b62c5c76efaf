"""`accountplan check`: what is wrong in the plans, where, and how to mend it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from accountplan.base.disk import find_real, find_spelling
from accountplan.base.error import UserError
from accountplan.base.text import say, say_n
from accountplan.cli import desk, reporters
from accountplan.cli.baseline import read_baseline, word_resting, word_solved, write_baseline
from accountplan.cli.branching import find_branch, find_new_name
from accountplan.cli.completion import complete_rules
from accountplan.cli.documented import Command
from accountplan.cli.firm import choose_language
from accountplan.cli.formats import list_formats, list_lines
from accountplan.cli.mending import SAFE, mend, save, tell
from accountplan.cli.moments import add_at_option, find_start, open_source, warn_refused
from accountplan.cli.options import Settings, add_common_options, find_current_folder, pass_settings
from accountplan.cli.places import find_places
from accountplan.cli.reporters.text import list_statistics
from accountplan.cli.terminal import count_columns
from accountplan.model.finding import Finding, Severity

if TYPE_CHECKING:
    from accountplan.cli.branching import Branch
    from accountplan.model.survey import Survey

SEVERITIES = ("error", "warning", "advice")
MAIN = "main branch"
"""What `--changed` alone goes by: no revision can be called so."""
AT_ONCE = 500
"""Lines that are written at once: of one line at a time the writing takes longer than the making."""


def _lies_within(path: str, folder: str) -> bool:
    return folder in (".", path) or path.startswith(folder + "/")


def name_in_workspace(path: Path, workspace: Path) -> str:
    """A path as the findings name it; looked for from the current folder, then from the workspace.

    Raises UserError when it is in neither.
    """
    for place in (find_current_folder() / path, workspace / path):
        if place.exists() and find_real(place).is_relative_to(workspace):
            return find_spelling(workspace, find_real(place).relative_to(workspace).as_posix())
    raise UserError(
        say("There is no file or folder {path} in this workspace.", path=str(path)),
        say("Name a file or folder at or below {folder}.", folder=str(workspace / "plans")),
    )


def name_at(settings: Settings, path: Path) -> str:
    """The same for a path that need not exist now: among the files of --at, seen from the current folder, then from the workspace.

    Raises UserError when it is in neither.
    """
    workspace = find_start(settings)
    for place in (find_current_folder() / path, workspace / path):
        name = os.path.relpath(place, workspace).replace(os.sep, "/")
        if any(_lies_within(file, name) for file in open_source(settings).list()):
            return name
    raise UserError(
        say("There was no file or folder {path} in the plans at {moment}.", path=str(path), moment=settings.at or ""),
        say("Name it as it was called then, or check everything."),
    )


def name_path(settings: Settings, path: Path) -> str | None:
    """A path as the findings name it; None, with a word about it, for a file that Git has and that was deleted or renamed since.

    Raises UserError when there is no such path, and Git knows of none.
    """
    if settings.at:
        return name_at(settings, path)
    workspace = settings.workspace()
    try:
        return name_in_workspace(path, workspace)
    except UserError:
        gone = os.path.relpath(find_current_folder() / path, workspace).replace(os.sep, "/")
        renamed = find_new_name(settings, gone)
        if renamed is None:
            raise
    text = say("{path} is gone: it is called {name} now.", path=gone, name=renamed) if renamed else say("{path} is gone.", path=gone)
    click.echo(settings.words().say(text), err=True)
    return None


@dataclass(frozen=True, slots=True)
class Asked:
    """Which findings are asked for: in these files or folders, of these rules, at least as bad as this; with a ``branch`` only what it touched or caused. None of
    the paths stands for all, and no rule for all of them.
    """

    paths: tuple[str, ...] | None
    rules: frozenset[str]
    severity: Severity
    branch: Branch | None = None

    def covers(self, finding: Finding) -> bool:
        """Whether a finding is one of them."""
        here = self.paths is None or any(_lies_within(finding.path, path) for path in self.paths)
        mine = self.branch is None or self.branch.covers(finding)
        return here and mine and finding.severity >= self.severity and (not self.rules or finding.rule in self.rules)

    def files(self, survey: Survey) -> int:
        """How many files were looked at."""
        return sum(1 for path in survey.portfolio.files if self.paths is None or any(_lies_within(path, each) for each in self.paths))


def pick_rules(settings: Settings, names: Iterable[str]) -> frozenset[str]:
    """The rules by any of their names or codes. Raises UserError for a name that no rule has."""
    from accountplan import pipeline

    choose_language(settings)
    rules = pipeline.list_rules()
    return frozenset(desk.pick_rule(rules, name).name for name in names)


BARE = {"--fix": f"--fix={SAFE}", "--changed": f"--changed={MAIN}"}
"""What an option without a value stands for."""


class _Check(Command):
    """A command of which some options may have a value or not: `--fix` alone is not to swallow the path behind it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments with a value for each of those options that stands alone."""
        options = args.index("--") if "--" in args else len(args)
        given = [BARE.get(arg, arg) for arg in args[:options]]
        return super().parse_args(ctx, [*given, *args[options:]])


@click.command(
    cls=_Check,
    examples=(
        "accountplan check",
        "accountplan check plans/accounts/waterschap-rijn-en-lek.yaml",
        "accountplan check --rule late-action --severity warning",
        "accountplan check --fail-on warning --format json",
        "accountplan check --format github",
        "accountplan check --statistics",
        "accountplan check --changed",
        "accountplan check --changed=v1.0 --fail-on warning",
        "accountplan check --write-baseline known.txt",
        "accountplan check --baseline known.txt --fail-on advice",
        "accountplan check --at v1.0",
        "accountplan check --fix --dry-run",
        "accountplan check --fix=text-after-hash plans/accounts/waterschap-rijn-en-lek.yaml",
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
@click.option("--severity", type=click.Choice(SEVERITIES), default="advice", help="Show only findings that are at least this severe.")
@click.option(
    "--fail-on",
    type=click.Choice((*SEVERITIES, "never")),
    default="error",
    show_default=True,
    help="Exit with 1 when a finding is at least this severe.",
)
@click.option(
    "--format", "format", type=click.Choice(list_formats(reporters)), default="text", show_default=True, help="Format of the findings."
)
@click.option(
    "--changed",
    "changed",
    metavar="[=BASE]",
    help="Show only what your work touched or caused since it left the main branch, or since BASE.",
)
@click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Ignore the findings listed in FILE; fail when one of them is fixed.",
)
@click.option(
    "--write-baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write what is found now to FILE, as known findings.",
)
@click.option("--statistics", is_flag=True, help="Only count how often each rule was broken.")
@click.option("--all", "unfolded", is_flag=True, help="Show every finding, even of a rule that most plans break.")
@click.option(
    "--fix",
    "fix",
    multiple=True,
    metavar="[=RULE]",
    help="Write into the files what remedies say to the letter: all that is safe, or all of one rule (can be given several times).",
)
@click.option("--dry-run", is_flag=True, help="With --fix: show what would change, and write nothing.")
@add_at_option
@add_common_options("today", "language")
@pass_settings
def command(settings: Settings, /, paths: tuple[Path, ...], fail_on: str, format: str, **chosen: Any) -> None:
    """Show what is wrong, where, and how to mend it.

    Without PATHS all files are checked; with PATHS only findings in those files or folders are shown. A rule that most plans break
    gets one line, unless --all, --rule or PATHS ask for more.

    With --fix the findings that are asked for are mended first, as far as their remedy is literal; what is shown then is what is left.

    Exit code: 1 when a finding is at least as severe as --fail-on says, or when one in the --baseline has been fixed; otherwise 0.
    """
    if chosen["statistics"] and format != "text":
        raise UserError(say("--statistics is for people to read, so it goes with --format text alone."), say("Leave out one of them."))
    only = tuple(name for path in paths if (name := name_path(settings, path)) is not None)
    rules = pick_rules(settings, chosen["rules"]) if chosen["rules"] else frozenset()
    branch = find_branch(settings, chosen["changed"].removeprefix(MAIN)) if chosen["changed"] else None
    asked = Asked(only if paths else None, rules, Severity[chosen["severity"].upper()], branch)
    survey, done = _look(settings, asked, format, chosen["fix"], dry_run=chosen["dry_run"])
    findings = tuple(filter(asked.covers, survey.findings))
    if chosen["write_baseline"]:
        number = write_baseline(chosen["write_baseline"], findings, survey.findings, settings.words())
        text = say_n(
            "Wrote {n} known finding to {path}.", "Wrote {n} known findings to {path}.", number, path=str(chosen["write_baseline"])
        )
        click.echo(settings.words().say(text))
        return
    findings, solved = _leave_known(settings, chosen["baseline"], findings, survey) if chosen["baseline"] else (findings, False)
    report = reporters.Report(
        findings,
        asked.files(survey),
        settings.words(),
        count_columns(sys.stdout),
        done,
        find_places(find_start(settings)),
        survey.rules,
        len(survey.portfolio.accounts),
        fold=not (chosen["unfolded"] or paths or asked.rules or branch),
    )
    lines = iter(list_statistics(report) if chosen["statistics"] else list_lines(reporters, format, report))
    while some := list(islice(lines, AT_ONCE)):
        click.echo("\n".join(some))
    warn_refused(settings)
    if fail_on != "never" and (solved or any(finding.severity >= Severity[fail_on.upper()] for finding in findings)):
        raise click.exceptions.Exit(1)


def _leave_known(settings: Settings, file: Path, findings: tuple[Finding, ...], survey: Survey) -> tuple[tuple[Finding, ...], bool]:
    """The findings that are new, and whether known ones are solved; both are told beside the report."""
    baseline = read_baseline(file)
    resting, solved = baseline.split(survey.findings)
    left = tuple(each for each in findings if id(each) not in resting)
    if number := len(findings[len(left) :]):
        click.echo(settings.words().say(word_resting(number)), err=True)
    if solved:
        click.echo(settings.words().say(word_solved(baseline, solved)), err=True)
    return left, bool(solved)


def _look(settings: Settings, asked: Asked, format: str, fix: tuple[str, ...], *, dry_run: bool) -> tuple[Survey, tuple[Finding, ...]]:
    """The survey, after mending if that is asked, and what was mended."""
    if dry_run and not fix:
        raise UserError(say("--dry-run says nothing without --fix."), say("Try: accountplan check --fix --dry-run"))
    if not fix:
        return desk.make_survey(settings), ()
    if settings.at:
        raise UserError(say("What was written earlier cannot be mended."), say("Leave out --at or --fix."))
    rules = pick_rules(settings, (name for name in fix if name != SAFE)) | ({SAFE} & {*fix})
    mending = mend(settings, asked.covers, rules)
    if not dry_run:
        save(settings.workspace(), mending)
    for line in tell(settings, mending, saved=not dry_run) if format == "text" else ():
        click.echo(line)
    return mending.survey, mending.done
