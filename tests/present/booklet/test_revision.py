"""The revision of a booklet tells it from the last one, and from nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from accountplan import present
from accountplan.base.words import Words
from builders import account, portfolio
from print.samples import surveyed

ENGLISH = Words("en")


def revisions(revision: str = "f00dface", **fields: Any) -> dict[str, str]:
    """The revision of each booklet of a firm with a client in tier A and one in C; ``fields`` are those of the one in A."""
    high, low = account("high", marks={"fit": 9}, **fields), account("low", marks={"fit": 3})
    made = replace(surveyed(portfolio(high, low)).portfolio, revision=revision)
    return {booklet.stem: booklet.view.revision for booklet in present.make_booklets(surveyed(made), ENGLISH)}


def test_a_changed_plan_is_another_revision_of_its_own_booklet_alone() -> None:
    before, after = revisions(), revisions("badcafe", name="Renamed")
    assert before["booklet-A"] != after["booklet-A"]
    assert before["booklet-C"] == after["booklet-C"] != ""


def test_another_revision_of_the_plans_that_says_the_same_is_the_same_booklet() -> None:
    assert revisions("f00dface") == revisions("badcafe")


def test_plans_without_a_revision_give_booklets_without_one() -> None:
    assert set(revisions("").values()) == {""}
