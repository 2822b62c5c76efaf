"""Findings as a code quality report of GitLab: it shows those that a merge request adds or solves.

Each has a fingerprint of its own that stays the same when lines move. See "Code Quality report format" in its documentation.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accountplan.cli.formats import format_json
from accountplan.model.finding import Severity

from ._fingerprints import list_fingerprints

if TYPE_CHECKING:
    from accountplan.cli.reporters import Report

SEVERITY = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.ADVICE: "info"}


def report(report: Report) -> Iterator[str]:
    """The whole list at once."""
    found = [
        {
            "description": f"{report.words.say(finding.message)} {report.words.say(finding.help)}".strip(),
            "check_name": finding.rule,
            "fingerprint": fingerprint,
            "severity": SEVERITY[finding.severity],
            "location": {"path": report.places.below(finding.path), "lines": {"begin": max(finding.line, 1)}},
        }
        for finding, fingerprint in zip(report.findings, list_fingerprints(report.findings), strict=True)
    ]
    yield format_json(found)
