"""`accountplan check`: what is wrong in the plans, where, and how to mend it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from accountplan.base.error import UserError
from accountplan.base.text import say, say_n
from accountplan.cli import desk, reporters
from accountplan.cli.answers import Answers, Said
from accountplan.cli.baseline import read_baseline, word_resting, word_solved, write_baseline
from accountplan.cli.branching import find_branch
from accountplan.cli.completion import complete_rules
from accountplan.cli.documented import Command
from accountplan.cli.firm import choose_language
from accountplan.cli.formats import list_formats, list_lines
from accountplan.cli.mending import SAFE, mend, save, tell
from accountplan.cli.moments import add_at_option, find_start, warn_refused
from accountplan.cli.named import lies_within, name_path
from accountplan.cli.options import Settings, add_common_options, pass_settings
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
ANEW = ("changed", "baseline", "write_baseline", "fix", "dry_run")
"""Options with which the answer depends on more than the plans, or does more than look: it is worked out each time."""


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
        here = self.paths is None or any(lies_within(finding.path, path) for path in self.paths)
        mine = self.branch is None or self.branch.covers(finding)
        return here and mine and finding.severity >= self.severity and (not self.rules or finding.rule in self.rules)

    def files(self, survey: Survey) -> int:
        """How many files were looked at."""
        return sum(1 for path in survey.portfolio.files if self.paths is None or any(lies_within(path, each) for each in self.paths))


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked: the files or folders that are meant (none: all), when to fail, the format, and the other options of `command` by their names."""

    only: tuple[str, ...] | None
    fail_on: str
    format: str
    chosen: Mapping[str, Any]

    @property
    def hangs_on_plans(self) -> bool:
        """Whether the answer is the same as long as the plans are, and answering does nothing else."""
        return not any(self.chosen[name] for name in ANEW)

    def fails(self, findings: Iterable[Finding]) -> bool:
        """Whether any of these is bad enough to fail."""
        return self.fail_on != "never" and any(finding.severity >= Severity[self.fail_on.upper()] for finding in findings)


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

    As long as the plans, the day and what Git knows of them stay the same, the last answer is given again at once. It is kept in the folder
    .accountplan, which Git ignores and which you can delete at any moment.

    Exit code: 1 when a finding is at least as severe as --fail-on says, or when one in the --baseline has been fixed; otherwise 0.
    """
    if chosen["statistics"] and format != "text":
        raise UserError(say("--statistics is for people to read, so it goes with --format text alone."), say("Leave out one of them."))
    only = tuple(name for path in paths if (name := name_path(settings, path)) is not None) if paths else None
    question = Question(only, fail_on, format, chosen)
    answers = Answers(settings, repr(question), repr(count_columns(sys.stdout))) if question.hangs_on_plans and not settings.at else None
    said = (answers.recall() if answers else None) or _answer(settings, question, answers)
    click.echo(said.text, nl=False)
    warn_refused(settings)
    if said.code:
        raise click.exceptions.Exit(said.code)


def _answer(settings: Settings, question: Question, answers: Answers | None) -> Said:
    """What is found now, and whether it is bad enough to fail; kept for the next time when there are ``answers``."""
    only, chosen = question.only, question.chosen
    rules = pick_rules(settings, chosen["rules"]) if chosen["rules"] else frozenset()
    branch = find_branch(settings, chosen["changed"].removeprefix(MAIN)) if chosen["changed"] else None
    asked = Asked(only, rules, Severity[chosen["severity"].upper()], branch)
    survey, done = _look(settings, asked, question, answers)
    findings = tuple(filter(asked.covers, survey.findings))
    if chosen["write_baseline"]:
        number = write_baseline(chosen["write_baseline"], findings, survey.findings, settings.words())
        text = say_n(
            "Wrote {n} known finding to {path}.", "Wrote {n} known findings to {path}.", number, path=str(chosen["write_baseline"])
        )
        return Said(settings.words().say(text) + "\n", 0)
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
        fold=not (chosen["unfolded"] or only is not None or asked.rules or branch),
    )
    lines = list_statistics(report) if chosen["statistics"] else list_lines(reporters, question.format, report)
    fails = question.fails(findings) or (solved and question.fail_on != "never")
    said = Said("".join(f"{line}\n" for line in lines), int(fails))
    if answers:
        answers.keep(said, survey)
    return said


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


def _look(settings: Settings, asked: Asked, question: Question, answers: Answers | None) -> tuple[Survey, tuple[Finding, ...]]:
    """The survey, after mending if that is asked, and what was mended."""
    fix, dry_run = question.chosen["fix"], question.chosen["dry_run"]
    if dry_run and not fix:
        raise UserError(say("--dry-run says nothing without --fix."), say("Try: accountplan check --fix --dry-run"))
    if not fix:
        return desk.make_survey(settings, answers.open_source() if answers else None), ()
    if settings.at:
        raise UserError(say("What was written earlier cannot be mended."), say("Leave out --at or --fix."))
    rules = pick_rules(settings, (name for name in fix if name != SAFE)) | ({SAFE} & {*fix})
    mending = mend(settings, asked.covers, rules)
    if not dry_run:
        save(settings.workspace(), mending)
    for line in tell(settings, mending, saved=not dry_run) if question.format == "text" else ():
        click.echo(line)
    return mending.survey, mending.done
