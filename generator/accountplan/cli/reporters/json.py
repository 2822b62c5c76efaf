"""Findings for programs: a JSON list of objects."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from accountplan.base.words import Words
    from accountplan.cli.reporters import Report
    from accountplan.model.finding import Finding


def export_finding(finding: Finding, words: Words) -> dict[str, Any]:
    """One finding with exactly the keys that are promised; `export` gives the same."""
    return {
        "rule": finding.rule,
        "code": finding.code,
        "severity": finding.severity.word,
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "message": words.say(finding.message),
        "help": words.say(finding.help),
        "account": finding.account,
    }


def report(report: Report) -> Iterator[str]:
    """The whole list at once."""
    yield json.dumps([export_finding(finding, report.words) for finding in report.findings], ensure_ascii=False, indent=2)
