"""Step 3, fill in the four Ps: each row of the method from YAML to its answer, worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from steps.known import build, example, found, read

FOUR = {"project": "Inspect a dike", "person": "Lunch with the director", "process": "One address", "partnership": "Develop a test"}


def plan(*kinds: str) -> str:
    """Actions of these kinds."""
    return example("actions:", *(f"  - {{what: {FOUR[p]}, p: {p}, who: jansen, when: 2026-12-10, how: there}}" for p in kinds))


def test_s19_every_action_has_one_of_four_ps_and_a_p_without_any_is_told() -> None:
    assert found("unused-p", plan(*FOUR)) == []
    assert found("unused-p", plan("project", "process")) == ["No action for person or partnership, open or done in the past year."]


def test_s19_a_p_that_is_none_of_the_four_is_refused() -> None:
    assert found("unknown-word", example("actions: [{what: Lunch, p: party, who: jansen, when: 2026-12-10}]")) != []


def test_s20_an_assignment_shows_what_was_expected_what_was_delivered_and_how_it_was_rated(tmp_path: Path) -> None:
    assignment = example(
        "assignments:",
        "  - name: Dike inspection",
        "    lead: jansen",
        "    expectations: Report before the storms.",
        "    dissatisfiers: [late invoices]",
        "    satisfiers: [a film of the dike]",
        "    due: 2026-09-01",
        "    delivered: 2026-09-15",
        "    rating: 5",
        "    evaluated: 2026-10-01",
    )
    page = read(build(tmp_path, assignment) / "accounts" / "example.html")
    for words in ("Report before the storms", "late invoices", "a film of the dike", "14 days late", "1 Oct 2026"):
        assert words in page


def test_s20_what_was_delivered_is_evaluated_with_the_client() -> None:
    late = example("assignments: [{name: Dike inspection, lead: jansen, expectations: [a report], delivered: 2026-05-01}]")
    assert found("assignment-not-evaluated", late) != []
    assert found("assignment-not-evaluated", late.replace("delivered: 2026-05-01", "delivered: 2026-05-01, evaluated: 2026-05-20")) == []


GIFT = "gifts: [{on: 2026-10-20, to: Carla Smit, what: %s, value: %s, meets: [%s]}]"
SIX = "pleases, quality, surprises, personal, remembered, not_embarrassing"
LIMIT = "# plans/firm.yaml\ngift_limit: 50\n"


@pytest.mark.parametrize(("value", "told"), [("49.95", 0), ("50", 0), ("50.01", 1)])
def test_s21_a_gift_stays_within_the_firms_limit(value: str, told: int) -> None:
    assert len(found("gift-over-limit", LIMIT + example(GIFT % ("Old map", value, SIX)))) == told


def test_s21_a_gift_meets_all_six_demands() -> None:
    """Six demands; without *personal* and *surprises* it meets four."""
    assert found("unsuitable-gift", example(GIFT % ("Old map", 45, SIX))) == []
    assert found("unsuitable-gift", example(GIFT % ("Voucher", 45, "pleases, quality, remembered, not_embarrassing"))) != []


def test_s23_the_signs_of_partnership_that_are_there_are_counted_of_ten(tmp_path: Path) -> None:
    page = read(
        build(tmp_path, example("partnership: {signs: {no_blame: They said so in the review, unasked_advice: Our note on rates}}"))
        / "accounts"
        / "example.html"
    )
    assert "Two of the ten signs of partnership" in page


def test_s31_attention_does_not_make_up_for_a_badly_done_assignment() -> None:
    """A rating of 5 while one of one open actions is aimed at the person; rated 6 it may."""
    bad = "assignments: [{name: Dike inspection, lead: jansen, delivered: 2026-08-01, rating: 5, evaluated: 2026-09-01}]\n"
    assert found("person-before-project", plan("person") + bad) == [
        "1 of the 1 open actions are aimed at the person, while “Dike inspection” is rated 5."
    ]
    assert found("person-before-project", plan("person") + bad.replace("rating: 5", "rating: 6")) == []
    assert found("person-before-project", plan("project", "person", "process") + bad) == []
