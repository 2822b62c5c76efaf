"""Step 5, organise: each row of the method from YAML to its answer, worked out by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from accountplan.model.analysis import Agenda, Capacity
from steps.known import build, client, example, found, read, survey

UNITS = """# plans/firm.yaml
units: {water: Water, roads: Roads}
# plans/people.yaml
vandam: {name: Eva van Dam, unit: water, hours: 400}
jansen: {name: Ans Jansen, unit: water, hours: 300}
devries: {name: Bo de Vries, unit: roads, hours: 200}
"""


def test_s33_accounts_and_people_carry_their_units(tmp_path: Path) -> None:
    site = build(tmp_path, UNITS + example("unit: water"))
    assert "Water" in read(site / "accounts" / "example.html")
    assert "Roads" in read(site / "people" / "devries.html")
    assert found("unknown-unit", UNITS + example("unit: watr")) != []


def test_s34_a_strategic_client_has_a_team_of_several_units() -> None:
    """Jansen and Van Dam are both of water; with De Vries, of roads, there are two units."""
    strategic = UNITS + example("level: strategic", "lead: jansen", "team: %s")
    assert found("level-without-roles", strategic % "[jansen, vandam]") != []
    assert found("level-without-roles", strategic % "[jansen, devries]") == []


def test_s34_a_client_of_a_unit_has_a_lead_and_a_unit_and_one_of_a_team_a_team() -> None:
    assert found("level-without-roles", UNITS + example("level: unit", "lead: jansen")) != []
    assert found("level-without-roles", UNITS + example("level: unit", "lead: jansen", "unit: water")) == []
    assert found("level-without-roles", UNITS + example("level: team", "team: []")) != []


HOURS = example(
    "actions:",
    "  - {what: Inspect a dike, p: project, who: devries, when: 2026-12-10, how: there, hours: 150}",
    "  - {what: Draw a map, p: project, who: [devries, jansen], when: 2026-12-14, how: there, hours: 80}",
)


def test_s36_hours_over_all_plans_stand_against_the_hours_available() -> None:
    """De Vries: 150 and half of 80 here, 30 at the other client: 220 of 200. Jansen: 40 of 300."""
    other = client("other", "actions: [{what: Repair a lock, p: project, who: devries, when: 2027-01-05, how: there, hours: 30}]")
    people = survey(HOURS + other).analysis[Capacity].people
    assert (people["devries"].planned, people["devries"].over) == (220, 20)
    assert (people["jansen"].planned, people["jansen"].room) == (40, 260)
    assert found("overbooked", HOURS + other) == ["Bo de Vries has more hours planned (220) than available (200)."]
    assert found("overbooked", HOURS) == []


def test_s39_what_is_written_in_any_plan_is_found_by_one_search(tmp_path: Path) -> None:
    site = build(tmp_path, client("other", "situation: {history: Their founder sailed around the world in a dredger.}"))
    index = "".join(path.read_text(encoding="utf-8") for path in site.rglob("search-*.js"))
    assert "founder sailed around the world" in index


def test_s39_a_plan_without_a_text_says_what_it_lacks(tmp_path: Path) -> None:
    site = build(tmp_path, example("situation: {history: We inspected their first dike in 2011, after two other firms had given up.}"))
    assert "Market" in read(site / "accounts" / "example.html")
    assert found("incomplete-plan", example("situation: {}", "developments: {}", "contacts: []")) != []


def test_s43_the_week_ends_on_sunday_and_what_is_late_is_told_apart() -> None:
    """On Wednesday 9 December 2026 the 8th is a day late, the 10th and Sunday the 13th are this week, Monday the 14th is not."""
    days = example(
        "evaluation: {}",
        "actions:",
        *(f"  - {{what: Step {day}, p: project, who: jansen, when: 2026-12-{day:02}, how: there}}" for day in (8, 10, 13, 14)),
    )
    agenda = survey(days, date(2026, 12, 9)).analysis[Agenda]
    assert [(due.when.day, due.days) for due in agenda.late if due.part == "actions"] == [(8, 1)]
    assert [due.when.day for due in agenda.week if due.part == "actions"] == [10, 13]
    assert [due.when.day for due in agenda.quarter if due.part == "actions"] == [14]
