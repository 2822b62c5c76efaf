"""How bad a finding is here: the firm's own severities, per tier too, and the waivers in force."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from accountplan.model.finding import Finding, Severity
from accountplan.model.portfolio import Portfolio
from accountplan.model.scores import Scores

from .checks import Check
from .registry import find_check, list_checks

SEVERITIES: Mapping[str, Severity] = {severity.word: severity for severity in Severity}
"""By the word in the configuration; "off" is none of them."""


class Judge:
    """Knows the firm's configuration and the waivers, and remembers which waivers took something away."""

    def __init__(self, portfolio: Portfolio, scores: Scores, today: date) -> None:
        self._strictness = {name: portfolio.firm.strictness(check.names) for name, check in list_checks().items()}
        self._scores = scores.accounts
        self._fixed = frozenset(name for name, check in list_checks().items() if check.fixed)
        self._waived = {
            (id, check.name)
            for id, account in portfolio.accounts.items()
            for waiver in account.waive
            if waiver.holds(today) and (check := find_check(waiver.rule or ""))
        }
        self._silenced: dict[str, set[str]] = {}

    def off(self, check: Check) -> bool:
        """The firm wants nothing of this rule, whatever the tier."""
        return self._strictness.get(check.name) == "off"

    def keep(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The findings that count, each with the severity that it has in this firm."""
        for finding in findings:
            severity = self._severity(finding)
            if severity is not None and not self._waives(finding):
                yield finding if severity is finding.severity else replace(finding, severity=severity)

    def silenced(self, account: str) -> frozenset[str]:
        """The rules whose findings the waivers of this account took away so far."""
        return frozenset(self._silenced.get(account, ()))

    def _severity(self, finding: Finding) -> Severity | None:
        strictness = self._strictness.get(finding.rule)
        if strictness is None or finding.rule in self._fixed:
            return finding.severity
        if isinstance(strictness, str):
            return SEVERITIES.get(strictness)
        score = self._scores.get(finding.account or "")
        return SEVERITIES.get(strictness.get((score.tier if score else None) or "", finding.severity.word))

    def _waives(self, finding: Finding) -> bool:
        if finding.account is None or (finding.account, finding.rule) not in self._waived or finding.rule in self._fixed:
            return False
        self._silenced.setdefault(finding.account, set()).add(finding.rule)
        return True
