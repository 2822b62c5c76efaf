"""Findings as a JUnit report, as Jenkins reads it: a suite a file, a failed case a finding."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from accountplan.cli.terminal import make_visible
from accountplan.model.finding import group_by_path

if TYPE_CHECKING:
    from accountplan.cli.reporters import Report
    from accountplan.model.finding import Finding


def report(report: Report) -> Iterator[str]:
    """The whole document at once. Without findings one case passes, as a report without cases counts as a failure."""
    suites = Element("testsuites")
    for path, found in group_by_path(report.findings):
        suite = _add_suite(suites, make_visible(report.places.below(path)), len(found))
        for finding in found:
            _add_finding(suite, finding, report)
    if not report.findings:
        SubElement(_add_suite(suites, "accountplan check", 0), "testcase", name="accountplan check", classname="accountplan")
    indent(suites)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield tostring(suites, encoding="unicode")


def _add_suite(suites: Element, name: str, failures: int) -> Element:
    return SubElement(suites, "testsuite", name=name, tests=str(failures or 1), failures=str(failures), errors="0")


def _add_finding(suite: Element, finding: Finding, report: Report) -> None:
    """A failed case; what XML cannot hold is shown by its code."""
    case = SubElement(suite, "testcase", name=f"{finding.rule} ({finding.line}:{finding.column})", classname=suite.get("name", ""))
    said = make_visible(report.words.say(finding.message))
    failure = SubElement(case, "failure", type=finding.severity.word, message=said)
    failure.text = make_visible(report.words.say(finding.help))
