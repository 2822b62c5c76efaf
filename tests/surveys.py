"""What is known of a portfolio that was built by hand, without its findings unless they are given."""

from __future__ import annotations

from datetime import date

from accountplan.analyse import analyse
from accountplan.model.finding import Finding
from accountplan.model.portfolio import Portfolio
from accountplan.model.rules import Rule
from accountplan.model.survey import Survey
from accountplan.score import score
from builders import TODAY


def survey(found: Portfolio, findings: tuple[Finding, ...] = (), rules: tuple[Rule, ...] = (), today: date = TODAY) -> Survey:
    scores = score(found, today)
    return Survey(today, found, scores, analyse(found, scores, today), findings, rules)
