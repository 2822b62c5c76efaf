"""Plans of the sorts that firms keep beside or instead of an account plan: each can be said whole, and goes the whole road."""

from __future__ import annotations

from datetime import date
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from accountplan import pipeline
from accountplan.base.words import Words
from accountplan.model.analysis import Agenda, Capacity
from accountplan.model.edition import Edition
from accountplan.model.leaves import TEXT, Wish, list_leaves
from accountplan.model.survey import Survey

PORTFOLIOS = Path(__file__).parent / "portfolios"
KINDS = {"risk-register": "harbour", "stakeholder-map": "domkerk", "okr": "brightline", "mutual-plan": "cableway"}
"""The account that each of them holds."""


@cache
def look(kind: str) -> Survey:
    """What is known of one of them on its day."""
    return pipeline.make_survey(pipeline.open_workspace(PORTFOLIOS / kind), date(2026, 11, 24))


@pytest.mark.parametrize("kind", KINDS)
def test_i_each_kind_of_plan_is_read_and_scored_without_an_error(kind: str) -> None:
    made = look(kind)
    assert [finding.rule for finding in made.findings if finding.severity.word == "error"] == []
    assert made.scores[KINDS[kind]].rating is not None


@pytest.mark.parametrize("kind", KINDS)
def test_i_each_kind_of_plan_is_shown_whole(kind: str, tmp_path: Path) -> None:
    """Every text that somebody wrote stands on the page of the account."""
    made = look(kind)
    firm = made.portfolio.firm
    pipeline.publish(made, Edition(Words(firm.language, firm.currency), tmp_path / "site", booklets=False))
    shown = unescape((tmp_path / "site" / "accounts" / f"{KINDS[kind]}.html").read_text(encoding="utf-8"))
    account = made.portfolio.accounts[KINDS[kind]]
    written = [text for _, text, sort in list_leaves(account, Wish(TEXT)) if sort.name != "name"]
    assert [text for text in written if text not in shown] == []


@pytest.mark.parametrize("kind", KINDS)
def test_i_the_booklets_of_each_kind_of_plan_are_made(kind: str, tmp_path: Path) -> None:
    made = look(kind)
    firm = made.portfolio.firm
    pipeline.publish(made, Edition(Words(firm.language, firm.currency), tmp_path / "site"))
    assert [path.read_bytes()[:5] for path in (tmp_path / "site" / "booklets").iterdir()] == [b"%PDF-", b"%PDF-"]


def test_i_a_mutual_plan_says_who_waits_for_whom() -> None:
    made = look("mutual-plan")
    account = made.portfolio.accounts["cableway"]
    blocked = {action.id or action.what: [each.id for each in account.find_blockers(action)] for action in account.actions}
    assert blocked["report"] == ["loads", "survey"]
    assert blocked["Decide on the budget"] == ["report", "inspector"]
    assert {due.part for due in made.analysis[Agenda].near} >= {"actions", "phases", "renewals", "outcomes"}
    assert made.analysis[Capacity].people["iyer"].asked == 32 / 2 + 40 + 4
