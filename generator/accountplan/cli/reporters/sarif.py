"""Findings as SARIF 2.1.0 (OASIS), which forges and editors read: what was found where, by which rule."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from accountplan.cli.formats import format_json
from accountplan.cli.version import find_version
from accountplan.model.finding import Severity

from ._fingerprints import list_fingerprints

if TYPE_CHECKING:
    from accountplan.base.words import Words
    from accountplan.cli.reporters import Report
    from accountplan.model.finding import Finding
    from accountplan.model.rules import Rule

LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def report(report: Report) -> Iterator[str]:
    """The whole log at once: one run, with the rules that were broken."""
    broken = sorted({finding.rule for finding in report.findings})
    known = {rule.name: rule for rule in report.rules}
    prints = list_fingerprints(report.findings)
    run = {
        "tool": {
            "driver": {
                "name": "accountplan",
                "version": find_version(),
                "rules": [_shape_rule(name, known.get(name), report.words) for name in broken],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [
            _shape_finding(report, finding, broken.index(finding.rule), fingerprint)
            for finding, fingerprint in zip(report.findings, prints, strict=True)
        ],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    yield format_json(log)


def _shape_rule(name: str, rule: Rule | None, words: Words) -> dict[str, Any]:
    """A rule as SARIF describes it; of a finding that no rule documents the name alone."""
    if rule is None:
        return {"id": name}
    return {
        "id": name,
        "shortDescription": {"text": words.say(rule.title)},
        "fullDescription": {"text": words.say(rule.what)},
        "help": {"text": words.say(rule.why), "markdown": words.say(rule.why)},
        "defaultConfiguration": {"level": LEVEL[rule.severity]},
        "properties": {"code": rule.code},
    }


def _shape_finding(report: Report, finding: Finding, place: int, fingerprint: str) -> dict[str, Any]:
    where: dict[str, Any] = {"artifactLocation": {"uri": quote(report.places.below(finding.path)), "uriBaseId": "%SRCROOT%"}}
    if finding.line:
        where["region"] = {"startLine": finding.line, "startColumn": max(finding.column, 1)}
    return {
        "ruleId": finding.rule,
        "ruleIndex": place,
        "level": LEVEL[finding.severity],
        "message": {"text": f"{report.words.say(finding.message)} {report.words.say(finding.help)}".strip()},
        "locations": [{"physicalLocation": where}],
        "partialFingerprints": {"accountplan/v1": fingerprint},
    }
