"""What Git knows of the age of a plan counts beside the day of review that is written in it: the newer of the two."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from accountplan import analyse, lint, load, pipeline, score
from accountplan.load import FolderSource, History, Memory
from accountplan.model.ages import Age
from accountplan.model.analysis import Completenesses
from accountplan.model.survey import Survey
from lint.workspace import BASE, ENGLISH, EXAMPLE, TODAY, changed, example
from repository import ENVIRONMENT, Repository

CAME = "2025-01-10"
"""More than the norm of 366 days before TODAY, 23 November 2026."""


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """The base, whose plan names no day of review."""
    made = Repository.init(tmp_path / "firm")
    made.commit(BASE | {EXAMPLE: plan()}, CAME)
    return made


def plan(**keys: str) -> str:
    return changed(BASE[EXAMPLE], example(**{"reviewed": "", **keys}).partition("\n")[2])


def survey(repository: Repository) -> Survey:
    history = History(repository.folder, ENVIRONMENT, Memory())
    return pipeline.make_survey(FolderSource(repository.folder, history.age()), TODAY)


def overdue(repository: Repository, rule: str = "review-overdue") -> list[str]:
    return [ENGLISH.say(each.message) for each in survey(repository).findings if each.rule == rule]


def test_a_plan_that_nobody_changed_within_the_norm_is_overdue_by_what_git_knows(repository: Repository) -> None:
    """From 10 January 2025 to 23 November 2026 are 682 days; its texts count for half."""
    assert overdue(repository) == [
        "Situation, developments and objectives have not changed since 10 January 2025, 682 days ago; the norm is 366 days."
    ]
    texts = [each for each in survey(repository).analysis[Completenesses]["example"].items if each.item.startswith("developments.")]
    assert texts
    assert {(each.state, each.credit, each.keys[0]) for each in texts} == {("old", Fraction(1, 2), "developments")}
    assert ENGLISH.say(texts[0].reason) == "Unchanged since 10 January 2025; the norm is within 366 days."


def test_a_text_that_changed_makes_the_plan_reviewed_and_only_itself_fresh(repository: Repository) -> None:
    """In June the market was written anew; the strategy still is of January 2025."""
    developments = "{market: The market for dikes grows by a tenth a year., strategy: They want to do more of the work themselves.}"
    first = plan(developments=developments)
    repository.commit({EXAMPLE: first}, "2025-01-12")
    repository.commit({EXAMPLE: first.replace("a tenth", "a fifth")}, "2026-06-01")
    assert overdue(repository) == []
    states = {each.item: each.state for each in survey(repository).analysis[Completenesses]["example"].items}
    assert (states["developments.market"], states["developments.strategy"]) == ("present", "old")


def test_an_action_that_was_ticked_off_is_no_review(repository: Repository) -> None:
    repository.commit({EXAMPLE: plan() + "questions: [Who decides on the dike?]\n"}, "2026-06-01")
    assert len(overdue(repository)) == 1


def test_the_day_that_is_written_counts_when_it_is_newer(repository: Repository) -> None:
    repository.commit({EXAMPLE: plan(reviewed="2026-09-01")}, "2026-09-02")
    assert overdue(repository) == []
    repository.commit({EXAMPLE: plan(reviewed="2024-09-01")}, "2026-09-03")
    assert overdue(repository) == ["The plan was last reviewed 813 days ago; the norm is 366 days."], "what came with the plan was older"


def test_what_a_shallow_clone_cannot_see_is_not_called_old(repository: Repository, tmp_path: Path) -> None:
    """It seems that everything came on 10 January 2025, but the clone ends there."""
    repository.commit({}, "2025-02-01")
    clone = repository.clone(tmp_path / "clone", "--depth=1")
    assert overdue(clone) == ["The plan does not say when it was last reviewed."]


def test_a_mark_that_was_changed_under_the_same_day_is_as_old_as_the_change(repository: Repository) -> None:
    """It is of March 2022; without a change it is stale after two years, whenever it came to Git."""
    old = plan(marks="{cooperation: [{by: jansen, mark: 9, on: 2022-03-02}], reputation: 9}")
    repository.commit({EXAMPLE: old}, "2026-05-01")
    assert len(overdue(repository, "stale-marks")) == 1
    repository.commit({EXAMPLE: old.replace("mark: 9", "mark: 8")}, "2026-06-01")
    assert overdue(repository, "stale-marks") == []


@pytest.mark.parametrize(
    ("how", "written", "since"),
    [
        ("changed", None, "2026-05-01"),
        ("changed", "2026-06-01", "2026-06-01"),
        ("added", "2026-04-01", "2026-05-01"),
        ("came", None, "2026-05-01"),
        ("came", "2026-04-01", "2026-04-01"),
        ("cut", None, None),
        ("cut", "2026-04-01", "2026-04-01"),
    ],
)
def test_the_newer_of_the_two_counts(how: str, written: str | None, since: str | None) -> None:
    age = Age(date(2026, 5, 1), how)  # type: ignore[arg-type]
    found = age.since(date.fromisoformat(written) if written else None)
    assert (found and str(found)) == since


def test_outside_git_nothing_changes(repository: Repository) -> None:
    portfolio, problems = load.load(FolderSource(repository.folder), TODAY)
    scores = score.score(portfolio, TODAY)
    without = lint.lint(portfolio, scores, analyse.analyse(portfolio, scores, TODAY), TODAY, problems)
    assert portfolio.ages == {}
    dated = survey(repository)
    assert replace(dated.portfolio, ages={}) == replace(portfolio, files=dated.portfolio.files)
    assert {each.rule for each in dated.findings} ^ {each.rule for each in without} <= {"review-overdue", "incomplete-plan"}
