"""Findings as annotations of GitHub Actions: they stand on the lines of a pull request.

GitHub shows no more than ten of each kind for a step and drops the others in silence; so the worst are given, and the last says how many more there are.
See "Workflow commands for GitHub Actions" in its documentation.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accountplan.base.text import say, say_n
from accountplan.cli.terminal import make_visible
from accountplan.model.finding import Severity

if TYPE_CHECKING:
    from accountplan.cli.reporters import Report
    from accountplan.model.finding import Finding

KIND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
MOST = {Severity.ERROR: 10, Severity.WARNING: 10, Severity.ADVICE: 9}
"""How many of each are given: of the notices one is kept for how many more there are."""


def escape_message(text: str) -> str:
    """A text as the command reads it back: a line end would end the command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """The same within a property, where a colon or a comma would end it."""
    return escape_message(text).replace(":", "%3A").replace(",", "%2C")


def report(report: Report) -> Iterator[str]:
    """A command for each finding that GitHub will show, worst first, and one that says how many others there are."""
    left = 0
    for severity in sorted(Severity, reverse=True):
        found = [each for each in report.findings if each.severity == severity]
        yield from (_write_finding(report, each) for each in found[: MOST[severity]])
        left += len(found[MOST[severity] :])
    if left:
        more = say_n(
            "And {n} more finding. See all with: {command}",
            "And {n} more findings. See all with: {command}",
            left,
            command="accountplan check",
        )
        yield f"::notice title=accountplan::{escape_message(report.words.say(more))}"


def _write_finding(report: Report, finding: Finding) -> str:
    said = make_visible(report.words.say(finding.message))
    if help := make_visible(report.words.say(finding.help)):
        said = f"{said}\n{report.words.say(say('Remedy'))}: {help}"
    where = {
        "file": make_visible(report.places.below(finding.path)),
        "line": str(max(finding.line, 1)),
        "col": str(max(finding.column, 1)),
        "title": f"{finding.rule} ({finding.code})",
    }
    properties = ",".join(f"{name}={escape_property(value)}" for name, value in where.items())
    return f"::{KIND[finding.severity]} {properties}::{escape_message(said)}"
