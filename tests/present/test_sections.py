"""The sections of an account are made from that account and from what the firm settled, and from nothing else."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from accountplan.present import sections
from accountplan.present.context import Context
from accountplan.present.sections.measure import SCREEN
from accountplan.present.subjects import make_subject
from builders import account, portfolio

from .reading import ENGLISH, page, survey

HERE = Path(sections.__path__[0])
REACHES = {"accountplan.present.context", "accountplan.present.subjects", "accountplan.model.survey"}
"""Modules that know of all accounts."""


def imported(path: Path) -> set[str]:
    """The modules that a file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom):
            found.add("." * node.level + (node.module or ""))
        elif isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
    return found


@pytest.mark.parametrize("name", sorted(path.name for path in HERE.glob("*.py")))
def test_a_section_imports_nothing_that_knows_other_accounts(name: str) -> None:
    assert not {each for each in imported(HERE / name) if each in REACHES or each.startswith("..")}, "take it from the Subject"


OTHER: list[dict[str, Any]] = [
    {"name": "Renamed"},
    {"actions": [{"what": "Call", "who": "jansen", "when": None}]},
    {"signals": [{"kind": "no_reaction", "on": date(2026, 11, 1)}]},
    {"figures": {2025: {"turnover": 5}}},
    {"marks": {"fit": 5}},
]


@pytest.mark.parametrize("change", OTHER)
def test_what_another_plan_says_changes_nothing_on_the_page_of_an_account(change: dict[str, Any]) -> None:
    """But for its rank among all, when that changes."""
    mine = account("acme", marks={"fit": 9}, contacts=[{"name": "T. Verhoef", "known_by": {"jansen": {"last": date(2026, 10, 1)}}}])
    before, after = (portfolio(mine, account("other", **each)) for each in ({"marks": {"fit": 4}}, {"marks": {"fit": 4}, **change}))
    first, second = (make_subject(Context(survey(each), ENGLISH), mine, SCREEN) for each in (before, after))
    assert first.made_from == second.made_from
    assert page(before, "accounts/acme.html") == page(after, "accounts/acme.html")
