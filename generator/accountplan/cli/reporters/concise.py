"""Findings for editors and for grep: one line each, `path:line:column code message`, by file and line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accountplan.cli.terminal import make_visible

if TYPE_CHECKING:
    from accountplan.cli.reporters import Report


def report(report: Report) -> Iterator[str]:
    """A line for each finding; without findings no line. Paths are seen from the current folder."""
    for finding in sorted(report.findings, key=lambda each: (each.path, each.line, each.column)):
        path = make_visible(report.places.here(finding.path))
        yield f"{path}:{max(finding.line, 1)}:{max(finding.column, 1)} {finding.code} {make_visible(report.words.say(finding.message))}"
