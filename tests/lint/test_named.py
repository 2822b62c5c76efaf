"""Figures and services that the firm names, budgets, and colleagues who are away: what can be wrong or forgotten there."""

from __future__ import annotations

import pytest

from lint.workspace import check, example, found

NAMED = "# plans/firm.yaml\nfigures: {nps: {name: NPS, unit: points}, rate: Rate}\n"
SOLD = "# plans/firm.yaml\nservices: {inspection: Inspection, design: {name: Design}}\n"


@pytest.mark.edge("undeclared-figure")
@pytest.mark.parametrize(
    ("firm", "figures", "names"),
    [
        (NAMED, "{2025: {turnover: 204000, nps: 12, rate: 130}}", []),
        (NAMED, "{2025: {turnover: 204000, visits: 12}, 2024: {visits: 3}}", ["visits"]),
        (NAMED, "{2025: {turnover: 204000, npss: 12}}", []),
        ("", "{2025: {turnover: 204000, visits: 12}}", []),
        ("# plans/firm.yaml\nfigures: {nps: {name: NPS, unit: euro}}\n", "{2025: {turnover: 204000, visits: 12}}", []),
    ],
    ids=["named", "once a name", "misspelt is told as such", "none named", "not read whole"],
)
def test_i2_a_figure_that_nobody_named_beside_named_ones(firm: str, figures: str, names: list[str]) -> None:
    told = found("undeclared-figure", firm + example(figures=figures))
    assert [each for name in names for each in told if f"“{name}”" in each] == told
    assert len(told) == len(names)


@pytest.mark.parametrize(
    "place", ["budget: {2026: {turnver: 5}}", "forecast: {2026: {turnver: 5}}", "so_far: {until: 2026-10-31, figures: {turnver: 5}}"]
)
def test_i2_a_misspelt_figure_is_seen_wherever_figures_stand(place: str) -> None:
    key, _, value = place.partition(": ")
    assert len(found("misspelt-figure", example(**{key: value}))) == 1


@pytest.mark.parametrize(
    ("unit", "values", "count"),
    [
        ("share", "2024: {x: 0.4}, 2025: {x: 41}", 1),
        ("share", "2024: {x: 0.4}, 2025: {x: 0.41}", 0),
        ("points", "2023: {x: 1}, 2024: {x: 2}, 2025: {x: 1000}", 0),
        ("money", "2023: {x: 120}, 2024: {x: 121}, 2025: {x: 122000}", 1),
        ("money", "2023: {x: 120}, 2024: {x: 121}, 2025: {x: 12200}", 0),
        ("hours", "2023: {x: 120}, 2024: {x: 121}, 2025: {x: 122000}", 1),
        ("number", "2023: {x: 120}, 2024: {x: 121}, 2025: {x: 12200}", 1),
    ],
)
def test_i2_a_slip_is_judged_by_the_unit_of_the_figure(unit: str, values: str, count: int) -> None:
    firm = f"# plans/firm.yaml\nfigures: {{x: {{name: X, unit: {unit}}}}}\n"
    told = [each for each in check(firm + example(figures=f"{{{values}}}")) if each.rule == "unlikely-unit" and "x" in each.keys]
    assert len(told) == count


@pytest.mark.edge("unknown-service")
@pytest.mark.parametrize(
    ("firm", "services", "count"),
    [(SOLD, "{inspection: bought, design: open}", 0), (SOLD, "{inspecton: bought}", 1), ("", "{whatever: bought}", 0), (SOLD, "{}", 0)],
)
def test_i3_a_service_is_one_of_the_firm(firm: str, services: str, count: int) -> None:
    assert len(found("unknown-service", firm + example(services=services))) == count


@pytest.mark.edge("services-against-turnover")
@pytest.mark.parametrize(
    ("services", "count"),
    [
        ("{inspection: {turnover: {2025: 204000}}}", 0),
        ("{inspection: {turnover: {2025: 201960}}}", 0),
        ("{inspection: {turnover: {2025: 201959}}}", 1),
        ("{inspection: {turnover: {2025: 206040}}}", 0),
        ("{inspection: {turnover: {2025: 206041}}}", 1),
        ("{inspection: {turnover: {2025: 100000}}, design: {turnover: {2025: 104000}}}", 0),
        ("{inspection: {turnover: {2024: 5}}}", 0),
        ("{inspection: bought}", 0),
        ("{inspection: {turnover: {2025: none}}}", 0),
    ],
    ids=[
        "equal",
        "one per cent less",
        "more than that",
        "one per cent more",
        "more than that more",
        "two",
        "no such year",
        "no turnover",
        "unread",
    ],
)
def test_i3_services_add_up_to_turnover(services: str, count: int) -> None:
    assert len(found("services-against-turnover", SOLD + example(services=services))) == count


@pytest.mark.edge("forecast-below-budget")
@pytest.mark.parametrize(
    ("keys", "count"),
    [
        ({"budget": "{2026: {turnover: 200000}}", "forecast": "{2026: {turnover: 180000}}"}, 1),
        ({"budget": "{2026: {turnover: 200000}}", "forecast": "{2026: {turnover: 180001}}"}, 0),
        ({"budget": "{2025: {turnover: 200000}}", "forecast": "{2025: {turnover: 1}}"}, 0),
        ({"budget": "{2026: {turnover: 0}}", "forecast": "{2026: {turnover: -5}}"}, 0),
        ({"forecast": "{2026: {turnover: 1}}"}, 0),
        ({"budget": "{2026: {turnover: 200000}}"}, 0),
        ({"budget": "{2027: {turnover: 200000}}", "forecast": "{2027: {turnover: 1}}"}, 1),
    ],
    ids=["a tenth", "less", "over", "nothing budgeted", "no budget", "no forecast", "next year"],
)
def test_i2_a_forecast_far_below_budget_is_seen(keys: dict[str, str], count: int) -> None:
    assert len(found("forecast-below-budget", example(**keys))) == count


def away(*absences: str, who: str = "jansen") -> str:
    return f"# plans/people.yaml\n{who}: {{name: Ans Jansen, role: senior, hours: 300, absent: [{', '.join(absences)}]}}\n"


@pytest.mark.edge("absent-colleague")
@pytest.mark.parametrize(
    ("change", "count"),
    [
        (away("{from: 2026-12-10, until: 2026-12-10}"), 1),
        (away("{from: 2026-12-11, until: 2026-12-13}"), 0),
        (away("{from: 2026-12-01, until: 2026-12-09}"), 0),
        (away("{from: 2026-12-01}"), 3),
        (away("{from: 2026-12-01}", who="vandam"), 0),
    ],
    ids=["that day", "the day after", "the day before", "without end", "somebody else"],
)
def test_i4_an_action_on_a_day_away(change: str, count: int) -> None:
    assert len(found("absent-colleague", change)) == count


@pytest.mark.edge("absence-backwards")
@pytest.mark.parametrize(
    ("absence", "count"),
    [("{from: 2027-03-01, until: 2027-02-28}", 1), ("{from: 2027-03-01, until: 2027-03-01}", 0), ("{from: 2027-03-01}", 0)],
)
def test_i4_an_absence_ends_after_it_began(absence: str, count: int) -> None:
    assert len(found("absence-backwards", away(absence))) == count


@pytest.mark.edge("manager-cycle")
@pytest.mark.parametrize(
    ("managers", "count"),
    [
        ({"jansen": "vandam"}, 0),
        ({"jansen": "jansen"}, 1),
        ({"jansen": "vandam", "vandam": "jansen"}, 1),
        ({"jansen": "vandam", "vandam": "devries", "devries": "vandam"}, 1),
        ({"jansen": "nobody"}, 0),
        ({}, 0),
    ],
    ids=["a line", "oneself", "two", "two above a third", "unknown", "none"],
)
def test_i4_nobody_manages_themselves(managers: dict[str, str], count: int) -> None:
    lines = "".join(
        f"{id}: {{name: {id.capitalize()}, role: senior, hours: 300{f', manager: {managers[id]}' if id in managers else ''}}}\n"
        for id in ("vandam", "jansen", "devries")
    )
    assert len(found("manager-cycle", f"# plans/people.yaml\n{lines}")) == count


@pytest.mark.edge("no-forge-name")
@pytest.mark.parametrize(
    ("firm", "vandam", "jansen", "names"),
    [
        ("", "", "", []),
        ("reviewers: [vandam]", "", "", ["Eva van Dam", "Ans Jansen"]),
        ("reviewers: [vandam]", ", forge: eva", "", ["Ans Jansen"]),
        ("", ", forge: eva", "", ["Ans Jansen"]),
        ("reviewers: [vandam]", ", forge: eva", ", forge: ans", []),
        ("reviewers: [vandam]", ", left: 2026-11-23", ", left: 2026-11-24", ["Ans Jansen"]),
        ("reviewers: [nobody]", ", forge: eva", ", forge: ans", []),
    ],
)
def test_who_approves_changes_has_a_name_at_the_forge(firm: str, vandam: str, jansen: str, names: list[str]) -> None:
    """Once the firm says that it matters; who leads nothing and approves nothing needs none, and who has left today or before neither."""
    people = f"vandam: {{name: Eva van Dam{vandam}}}\njansen: {{name: Ans Jansen{jansen}}}\ndevries: {{name: Bo de Vries}}\n"
    said = found("no-forge-name", f"# plans/firm.yaml\nname: X\nyear: 2026\n{firm}\n# plans/people.yaml\n{people}")
    assert [each.partition(" approves changes")[0].rpartition(" -> ")[2] for each in said] == names
