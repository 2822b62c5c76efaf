"""The rules about the firm as a whole at their limits: the exact day or number, one more, empty and absent."""

from __future__ import annotations

import pytest

from lint.workspace import found

YEAR = "from: 2025-01-01, until: 2025-12-31"
RUNNING = "running: {hours: 10, spend: 5, turnover: 100}"
OTHERS = "relationships: {hours: 0, spend: 0, turnover: 0}, new_clients: {hours: 0, spend: 0, turnover: 0}"
LAYERS = (
    "experience: {hours: 10, spend: 5}, ambassadors: {hours: 0, spend: 0}, independent: {hours: 0, spend: 0}, media: {hours: 0, spend: 0}"
)


def firm(**keys: str) -> str:
    """A change of the firm: each key with its YAML."""
    return "# plans/firm.yaml\n" + "".join(f"{key}: {value}\n" for key, value in keys.items())


def acquisition(rule: str, *periods: str) -> list[str]:
    """What a rule says of these periods, without the source line."""
    return [each.partition(" -> ")[2] for each in found(rule, firm(acquisition=f"[{', '.join(f'{{{each}}}' for each in periods)}]"))]


@pytest.mark.edge("acquisition-incomplete")
def test_a_look_back_that_was_begun_is_whole() -> None:
    """Nothing written asks nothing; nought is known; one key less, one angle less and one layer less are each named."""
    said = "Of 1 January 2025 to 31 December 2025 is not known:"
    whole = f"{RUNNING}, {OTHERS}, new_services: {{hours: 0, spend: 0, turnover: 0}}"
    assert acquisition("acquisition-incomplete", YEAR) == []
    assert acquisition("acquisition-incomplete", f"{YEAR}, angles: {{}}, layers: {{}}") == []
    assert acquisition("acquisition-incomplete", f"{YEAR}, angles: {{{whole}}}") == []
    assert acquisition("acquisition-incomplete", f"{YEAR}, angles: {{{RUNNING}, {OTHERS}}}") == [f"{said} `new_services`."]
    less = whole.replace("running: {hours: 10, ", "running: {")
    assert acquisition("acquisition-incomplete", f"{YEAR}, angles: {{{less}}}") == [f"{said} `running.hours`."]
    assert acquisition("acquisition-incomplete", f"{YEAR}, layers: {{{LAYERS}}}") == [f"{said} `own_sales`."]


@pytest.mark.edge("acquisition-periods")
def test_periods_are_over_run_forward_and_share_no_day() -> None:
    """The check is on 23 November 2026: a period until the day before is over, one until that day is not."""
    rule = "acquisition-periods"
    assert acquisition(rule, YEAR, "from: 2026-01-01, until: 2026-11-22") == []
    assert acquisition(rule, "from: 2026-01-01, until: 2026-11-23") == ["The period runs until 23 November 2026: it is not over."]
    assert acquisition(rule, YEAR, "from: 2025-12-31, until: 2026-06-30") == [
        "The days from 31 December 2025 to 31 December 2025 are in another period as well."
    ]
    assert acquisition(rule, "from: 2025-03-01, until: 2025-03-01") == []
    assert acquisition(rule, "from: 2025-03-02, until: 2025-03-01") == [
        "The period ends on 1 March 2025, before it begins on 2 March 2025."
    ]


@pytest.mark.edge("acquisition-sums-differ")
def test_angles_and_layers_divide_one_effort() -> None:
    """10 hours and 5 of costs in both are the same; 11 hours are not; while one is missing nobody can tell."""
    angles = f"{RUNNING}, {OTHERS}, new_services: {{hours: 0, spend: 0, turnover: 0}}"
    layers = f"{LAYERS}, own_sales: {{hours: 0, spend: 0}}"
    rule = "acquisition-sums-differ"
    assert acquisition(rule, f"{YEAR}, angles: {{{angles}}}, layers: {{{layers}}}") == []
    more = layers.replace("experience: {hours: 10,", "experience: {hours: 11,")
    assert acquisition(rule, f"{YEAR}, angles: {{{angles}}}, layers: {{{more}}}") == [
        "The layers have `hours` of 11 together, the angles 10."
    ]
    assert acquisition(rule, f"{YEAR}, angles: {{{angles}}}, layers: {{{LAYERS}}}") == []
    assert acquisition(rule, f"{YEAR}, angles: {{{angles}}}") == []


@pytest.mark.edge("introduced-above-turnover")
def test_no_more_came_through_relationships_than_was_won() -> None:
    rule = "introduced-above-turnover"
    assert acquisition(rule, f"{YEAR}, angles: {{new_clients: {{turnover: 100, introduced: 100}}}}") == []
    assert acquisition(rule, f"{YEAR}, angles: {{new_clients: {{turnover: 100, introduced: 101}}}}") == [
        "€101 came through relationships, but €100 was won in all."
    ]
    assert acquisition(rule, f"{YEAR}, angles: {{new_clients: {{introduced: 101}}}}") == []
    assert acquisition(rule, f"{YEAR}, angles: {{running: {{turnover: 100, introduced: 1}}}}") == [
        "All that this angle wins comes from clients you have."
    ]


@pytest.mark.edge("shares-not-whole")
@pytest.mark.parametrize(
    ("commercial", "said"),
    [
        ("{phase: 2}", []),
        ("{phase: 2, worth: {}}", []),
        ("{phase: 2, worth: {existing: 80%, new_clients: 10%, new_services: 10%}}", []),
        ("{phase: 2, worth: {existing: 80%, new_clients: 10%, new_services: 11%}}", ["The parts are 101.0% together."]),
        ("{phase: 2, worth: {existing: 80%, new_clients: 10%, new_services: 9%}}", ["The parts are 99.0% together."]),
        ("{phase: 2, worth: {existing: 80%, new_clients: 10%}}", []),
        ("{phase: 2, worth: {existing: 80%, new_clients: 30%}}", ["The parts are 110.0% together."]),
        ("{phase: 2, sells: {old: 70%, new: 20%}}", ["The parts are 90.0% together."]),
    ],
)
def test_parts_of_a_whole_are_a_hundred_together(commercial: str, said: list[str]) -> None:
    assert [each.partition(" -> ")[2] for each in found("shares-not-whole", firm(commercial=commercial))] == said
