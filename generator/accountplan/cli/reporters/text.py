"""Findings for people: by file, the worst first, each with its place, the line itself and the remedy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

import click

from accountplan.base.text import Text, say, say_n
from accountplan.cli.terminal import make_visible, measure_width, wrap
from accountplan.model.finding import Severity
from accountplan.model.tally import tally

if TYPE_CHECKING:
    from accountplan.base.words import Words
    from accountplan.cli.reporters import Report
    from accountplan.model.finding import Finding

WORDS: dict[Severity, Text] = {Severity.ERROR: say("error"), Severity.WARNING: say("warning"), Severity.ADVICE: say("advice")}
COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}
ROOM = 100
"""Columns of a source line that are shown; of a longer line the part around the place."""
INDENT = 6
MOST, FEW = 0.5, 9
"""A rule that strikes more than this share of the plans, and more than a few, says more in one line than one by one."""


def group_by_file(findings: tuple[Finding, ...]) -> list[tuple[str, list[Finding]]]:
    """The findings grouped by file: the file with the worst first, then by path; within a file worst first, then by line."""
    files = [(path, sorted(some, key=lambda each: each.order)) for path, some in groupby(sorted(findings, key=_get_path), _get_path)]
    return sorted(files, key=lambda file: (-file[1][0].severity, file[0]))


def _get_path(finding: Finding) -> str:
    return finding.path


def cut_excerpt(line: str, column: int, room: int = ROOM) -> tuple[str, str]:
    """A source line in ``room`` columns as a terminal may show it, and the caret below its ``column`` (counted from 1)."""
    at = min(max(column - 1, 0), len(line))
    start = len(line) - len(line.lstrip())
    if len(line) - start > room and at - start > room * 2 // 3:
        start = at - room // 3
        before, line = "…", line[start:]
    else:
        before, line = "", line[start:]
    at = max(at - start, 0)
    after = "…" if len(line) > room else ""
    line = line[:room]
    return before + make_visible(line) + after, " " * measure_width(before + make_visible(line[:at])) + "^"


def _report_finding(finding: Finding, words: Words, room: int | None) -> Iterator[str]:
    place, word, indent = f"  {finding.line}:{finding.column}  ", words.say(WORDS[finding.severity]), " " * INDENT
    first, *rest = wrap(make_visible(words.say(finding.message)), room, len(place) + measure_width(word) + 2, INDENT)
    yield f"{place}{click.style(word, fg=COLORS[finding.severity], bold=True)}  {first}"
    yield from rest
    if finding.excerpt.strip():
        for line in cut_excerpt(finding.excerpt, finding.column, ROOM if room is None else max(min(ROOM, room - INDENT - 2), ROOM // 3)):
            yield indent + click.style(line, dim=True)
    if help := words.say(finding.help):
        first, *rest = wrap(f"{words.say(say('Remedy'))}: {make_visible(help)}", room, INDENT, INDENT)
        yield indent + first
        yield from rest
    yield indent + click.style(f"{finding.rule} ({finding.code})", dim=True)


def word_summary(report: Report) -> Text:
    """How many of each severity in how many files."""
    count = Counter(finding.severity for finding in report.findings)
    if not count:
        return say_n("Nothing to mend in {n} file.", "Nothing to mend in {n} files.", report.files)
    return say(
        "{errors}, {warnings}, {advice} in {files}.",
        errors=say_n("{n} error", "{n} errors", count[Severity.ERROR]),
        warnings=say_n("{n} warning", "{n} warnings", count[Severity.WARNING]),
        advice=say_n("{n} piece of advice", "{n} pieces of advice", count[Severity.ADVICE]),
        files=say_n("{n} file", "{n} files", report.files),
    )


def list_blocks(findings: tuple[Finding, ...], words: Words, room: int | None) -> Iterator[str]:
    """A block a file, with a blank line behind it."""
    for path, some in group_by_file(findings):
        yield click.style(make_visible(path), bold=True)
        for finding in some:
            yield from _report_finding(finding, words, room)
        yield ""


def report(report: Report) -> Iterator[str]:
    """A block a file, a line for each rule that strikes most plans, and the count at the end."""
    folded = find_widespread(report) if report.fold else {}
    yield from list_blocks(tuple(each for each in report.findings if each.rule not in folded), report.words, report.room)
    yield from _list_folded(report, folded)
    yield report.words.say(word_summary(report))


def find_widespread(report: Report) -> dict[str, int]:
    """The rules that strike most plans, by name, with the number of plans that they strike. An error is always shown where it stands."""
    struck: dict[str, set[str]] = {}
    for each in report.findings:
        struck.setdefault(each.rule, set()).add(each.account or "")
    errors = {each.rule for each in report.findings if each.severity == Severity.ERROR}
    least = max(report.plans * MOST, FEW)
    return {rule: len(accounts) for rule, accounts in struck.items() if rule not in errors and "" not in accounts and len(accounts) > least}


def _list_folded(report: Report, folded: dict[str, int]) -> Iterator[str]:
    """What was folded, and how to see it."""
    titles = {rule.name: report.words.say(rule.title) for rule in report.rules}
    plans = say_n("{n} plan", "{n} plans", report.plans)
    for rule, number in sorted(folded.items(), key=lambda each: (-each[1], each[0])):
        line = say("{some} of {plans}", some=number, plans=plans)
        yield f"{click.style(rule, bold=True)}: {report.words.say(line)}. {titles.get(rule, '')}"
    if folded:
        command = f"accountplan check --rule {next(iter(folded))}" if len(folded) == 1 else "accountplan check --all"
        yield report.words.say(say("See them one by one with: {command}", command=command))
        yield ""


def list_statistics(report: Report) -> Iterator[str]:
    """How often each rule was broken, the most often first, and the count at the end."""
    counted = tally(report.findings).often
    titles = {rule.name: report.words.say(rule.title) for rule in report.rules}
    width = max((len(report.words.number(each.number, 0)) for each in counted), default=0)
    for each in counted:
        number = report.words.number(each.number, 0).rjust(width)
        yield f"{number}  {click.style(each.rule, bold=True)}  {titles.get(each.rule, '')}".rstrip()
    if counted:
        yield ""
    yield report.words.say(word_summary(report))
