"""The limits of the rules about what the firm says of itself: the yearly round, and what lies ahead."""

from __future__ import annotations

import pytest

from lint.workspace import found

LOOKED_BACK = "acquisition: [{from: 2025-01-01, until: 2025-12-31, angles: {running: {turnover: 1}, relationships: {turnover: 1}, new_clients: {turnover: 0}, new_services: {turnover: 0}}}]"


@pytest.mark.edge("round-step-late")
@pytest.mark.parametrize(("day", "count"), [("2026-11-22", 1), ("2026-11-23", 0), ("2026-11", 0), ("2026-10", 1)])
def test_a_step_of_the_round_is_late_from_the_day_after_its_own(day: str, count: int) -> None:
    assert len(found("round-step-late", f"# plans/firm.yaml\nround: {{acquisition: {{by: {day}}}}}\n")) == count


@pytest.mark.edge("round-step-late")
@pytest.mark.parametrize("round", ["{}", "{acquisition: {own: jansen}}", "{acquisition: {by: 2026-01-31}}"])
def test_a_step_without_a_day_or_with_its_product_is_not_late(round: str) -> None:
    assert found("round-step-late", f"# plans/firm.yaml\nround: {round}\n{LOOKED_BACK}\n") == []


@pytest.mark.edge("business-aims-alone")
@pytest.mark.parametrize(
    ("objectives", "count"),
    [("", 0), ("{id: a, kind: turnover}", 0), ("{id: a, kind: turnover}, {id: b, kind: rates}", 1), ("{id: a, kind: turnover}, {id: b, kind: loyalty}", 0)],
)  # fmt: skip
def test_three_objectives_of_a_tier_may_not_all_be_about_business(objectives: str, count: int) -> None:
    """One is that of the client of the base, for turnover."""
    change = f"# plans/tiers.yaml\ntiers:\n  - {{id: A, name: A, objectives: [{objectives}]}}\n"
    assert len(found("business-aims-alone", change)) == count
