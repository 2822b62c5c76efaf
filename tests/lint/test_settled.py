"""A rule over one plan sees that plan and what the firm settled, and nothing else: so what it finds holds until one of the two changes."""

from __future__ import annotations

import inspect
import random
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args, get_type_hints

import pytest

from accountplan import pipeline
from accountplan.base.kept import Kept
from accountplan.lint import engine
from accountplan.lint.checks import Check, Scope, rule
from accountplan.lint.registry import list_checks, list_rules
from accountplan.lint.views import Firmwide, Found, Plan
from accountplan.model.analysis import Analysis
from accountplan.model.finding import Severity
from accountplan.model.portfolio import Portfolio
from accountplan.model.scores import Scores
from accountplan.model.survey import Survey
from lint.workspace import TODAY, workspace
from memory import Memory

REACHES = {Firmwide, Portfolio, Scores, Analysis}
"""What knows of more than one plan."""


def held(kind: Any, seen: set[Any]) -> Iterator[Any]:
    """The types of all that can be reached from an object of this type, as its fields say."""
    if kind in seen:
        return
    seen.add(kind)
    yield kind
    below = [*get_args(kind)]
    if isinstance(kind, type) and (is_dataclass(kind) or hasattr(kind, "_fields")):
        hints = get_type_hints(kind)
        below += [hints[each.name] for each in fields(kind)] if is_dataclass(kind) else hints.values()
    for each in below:
        yield from held(each, seen)


def planted(monkeypatch: pytest.MonkeyPatch, *others: Check) -> None:
    found = MappingProxyType({each.name: each for each in others})
    monkeypatch.setattr(engine, "list_checks", lambda: found)


def survey(change: str, kept: Kept) -> Survey:
    files, today = workspace(change)
    return pipeline.make_survey(Memory(files), today, kept)


def answers(change: str, kept: Kept) -> str:
    """All that was worked out, to the last decimal."""
    found = survey(change, kept)
    return repr(
        (found.scores.accounts, sorted((kind.__name__, repr(answer)) for kind, answer in found.analysis.answers.items()), found.findings)
    )


@pytest.mark.parametrize("check", [each for each in list_checks().values() if each.scope is Scope.PLAN], ids=lambda check: check.name)
def test_a_rule_over_one_plan_is_given_the_plan_alone(check: Check) -> None:
    (given,) = inspect.signature(check.run).parameters.values()
    assert given.annotation == "Plan"


def test_a_plan_leads_to_no_other_plan() -> None:
    assert not REACHES & set(held(Plan, set()))
    assert REACHES & set(held(Firmwide, set())) == {Firmwide, Portfolio, Scores, Analysis}


def test_a_plan_does_not_know_its_rank_which_others_have_a_say_in(monkeypatch: pytest.MonkeyPatch) -> None:
    ranks: list[int | None] = []

    @rule(code="AP999", severity=Severity.ADVICE)
    def asks_its_rank(plan: Plan) -> Iterator[Found]:
        ranks.append(plan.score.rank)
        yield from ()

    planted(monkeypatch, asks_its_rank)
    survey("", Kept(None))
    assert ranks == [None]


def test_a_rule_that_reaches_for_other_plans_finds_none(monkeypatch: pytest.MonkeyPatch) -> None:
    @rule(code="AP999", severity=Severity.ADVICE)
    def looks_around(plan: Plan) -> Iterator[Found]:
        yield Found((), str(len(plan.settled.portfolio.accounts)), "")  # type: ignore[attr-defined]  # mypy refuses it as well

    planted(monkeypatch, looks_around)
    with pytest.raises(AttributeError, match="portfolio"):
        survey("", Kept(None))


def test_a_plan_that_did_not_change_is_not_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    @rule(code="AP999", severity=Severity.ADVICE)
    def looks(plan: Plan) -> Iterator[Found]:
        seen.append(plan.account.id)
        yield Found(("lead",), "Seen.", "")

    planted(monkeypatch, looks)
    kept, other = Kept(None), "# plans/accounts/other.yaml\nname: Other\n"
    for change in ("", other, f"{other}lead: jansen\n", other + "# plans/firm.yaml\ngift_limit: 50\n"):
        found = survey(change, kept).findings
        assert [each.account for each in found] == (["example"] if not change else ["example", "other"])
    assert seen == ["example", "other", "other", "example", "other"]
    survey(other + f"# plans/accounts/third.yaml, on {TODAY.replace(day=24)}\nname: Third\n", kept)
    assert seen[5:] == ["example", "other", "third"]


@pytest.mark.parametrize("stays", [True, False])
def test_what_was_found_in_one_workspace_never_shows_in_another(tmp_path: Path, stays: bool, pytestconfig: pytest.Config) -> None:
    """The examples of all rules in any order, as one workspace that changes: each time all is as if it had been read for the first time.

    In one process that stays, and in one process after the other, which have a folder in common: that is slow, and `make test` has every third rule.
    """
    every = 1 if stays or pytestconfig.getoption("--long") else 3
    changes = [text for each in list_rules()[::every] for text in (each.example, each.instead)] * (1 if stays else 2)
    random.Random(12).shuffle(changes)
    live = Kept(None)
    for change in changes:
        assert answers(change, live if stays else folder(tmp_path)) == answers(change, Kept(None)), change


def folder(path: Path) -> Kept:
    """What a process finds that begins after another has ended."""
    return Kept(path / "kept", "this version", b"secret")


def test_a_rule_that_found_nothing_in_a_plan_is_not_asked_by_the_next_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    @rule(code="AP998", severity=Severity.ADVICE)
    def finds_nothing(plan: Plan) -> Iterator[Found]:
        asked.append("nothing")
        yield from ()

    @rule(code="AP999", severity=Severity.ADVICE)
    def finds_something(plan: Plan) -> Iterator[Found]:
        asked.append("something")
        yield Found(("lead",), "Seen.", "")

    planted(monkeypatch, finds_nothing, finds_something)
    both = ["nothing", "something"]
    note, gift = "# plans/accounts/example.yaml\nlead: devries\n", "# plans/firm.yaml\ngift_limit: 50\n"
    for change, expected in (("", both), ("", ["something"]), (note, both), (note, ["something"]), (gift, both), ("", both)):
        asked.clear()
        assert [each.rule for each in survey(change, folder(tmp_path)).findings] == ["finds-something"]
        assert asked == expected, change
    planted(monkeypatch, finds_nothing)
    asked.clear()
    survey("", folder(tmp_path))
    assert asked == ["nothing"]


@pytest.mark.parametrize("stays", [True, False])
def test_what_the_firm_settled_may_fall_short_when_another_plan_changes(tmp_path: Path, stays: bool) -> None:
    """A criterion whose scale reads a figure that no plan holds says nothing of any plan: what one plan holds then counts for all."""
    scale = (
        "# plans/criteria.yaml\ncriteria:\n  turnover: {weight: 2}\n  praise: {weight: 1, scale: {figure: nps, points: {1: 1, 10: 10}}}\n"
    )
    other = "# plans/accounts/other.yaml\nname: Other\nfigures:\n  2025: {%s: 8}\n"
    live = Kept(None)
    for figure in ("nps", "hours", "nps"):
        change = scale + "# plans/accounts/example.yaml\nmarks: {turnover: 9}\n" + other % figure
        assert answers(change, live if stays else folder(tmp_path)) == answers(change, Kept(None))
