"""Findings in the Diagnostic Format of Reviewdog (rdjson), which sets them as comments on the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from accountplan.cli.formats import format_json
from accountplan.model.finding import Severity

if TYPE_CHECKING:
    from accountplan.cli.reporters import Report
    from accountplan.model.finding import Finding

SEVERITY = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.ADVICE: "INFO"}


def report(report: Report) -> Iterator[str]:
    """The whole result at once. Paths are seen from the current folder, as reviewdog takes them."""
    found = [_shape_finding(report, finding) for finding in report.findings]
    yield format_json({"source": {"name": "accountplan"}, "diagnostics": found})


def _shape_finding(report: Report, finding: Finding) -> dict[str, Any]:
    location: dict[str, Any] = {"path": report.places.here(finding.path)}
    if finding.line:
        location["range"] = {"start": {"line": finding.line, "column": count_bytes(finding.excerpt, finding.column)}}
    return {
        "message": f"{report.words.say(finding.message)}\n{report.words.say(finding.help)}".strip(),
        "location": location,
        "severity": SEVERITY[finding.severity],
        "code": {"value": finding.rule},
    }


def count_bytes(line: str, column: int) -> int:
    """A column, counted from 1 in letters, as this format counts it: in bytes of UTF-8."""
    return len(line[: max(column - 1, 0)].encode(errors="surrogatepass")) + 1 if line else max(column, 1)
