"""The example firm in plans/ is documentation, demo and acceptance test: it must stay credible, and its findings honest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from accountplan.load import FolderSource
from accountplan.model.account import FOUR_PS, SIGNALS_LEAVING, Account
from accountplan.model.analysis import Pareto, WatchList
from accountplan.model.finding import Severity
from accountplan.model.leaves import TEXT, Wish, list_leaves
from accountplan.model.survey import Survey
from accountplan.pipeline import make_survey

ROOT = Path(__file__).resolve().parents[1]
DAY = date(2026, 11, 24)
SENTENCE = 60
"""From so many characters on, a text is a sentence that belongs to one plan only."""


@pytest.fixture(scope="module")
def example() -> Survey:
    return make_survey(FolderSource(ROOT), DAY)


@pytest.fixture(scope="module")
def accounts(example: Survey) -> tuple[Account, ...]:
    return tuple(example.portfolio.accounts.values())


def texts(noun: object) -> list[str]:
    """Every text of a noun, and every address."""
    return [text for _, text, _ in list_leaves(noun, Wish(TEXT | {"address"}))]


def paragraphs(noun: object) -> Iterator[str]:
    for text in texts(noun):
        yield from (" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if len(part) >= SENTENCE)


def test_the_example_has_no_errors(example: Survey) -> None:
    assert [finding for finding in example.findings if finding.severity is Severity.ERROR] == []


def test_the_example_has_a_handful_of_honest_warnings(example: Survey) -> None:
    warnings = [finding.rule for finding in example.findings if finding.severity is Severity.WARNING]
    assert 5 <= len(warnings) <= 20, Counter(warnings)
    assert len(set(warnings)) >= 5


def test_the_example_holds_about_thirty_accounts_in_every_state_and_tier(example: Survey, accounts: tuple[Account, ...]) -> None:
    assert 28 <= len(accounts) <= 36
    assert {account.status for account in accounts} == {"client", "prospect", "former"}
    assert {score.tier for score in example.scores.accounts.values()} == {"S", "A", "B", "C", None}
    assert {account.temperature for account in accounts} == {"red", "yellow", "blue", None}
    assert {account.level for account in accounts} >= {"strategic", "unit", "team", "other"}


def test_the_example_shows_a_provisional_tier_an_overrule_and_an_unrated_prospect(example: Survey) -> None:
    scores = example.scores.accounts.values()
    assert any(score.provisional and score.tier for score in scores)
    assert any(score.overruled for score in scores)
    assert any(score.unrated and example.portfolio.accounts[score.account].status == "prospect" for score in scores)


def test_every_p_every_stage_and_every_state_of_an_action_occurs(accounts: tuple[Account, ...]) -> None:
    actions = [action for account in accounts for action in account.actions]
    assert {action.p for action in actions} == set(FOUR_PS)
    assert {action.status for action in actions} == {"open", "done", "dropped"}
    stages = {proposal.stage for account in accounts for proposal in account.proposals}
    assert stages == {"lead", "talk", "requested", "submitted", "won", "lost"}


def test_the_clients_that_matter_use_all_four_ps(example: Survey, accounts: tuple[Account, ...]) -> None:
    for account in accounts:
        if example.scores[account.id].tier in ("S", "A"):
            assert {action.p for action in account.actions} == set(FOUR_PS), account.id


def test_figures_cover_three_years_and_the_firm_turns_over_four_to_six_million(example: Survey, accounts: tuple[Account, ...]) -> None:
    assert {year for account in accounts for year in account.figures} == {2023, 2024, 2025}
    turnover = example.analysis[Pareto].turnover
    assert 4_000_000 <= turnover.total <= 6_000_000
    assert turnover.largest is not None
    assert Fraction(12, 100) <= turnover.largest <= Fraction(20, 100)


def test_margin_and_hours_are_those_of_a_firm_that_sells_hours(accounts: tuple[Account, ...]) -> None:
    for account in accounts:
        for year, figures in account.figures.items():
            if {"turnover", "margin", "hours"} <= figures.keys():
                assert 0 < figures["margin"] < figures["turnover"] * 4 / 10, (account.id, year)
                assert 95 <= figures["turnover"] / figures["hours"] <= 150, (account.id, year)


def test_a_client_at_risk_stands_on_the_watch_list_with_signals(example: Survey) -> None:
    kinds = {sign.kind for risk in example.analysis[WatchList].risks for sign in risk.signs}
    assert {"bad_ratings", "less_business", "low_contact"} <= kinds
    assert kinds & set(SIGNALS_LEAVING)


def test_objectives_reach_no_further_than_three_years(example: Survey, accounts: tuple[Account, ...]) -> None:
    last = date(example.portfolio.firm.year + 3, 12, 31)
    assert all(objective.by is None or objective.by <= last for account in accounts for objective in account.objectives)


def test_no_paragraph_stands_in_the_example_twice(example: Survey, accounts: tuple[Account, ...]) -> None:
    nouns = (*accounts, *example.portfolio.groups.values(), *example.portfolio.tiers.tiers)
    counts = Counter(text for noun in nouns for text in paragraphs(noun))
    assert len(counts) > 300
    assert [text for text, count in counts.items() if count > 1] == []


def test_nothing_in_the_example_points_to_a_real_site_or_address(accounts: tuple[Account, ...], example: Survey) -> None:
    nouns = (*accounts, example.portfolio.people, example.portfolio.firm)
    for text in (text for noun in nouns for text in texts(noun)):
        for host in re.findall(r"(?:https?://|@)([\w.-]+)", text):
            assert host.endswith(".example"), text


def test_every_file_names_its_schema_for_editors() -> None:
    for path in sorted((ROOT / "plans").rglob("*.yaml")):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema="), path
        target = (path.parent / first.partition("$schema=")[2]).resolve()
        assert target.parent == ROOT / "schema", path
        assert target.name.endswith(".schema.json"), path
