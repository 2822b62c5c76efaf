"""Findings for programs: a JSON list of objects."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from accountplan.cli.formats import format_json
from accountplan.model.finding import NOWHERE
from accountplan.model.fix import NewKey, NewLetters, NewValue

if TYPE_CHECKING:
    from accountplan.base.words import Words
    from accountplan.cli.reporters import Report
    from accountplan.model.finding import Finding
    from accountplan.model.fix import Fix


def export_finding(finding: Finding, words: Words, *, done: bool = False) -> dict[str, Any]:
    """One finding with exactly the keys that are promised; `export` gives the same. ``done`` says that it was mended."""
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
        "fix": None if finding.fix is None else _shape_fix(finding, finding.fix, done=done),
    }


def _shape_fix(finding: Finding, fix: Fix, *, done: bool) -> dict[str, Any]:
    """What a remedy does: to the value or the key at the place of the finding, or to some letters there."""
    match fix.change:
        case NewValue(written=new):
            change, old = "value", None
        case NewKey(name=new):
            change, old = "key", None
        case NewLetters(old=old, new=new):
            change = "letters"
    return {
        "change": change,
        "keys": [key for key in finding.keys if key != NOWHERE],
        "old": old,
        "new": new,
        "safe": fix.safe,
        "done": done,
    }


def report(report: Report) -> Iterator[str]:
    """The whole list at once: what is left, and then what was mended."""
    left = [export_finding(finding, report.words) for finding in report.findings]
    done = [export_finding(finding, report.words, done=True) for finding in report.done]
    yield format_json(left + done)
