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


@pytest.mark.edge("vision-passed")
@pytest.mark.parametrize(("year", "count"), [(2025, 1), (2026, 0), (2029, 0)])
def test_a_picture_of_a_year_that_is_over_is_said(year: int, count: int) -> None:
    assert len(found("vision-passed", f"# plans/firm.yaml\nvision: {{year: {year}}}\n")) == count


@pytest.mark.edge("vision-of-nobody")
@pytest.mark.parametrize(("status", "count"), [("client", 0), ("prospect", 0), ("former", 1)])
def test_a_picture_of_who_has_left_is_of_nobody(status: str, count: int) -> None:
    change = (
        f"# plans/firm.yaml\nvision: {{year: 2029, clients: [{{accounts: [example]}}]}}\n# plans/accounts/example.yaml\nstatus: {status}\n"
    )
    assert len(found("vision-of-nobody", change)) == count


@pytest.mark.parametrize(("whom", "count"), [("accounts: [nobody]", 0), ("group: nowhere", 0), ("segment: {sector: nowhere}", 1)])
def test_of_a_name_that_nothing_has_another_rule_says_so(whom: str, count: int) -> None:
    assert len(found("vision-of-nobody", f"# plans/firm.yaml\nvision: {{year: 2029, clients: [{{{whom}}}]}}\n")) == count


@pytest.mark.edge("vision-without-objective")
@pytest.mark.parametrize(("day", "count"), [("2026-11-22", 1), ("2026-11-23", 0), ("2029-12-31", 0), ("2030-01-01", 1)])
def test_an_aim_has_an_objective_from_today_until_the_end_of_its_year(day: str, count: int) -> None:
    change = f"# plans/firm.yaml\nvision: {{year: 2029, aims: [{{kind: rates, target: 5}}]}}\n# plans/tiers.yaml\ntiers: [{{id: A, name: A, objectives: [{{id: a, kind: rates, by: {day}}}]}}]\n"
    assert len(found("vision-without-objective", change)) == count


@pytest.mark.edge("too-few-spearheads")
@pytest.mark.parametrize(("number", "count"), [(1, 1), (2, 1), (3, 0), (4, 0)])
def test_a_client_in_the_first_tier_has_three_spearheads(number: int, count: int) -> None:
    items = ", ".join(f"{{what: Number {place}}}" for place in range(number))
    change = f"# plans/tiers.yaml\ntiers: [{{id: A, name: A, above: 5}}, {{id: B, name: B}}]\n# plans/accounts/example.yaml\nspearheads: {{2026: [{items}]}}\n"
    assert len(found("too-few-spearheads", change)) == count
