"""The waist of the hourglass: all that is known of a workspace on one day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from .analysis import Analysis
from .finding import Finding
from .moments import Origin
from .portfolio import Portfolio
from .rules import Rule
from .scores import Scores
from .timeline import Timeline


@dataclass(frozen=True, slots=True)
class Survey:
    """Portfolio, scores, analysis and findings on ``today``; ``findings`` are in order: worst first, then by place.

    ``rules`` are all rules, by name: what a finding can be. ``past`` is how accounts stood before; without months when nobody asked, or nothing is known.
    ``origin`` is what the plans were made from.
    """

    today: date
    portfolio: Portfolio
    scores: Scores
    analysis: Analysis
    findings: tuple[Finding, ...]
    rules: tuple[Rule, ...]
    past: Timeline = field(default_factory=Timeline)
    origin: Origin = field(default_factory=Origin)

    @property
    def unread(self) -> tuple[str, ...]:
        """The files that could not be read, and the folders, with a slash at their end: what they hold is not known, and not gone."""
        return tuple(sorted({finding.path for finding in self.findings if finding.rule == "unreadable-file"}))
