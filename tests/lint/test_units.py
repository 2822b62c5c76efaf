"""Figures in an unlikely unit (A2): by what stands beside them, and in other years. Each has an exact remedy where there is one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from accountplan.lint.units import find_unlike_figure
from lint.workspace import ENGLISH, check, example


def remedies(figures: str, firm: str = "") -> list[tuple[str, str]]:
    """Each figure in an unlikely unit, with what to write instead."""
    change = f"# plans/accounts/example.yaml\nfigures: {{{figures}}}\n{firm}"
    found = [each for each in check(change) if each.rule == "unlikely-unit"]
    return [(".".join(map(str, each.keys[1:])), ENGLISH.say(each.help)) for each in found]


@pytest.mark.edge("unlikely-unit")
@pytest.mark.parametrize(
    ("figures", "figure", "remedy"),
    [
        ("2025: {turnover: 164000, margin: 0.25}", "2025.margin", "Write it as `41000`, or write `margin_rate: 0.25` instead."),
        ("2025: {turnover: 164000, margin: -0.05}", "2025.margin", "Write it as `-8200`, or write `margin_rate: -0.05` instead."),
        ("2025: {turnover: 164000, margin: 25}", "2025.margin", "Write it as `41000`, or write `margin_rate: 0.25` instead."),
        ("2025: {turnover: 163500, margin: 25.3}", "2025.margin", "Write it as `41365.5`, or write `margin_rate: 0.253` instead."),
        ("2025: {turnover: 164000, margin: 1}", "2025.margin", "Write it as `1640`, or write `margin_rate: 0.01` instead."),
        ("2025: {turnover: 164000, margin: 100}", "2025.margin", "Write it as `164000`, or write `margin_rate: 1` instead."),
        ("2025: {turnover: 100, margin: 0.25}", "2025.margin", "Write it as `25`, or write `margin_rate: 0.25` instead."),
        ("2025: {turnover: 10000, margin: 25}", "2025.margin", "Write it as `2500`, or write `margin_rate: 0.25` instead."),
        ("2025: {turnover: 164000, margin_rate: 25}", "2025.margin_rate", "Write it as `0.25`."),
        ("2025: {turnover: 164000, margin_rate: 1.5}", "2025.margin_rate", "Write it as `0.015`."),
        ("2025: {turnover: 164000, margin_rate: 100}", "2025.margin_rate", "Write it as `1`."),
        ("2025: {turnover: 164000, client_growth: 4}", "2025.client_growth", "Write it as `0.04`."),
        ("2025: {turnover: 164000, client_growth: 2.5}", "2025.client_growth", "Write it as `0.025`."),
        ("2025: {turnover: 164000, satisfaction: 20}", "2025.satisfaction", "Write it as `2`."),
        ("2025: {turnover: 164000, satisfaction: 82}", "2025.satisfaction", "Write it as `8.2`."),
        ("2025: {turnover: 164000, satisfaction: 100}", "2025.satisfaction", "Write it as `10`."),
        ("2025: {turnover: 164000, satisfaction: 0.1}", "2025.satisfaction", "Write it as `1`."),
        ("2025: {turnover: 164000, satisfaction: 0.82}", "2025.satisfaction", "Write it as `8.2`."),
        ("2025: {turnover: 164000, hours: 1.08}", "2025.hours", "Write it as `1080`."),
        ("2025: {turnover: 164000, hours: 0.5}", "2025.hours", "Write it as `500`."),
        ("2025: {turnover: 15000, hours: 1.5}", "2025.hours", "Write it as `1500`."),
        ("2025: {turnover: 1500000, hours: 1.5}", "2025.hours", "Write it as `1500`."),
        ("2024: {turnover: 164000}, 2025: {turnover: 164}", "2025.turnover", "Write it as `164000`."),
        ("2024: {turnover: 90000}, 2025: {turnover: 30}", "2025.turnover", "Write it as `30000`."),
        ("2024: {turnover: 90000}, 2025: {turnover: 270}", "2025.turnover", "Write it as `270000`."),
        ("2024: {turnover: 164}, 2025: {turnover: 170000}", "2024.turnover", "Write it as `164000`."),
        ("2023: {turnover: 164}, 2024: {turnover: 170}, 2025: {turnover: 168000}", "2025.turnover", "Write it as `168`."),
        ("2024: {turnover: 1.64}, 2025: {turnover: 1700000}", "2024.turnover", "Write it as `1640000`."),
        ("2024: {hours: 1080}, 2025: {hours: 1.1}", "2025.hours", "Write it as `1100`."),
        ("2024: {turnover: 164000, margin: 41000}, 2025: {turnover: 170000, margin: 43}", "2025.margin", "Write it as `43000`."),
        ("2024: {client_employees: 540}, 2025: {client_employees: 0.56}", "2025.client_employees", "Write it as `560`."),
        ("2024: {client_turnover: 46500000}, 2025: {client_turnover: 46.5}", "2025.client_turnover", "Write it as `46500000`."),
        ("2024: {days_to_pay: 31}, 2025: {days_to_pay: 1}", "2025.days_to_pay", "Write it as `30`."),
        ("2024: {days_to_pay: 29}, 2025: {days_to_pay: 4}", "2025.days_to_pay", "Write it as `28`."),
        ("2024: {nps: 42}, 2025: {nps: 0.45}", "2025.nps", "Write it as `45`."),
    ],
)
def test_a2_a_figure_in_an_unlikely_unit_has_an_exact_remedy(figures: str, figure: str, remedy: str) -> None:
    assert remedies(figures) == [(figure, remedy)]


@pytest.mark.edge("unlikely-unit")
@pytest.mark.parametrize(
    "figures",
    [
        "2025: {turnover: 164000, margin: 101}",
        "2025: {turnover: 9999, margin: 25}",
        "2025: {turnover: 9999, margin: 1}",
        "2025: {turnover: 99, margin: 0.25}",
        "2025: {turnover: 164000, margin: 0}",
        "2025: {turnover: 0, margin: 0}",
        "2025: {margin: 0.25}",
        "2025: {margin_rate: 1, client_growth: 2}",
        "2025: {turnover: 164000, hours: 2}",
        "2025: {turnover: 164000, margin_rate: 101, client_growth: 101}",
        "2025: {turnover: 164000, satisfaction: 19.9}",
        "2025: {turnover: 164000, satisfaction: 100.5}",
        "2025: {turnover: 164000, satisfaction: 1}",
        "2025: {turnover: 164000, satisfaction: 0.09}",
        "2025: {turnover: 14999, hours: 1.5}",
        "2025: {turnover: 1500001, hours: 1.5}",
        "2025: {hours: 1.5}",
        "2025: {turnover: -164000, hours: -0.5}",
        "2024: {turnover: 164000}, 2025: {turnover: 9000}",
        "2024: {turnover: 90000}, 2025: {turnover: 29}",
        "2024: {turnover: 90000}, 2025: {turnover: 271}",
        "2024: {days_to_pay: 30}, 2025: {days_to_pay: 2}",
        "2024: {turnover: 100, hours: 40}, 2025: {turnover: 30000, hours: 90}",
        "2024: {days_to_pay: 31}, 2025: {days_to_pay: 14}",
        "2024: {nps: 42, margin: 0}, 2025: {nps: -10, margin: 300}",
        "",
    ],
)
def test_a2_a_figure_that_can_be_right_is_left_alone(figures: str) -> None:
    assert remedies(figures) == []


@pytest.mark.parametrize(
    ("others", "figures", "remedy"),
    [
        ([52000], "turnover: 245000, margin: 24.5", "Write `24500` if it is in thousands, or `60025` if it is a percentage."),
        ([-52000], "turnover: 245000, margin: -24.5", "Write `-24500` if it is in thousands, or `-60025` if it is a percentage."),
        ([30000, 52000, 31000], "turnover: 245000, margin: 24.5", "Write it as `24500`."),
        ([52000, 31000, 52000], "turnover: 245000, margin: 24.5", "Write `24500` if it is in thousands, or `60025` if it is a percentage."),
        ([52000], "turnover: 100000, margin: 24.5", "Write it as `24500`."),
    ],
)
def test_a2_which_of_two_units_is_likelier_is_told_by_the_other_years(others: list[int], figures: str, remedy: str) -> None:
    years = "".join(f"{2022 + place}: {{turnover: 210000, margin: {margin}}}, " for place, margin in enumerate(others))
    assert remedies(f"{years}2025: {{{figures}}}") == [("2025.margin", remedy)]


def test_a2_the_finding_says_which_years_it_compares() -> None:
    change = "# plans/accounts/example.yaml\nfigures: {2024: {turnover: 164000}, 2025: {turnover: 164, margin: 41}}\n"
    found = {each.rule: ENGLISH.say(each.message) for each in check(change)}
    assert found["unlikely-unit"] == "Another unit, by the look of it: turnover is 164 in 2025, and 164,000 in 2024."
    assert "odd-figure" not in found, "one mistake is one finding"


def test_a2_a_right_figure_beside_one_in_another_unit_is_not_odd() -> None:
    change = "# plans/accounts/example.yaml\nfigures: {2023: {turnover: 164000}, 2024: {turnover: 164}, 2025: {turnover: 164000}}\n"
    assert [each.keys for each in check(change) if each.rule in ("unlikely-unit", "odd-figure")] == [("figures", 2024, "turnover")]


def test_a2_of_the_years_that_are_alike_the_nearest_is_named_and_the_earlier_of_two() -> None:
    def said(figures: str) -> list[str]:
        found = check(f"# plans/accounts/example.yaml\nfigures: {{{figures}}}\n")
        return [ENGLISH.say(each.message).rpartition("and ")[2] for each in found if each.rule == "unlikely-unit"]

    assert said("2023: {turnover: 163000}, 2024: {turnover: 164000}, 2025: {turnover: 165}") == ["164,000 in 2024."]
    assert said("2022: {turnover: 9000}, 2023: {turnover: 9000}, 2024: {turnover: 3000}, 2025: {turnover: 9}") == ["3,000 in 2024."]
    assert said("2022: {turnover: 3000}, 2023: {turnover: 3000}, 2024: {turnover: 9000}, 2025: {turnover: 3}") == ["9,000 in 2024."]
    assert said("2023: {turnover: 163000}, 2024: {turnover: 165}, 2025: {turnover: 164000}") == ["163,000 in 2023."]


def test_a2_a_year_that_was_is_named_before_one_that_is_planned_and_nearer() -> None:
    change = example(figures="{2023: {turnover: 164000}}", budget="{2026: {turnover: 170000}, 2027: {turnover: 170}}")
    (message,) = [ENGLISH.say(each.message) for each in check(change) if each.rule == "unlikely-unit"]
    assert message.endswith("turnover is 170 in 2027, and 164,000 in 2023.")


@pytest.mark.parametrize(
    "figures",
    [
        "2025: {turnover: 164000, margin: 0.25}",
        "2025: {turnover: 164000, margin_rate: 25}",
        "2025: {turnover: 164000, hours: 1.5}",
        "2025: {satisfaction: 82}",
        "2024: {turnover: 164000}, 2025: {turnover: 164}",
    ],
)
def test_a2_what_was_meant_is_a_guess_and_not_written_unasked(figures: str) -> None:
    fixes = [each.fix for each in check(f"# plans/accounts/example.yaml\nfigures: {{{figures}}}\n") if each.rule == "unlikely-unit"]
    assert [fix and fix.safe for fix in fixes] == [False]


def test_a2_a_usual_figure_is_called_by_its_name() -> None:
    change = "# plans/accounts/example.yaml\nfigures: {2024: {client_employees: 540}, 2025: {client_employees: 0.56}}\n"
    (message,) = [ENGLISH.say(each.message) for each in check(change) if each.rule == "unlikely-unit"]
    assert "the client's employees is 0.56 in 2025" in message


def test_a2_a_figure_of_ones_own_is_called_by_its_name() -> None:
    change = "# plans/accounts/example.yaml\nfigures: {2024: {nps: 42}, 2025: {nps: 0.45}}\n# plans/firm.yaml\nfigures: {nps: Promoters}\n"
    (message,) = [ENGLISH.say(each.message) for each in check(change) if each.rule == "unlikely-unit"]
    assert "Promoters is 0.45 in 2025" in message


@pytest.mark.edge("unlikely-unit")
@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ("budget: {2026: {turnover: 170}}", [("budget.2026.turnover", "Write it as `170000`.")]),
        ("forecast: {2026: {turnover: 170000}, 2027: {turnover: 0.18}}", [("forecast.2027.turnover", "Write it as `180000`.")]),
        ("budget: {2026: {satisfaction: 82}}", [("budget.2026.satisfaction", "Write it as `8.2`.")]),
        (
            "so_far: {until: 2026-09-30, figures: {turnover: 120000, margin: 25}}",
            [("so_far.figures.margin", "Write it as `30000`, or write `margin_rate: 0.25` instead.")],
        ),
        ("so_far: {until: 2026-01-31, figures: {turnover: 170}}", []),
        ("budget: {2026: {turnover: 170000}}", []),
    ],
)
def test_a2_what_is_planned_expected_or_brought_so_far_is_looked_at_as_a_whole_year_is(keys: str, found: list[tuple[str, str]]) -> None:
    """Of a part of a year nobody knows how much of it to expect, so that only its own unit is looked at."""
    change = f"# plans/accounts/example.yaml\nfigures: {{2025: {{turnover: 164000}}}}\n{keys}\n"
    judged = [each for each in check(change) if each.rule == "unlikely-unit"]
    assert [(".".join(map(str, each.keys)), ENGLISH.say(each.help)) for each in judged] == found


@pytest.mark.edge("odd-figure")
def test_a2_a_forecast_below_zero_is_as_odd_as_a_year_is() -> None:
    found = [
        each
        for each in check(example(forecast="{2026: {hours: -5}}", budget="{2026: {turnover: 10, margin: 11}}"))
        if each.rule == "odd-figure"
    ]
    assert {each.keys for each in found} == {("budget", 2026, "margin"), ("forecast", 2026, "hours")}


@pytest.mark.edge("unlike-values")
@pytest.mark.parametrize(
    ("kind", "values", "found"),
    [
        ("turnover", "baseline: 204000, now: 231, target: 300000", [("now", "Write it as `231000`.")]),
        ("turnover", "baseline: 204, target: 300000", [("baseline", "Write it as `204000`.")]),
        ("turnover", "baseline: 2.04, now: 231000, target: 3000000", [("baseline", "Write it as `2040000`.")]),
        ("turnover", "baseline: 0, now: 100000, target: 300000", []),
        ("turnover", "baseline: 204000, target: 67", []),
        ("turnover", "baseline: 204000, target: 68", [("target", "Write it as `68000`.")]),
        ("other", "baseline: 3, target: 9000", []),
        ("satisfaction", "baseline: 7, now: 75, target: 8", [("now", "Write it as `7.5`.")]),
        ("satisfaction", "baseline: 0.7, target: 8", [("baseline", "Write it as `7`.")]),
        ("satisfaction", "baseline: 70, now: 75, target: 80", []),
        ("satisfaction", "baseline: 7, target: 10", []),
        ("satisfaction", "baseline: 75, target: 10", [("baseline", "Write it as `7.5`.")]),
        ("satisfaction", "baseline: 75, target: 1", [("baseline", "Write it as `7.5`.")]),
        ("turnover", "baseline: 10, target: 10000", [("baseline", "Write it as `10000`.")]),
        ("turnover", "baseline: 10, target: 9999", []),
        ("satisfaction", "baseline: 0, target: 8", []),
    ],
)
def test_a2_the_values_of_an_objective_are_in_one_unit(kind: str, values: str, found: list[tuple[str, str]]) -> None:
    objective = f"[{{id: one, kind: {kind}, measure: a measure, {values}, by: 2028-12-31}}]"
    judged = [each for each in check(example(objectives=objective)) if each.rule == "unlike-values"]
    assert [(str(each.keys[-1]), ENGLISH.say(each.help)) for each in judged] == found
    assert all("`baseline` is 7" in ENGLISH.say(each.message) for each in judged if values == "baseline: 7, now: 75, target: 8")
    results = f"[{{id: one, kind: {kind}, measure: all, by: 2028-12-31, results: [{{measure: a measure, {values}}}]}}]"
    assert len([each for each in check(example(objectives=results)) if each.rule == "unlike-values"]) == len(found)


@pytest.mark.parametrize(
    ("values", "usual", "keys"),
    [
        ({"baseline": 245, "target": 2450}, 245_000, ["baseline", "target"]),
        ({"baseline": 245, "target": 2451}, 245_000, []),
        ({"baseline": 245, "now": -2451}, 245_000, []),
        ({"baseline": -245, "target": 300}, 245_000, ["baseline", "target"]),
        ({"baseline": 0, "now": 250, "target": 300}, 245_000, ["now", "target"]),
        ({"baseline": 1, "now": 250, "target": 300}, 245_000, []),
        ({"target": 300}, 245_000, []),
        ({"baseline": 10}, 10_000, ["baseline"]),
        ({"baseline": 10}, 9_999, []),
        ({}, 245_000, []),
    ],
)
def test_a2_values_are_in_thousands_when_all_are_small_and_the_first_fits(values: dict[str, int], usual: int, keys: list[str]) -> None:
    found = find_unlike_figure({key: Decimal(value) for key, value in values.items()}, Decimal(usual))
    assert [(key, ENGLISH.say(remedy.help)) for key, remedy in found] == [(key, f"Write it as `{values[key] * 1000}`.") for key in keys]


@pytest.mark.edge("year-is-over")
@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("so_far: {until: 2025-12-30, figures: {turnover: 1}}", "The year 2025 is over, and of turnover only a part is known."),
        ("so_far: {until: 2026-01-01, figures: {turnover: 1}}", ""),
        ("so_far: {until: 2025-09-30, figures: {hours: 1}}", "The year 2025 is over, and `figures` has the whole of it."),
        ("forecast: {2025: {turnover: 1, hours: 1}}", "The year 2025 is over, and of turnover only the forecast is known."),
        ("forecast: {2025: {hours: 1}, 2026: {turnover: 1}}", ""),
        ("forecast: {2024: {margin: 1}}", "The year 2024 is over, and of margin only the forecast is known."),
    ],
)
def test_a18_a_year_that_is_over_is_known_whole(keys: str, said: str) -> None:
    judged = [
        each for each in check(f"# plans/accounts/example.yaml\nfigures: {{2025: {{hours: 10}}}}\n{keys}\n") if each.rule == "year-is-over"
    ]
    assert [ENGLISH.say(each.message) for each in judged] == ([said] if said else [])


@pytest.mark.edge("unlikely-hours")
@pytest.mark.parametrize(("hours", "count"), [("0.4", 1), ("9.9", 1), ("10", 0), ("2600", 0), ("2600.5", 1), ("0", 0)])
def test_a2_hours_of_a_year_are_hours_of_a_year(hours: str, count: int) -> None:
    change = f"# plans/people.yaml\njansen: {{name: Wil Jansen, hours: {hours}}}\nbakker: {{name: Sam Bakker}}\n"
    assert len([each for each in check(change) if each.rule == "unlikely-hours"]) == count


@pytest.mark.edge("odd-figure")
def test_b_figures_of_a_year_to_come_are_sent_to_the_keys_for_what_is_planned_or_expected() -> None:
    """They were sent to the objectives, from the time when a plan had no budget and no forecast; there they lead to a forecast that nothing is said of."""
    (found,) = [each for each in check(example(figures="{2027: {turnover: 110000}}")) if each.rule == "odd-figure"]
    assert ENGLISH.say(found.help) == "Correct the year; what you plan or expect of it belongs under `budget` or `forecast`."
    assert not [each for each in check(example(forecast="{2027: {turnover: 110000}}")) if each.rule == "odd-figure"]
