"""Findings in numbers: how many of each severity, which rules were broken, and where the worst are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that was broken: how often, and how badly."""

    rule: str
    number: int
    worst: Severity


@dataclass(frozen=True, slots=True)
class Tally:
    """Findings by severity, and the broken rules by name; ``places`` are the findings of one account, or of one file that is not an account's:
    those with the worst first, then with most of it, then by path.
    """

    severities: Mapping[Severity, int]
    rules: Mapping[str, Broken]
    places: tuple[tuple[Finding, ...], ...]

    @property
    def often(self) -> tuple[Broken, ...]:
        """The rules that were broken most often first."""
        return tuple(sorted(self.rules.values(), key=lambda each: (-each.number, each.rule)))

    @property
    def badly(self) -> tuple[Broken, ...]:
        """The rules that were broken worst first, then most often."""
        return tuple(sorted(self.rules.values(), key=lambda each: (-each.worst, -each.number, each.rule)))


def tally(findings: Iterable[Finding]) -> Tally:
    """Count some findings."""
    rules: dict[str, list[Severity]] = {}
    places: dict[str, list[Finding]] = {}
    for each in findings:
        rules.setdefault(each.rule, []).append(each.severity)
        places.setdefault(each.account or each.path, []).append(each)
    return Tally(
        severities=Counter(severity for some in rules.values() for severity in some),
        rules={rule: Broken(rule, len(some), max(some)) for rule, some in rules.items()},
        places=tuple(tuple(some) for some in sorted(places.values(), key=_sort_key)),
    )


def _sort_key(found: list[Finding]) -> tuple[int, int, str]:
    most = max(each.severity for each in found)
    return -most, -sum(each.severity == most for each in found), found[0].path
