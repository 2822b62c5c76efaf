"""Months, quarters, years and days as keys: where something else is asked, the remedy is whole, and names the list or the year that was meant."""

from __future__ import annotations

import pytest

from load.sources import list_remedies, load_text

MEASURED = "objectives:\n  - id: a\n    measured: "
EACH = "Write each as an item of a list: `- {on: ..., value: ...}`."
FIRST = "Write each as an item of a list: `- {on: 2026-01-01, value: 5}`."
YEAR = "Write a year of four digits, such as 2025."


@pytest.mark.edge("wrong-type")
@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("{2026-06-30: 210000}", "Write it as a list: `[{on: 2026-06-30, value: 210000}]`."),
        ("{30-6-2026: 210000, 31-7-2026: 5}", "Write it as a list: `[{on: 2026-06-30, value: 210000}, {on: 2026-07-31, value: 5}]`."),
        ("{2026-06: 210000}", "Write it as a list, with the days that you mean: `[{on: 2026-06-30, value: 210000}]`."),
        ("{2026-Q2: 210000}", "Write it as a list, with the days that you mean: `[{on: 2026-06-30, value: 210000}]`."),
        ("{juni 2026: '210.000,-'}", "Write it as a list, with the days that you mean: `[{on: 2026-06-30, value: 210000}]`."),
        ("{2026-06: }", "Write it as a list, with the days that you mean: `[{on: 2026-06-30, value: ...}]`."),
        ("{2026-06: veel}", "Write it as a list, with the days that you mean: `[{on: 2026-06-30, value: ...}]`."),
        ("{2026: 210000}", EACH),
        ("{Q2: 210000}", EACH),
        ("{abc: 210000}", EACH),
        ("{2026-13: 5}", EACH),
        ("{2026-06: {value: 3}}", EACH),
        ("{" + ", ".join(f"2026-01-{day:02}: 5" for day in range(1, 14)) + "}", FIRST),
        ("{on: 2026-06-30, value: 3}", "Write it as a list: `[{on: 2026-06-30, value: 3}]`."),
        ("210000", "Write it as `[{on: ..., value: 210000}]`, with what belongs in the place of the dots."),
        ("[210000]", "Write it as `{on: ..., value: 210000}`, with what belongs in the place of the dots."),
        ("[{2026-06: 210000}]", "Write it as `on: 2026-06-30, value: 210000`, or with the day that you mean."),
        ("[{2026-06-30: 210000}]", "Write it as `on: 2026-06-30, value: 210000`."),
    ],
)
def test_b_what_was_measured_by_day_or_period_becomes_the_list_that_is_asked(written: str, remedy: str) -> None:
    assert list_remedies(MEASURED + written) == [remedy]


def test_b_so_it_is_in_every_list_of_things_that_have_a_day_and_a_text() -> None:
    assert list_remedies("evaluation: {notes: {2026-05-13: Goed gesprek}}") == [
        "Write it as a list: `[{on: 2026-05-13, text: Goed gesprek}]`."
    ]
    assert list_remedies("service_record: {surveys: {13-5-2026: 8}}") == ["Write it as a list: `[{on: 2026-05-13, mark: 8}]`."]
    assert list_remedies("gifts: {13-5-2026: taart}") == [
        "Write it as a list: `[{on: 2026-05-13, to: ..., what: taart}]`, with what belongs in the place of the dots."
    ]


def test_b_a_period_that_is_there_twice_is_told_beside_it() -> None:
    loaded = load_text(f"name: City\n{MEASURED}\n      2026-06: 210000\n      2026-06: 220000\n")
    assert [(each.rule, each.line) for each in loaded.findings] == [("wrong-type", 5), ("duplicate-key", 6)]


@pytest.mark.parametrize(
    ("key", "remedy"),
    [
        ("FY2026", "Write it as `2026`."),
        ("boekjaar 2026", "Write it as `2026`."),
        ("26", "Write it as `2026`."),
        ("2025/2026", "Write it as `2026`."),
        ("2025-26", "Write it as `2026`."),
        ("2025/2027", YEAR),
        ("2300", YEAR),
        ("x", YEAR),
        ("true", YEAR),
        ("2025 of 2026", YEAR),
        ("Q2 2026", "Only a whole year can be here: write `2026`."),
        ("2026-06", "Only a whole year can be here: write `2026`."),
        ("juni", "Only a whole year can be here: write `2026`."),
        ("2026-06-30", "Only a whole year can be here: write `2026`."),
    ],
)
def test_b_a_key_that_must_be_a_year_is_one(key: str, remedy: str) -> None:
    assert list_remedies(f"budget: {{{key}: {{turnover: 5}}}}") == [remedy]
    assert list_remedies(f"spearheads: {{{key}: [{{what: call}}]}}") == [remedy]


def test_b_figures_of_a_part_of_a_year_are_told_of_so_far() -> None:
    remedy = (
        "Figures are those of a whole year: write `2026`, or what came in so far as `so_far: {until: 2026-06-30, figures: {turnover: 5}}`."
    )
    assert list_remedies("figures: {2026-06: {turnover: 5}}") == [remedy]
    assert list_remedies("figures: {Q2 2026: {turnover: 5}}") == [remedy]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("figures: {turnover: {2025: 5}}", "Write the year first, and this below it: `2025: {turnover: 5}`."),
        ("figures: {turnover: {x: 5}}", YEAR),
        ("figures: [{year: 2025, turnover: 5}]", "Write each without a dash, with its year before it: `2025: {turnover: 5}`."),
        ("figures: {2026: {turnover: 5}, FY2026: {turnover: 6}}", "Did you mean “2026”, which is here as well? Keep one of the two."),
        ("spearheads: [{what: call}]", "Write first what it is of, such as `spearheads: {2026: [{what: call}]}`."),
        ("spearheads: [call]", "Write first what it is of, such as `spearheads: {2026: [...]}`."),
        ("so_far: 5", "Write its keys below it, each with a colon and a value: until and figures."),
        ("so_far: 30 juni 2026", "Write it as `{until: 2026-06-30}`."),
        ("so_far: {to: 2026-06-30}", "Did you mean “until”?"),
    ],
)
def test_b_what_belongs_below_a_year_or_a_day_is_told_where(text: str, remedy: str) -> None:
    assert list_remedies(text) == [remedy]
