"""What is written but could not be read is never called missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from steps.known import build, example, read

UNREAD = "Part of what is written here could not be read."
HERE = "What is written here could not be read."
TIERS = """# plans/tiers.yaml
tiers:
  - {id: A, name: Cherish, above: 8, objectives: [{kind: loyalty, measure: clients that stay}]}
  - {id: B, name: Keep}
"""
GROUP = "# plans/groups/boards.yaml\nname: Water boards\naccounts: [example]\nprogramme: a congress a year\n"


@pytest.mark.parametrize(
    "keys", ["objectives: [{kind: turnover, measure: turnover a year}]", "actions: [{p: lunch}]", "contacts: Carla Smit", "situation: 12"]
)
def test_a_client_whose_plan_holds_what_could_not_be_read_says_so_first(tmp_path: Path, keys: str) -> None:
    page = read(build(tmp_path, example(keys)) / "accounts" / "example.html")
    assert page.index(UNREAD) < page.index("Danger")
    assert HERE in page


def test_a_client_whose_plan_was_read_does_not(tmp_path: Path) -> None:
    page = read(build(tmp_path, example("situation: {}")) / "accounts" / "example.html")
    assert "could not be read" not in page
    assert "Not recorded yet." in page


def test_only_the_tier_of_which_something_was_lost_says_so(tmp_path: Path) -> None:
    site = build(tmp_path, TIERS)
    assert HERE in read(site / "tiers" / "a.html")
    assert "could not be read" not in read(site / "tiers" / "b.html")


def test_a_group_says_so_where_it_was_lost(tmp_path: Path) -> None:
    page = read(build(tmp_path, GROUP) / "groups" / "boards.html")
    assert (page.count(HERE), page.count("Not recorded yet.")) == (1, 1)


def test_an_action_for_an_objective_that_could_not_be_read_is_not_told_that_there_is_none(tmp_path: Path) -> None:
    lost = example("objectives: [{kind: turnover, measure: turnover a year}]")
    assert "growth does not exist" not in read(build(tmp_path, lost) / "accounts" / "example.html")
    none = example("objectives: []")
    assert "growth does not exist" in read(build(tmp_path / "none", none) / "accounts" / "example.html")
