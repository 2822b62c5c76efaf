"""Items in groups, tables, years and figures in another place than the format has them: what is written where is said (B)."""

from __future__ import annotations

import pytest

from load.sources import list_remedies

DOUBLE = "Did you mean “{}”? “{}” stands for that as well: keep one of the two, with what is behind both."


@pytest.mark.edge("wrong-type")
@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("actions:\n  relationship:\n    - what: Bellen\n  project:\n    - what: Offerte", "{what: Bellen, p: person}"),
        ("actions:\n  Relatie:\n    - Bellen\n    - Lunch", "{what: Bellen, p: person}"),
        ("actions:\n  jansen:\n    - Bellen", "{what: Bellen, who: jansen}"),
        ("proposals:\n  won:\n    - name: Brug\n  lost:\n    - name: Weg", "{name: Brug, stage: won}"),
    ],
)
def test_b_items_in_groups_are_one_list_with_their_group_in_each(text: str, item: str) -> None:
    assert list_remedies(text) == [f"Write each as an item of one list, with the word of its group in it: `- {item}`."]


@pytest.mark.edge("wrong-type")
def test_b_groups_that_no_key_of_an_item_names_are_an_ordinary_list() -> None:
    assert list_remedies("contacts:\n  beslissers:\n    - name: Jan") == [
        "Write all of them in one list, each as `- {name: Jan}`. What its group is called can stand behind it, as `# beslissers`."
    ]


@pytest.mark.edge("unknown-key")
@pytest.mark.parametrize(
    ("text", "remedies"),
    [
        ("contacts:\n  - name: Jan\n    mobile: 06-1\n    telefoon: 0113 1", ["Did you mean “phone”?", DOUBLE.format("phone", "mobile")]),
        ("actions:\n  - what: Bellen\n    owner: jansen\n    door: devries", ["Did you mean “who”?", DOUBLE.format("who", "owner")]),
    ],
)
def test_b_two_words_for_one_key_do_not_become_the_same_key_twice(text: str, remedies: list[str]) -> None:
    assert list_remedies(text) == remedies


@pytest.mark.edge("wrong-form")
@pytest.mark.parametrize("key", ["Margin %", "marge %", "Marge (%)", "margin percentage"])
def test_a1_a_percentage_of_the_margin_is_no_amount(key: str) -> None:
    """`Margin %: 25` was to become `margin: 25`."""
    assert list_remedies(f"figures:\n  2025:\n    {key}: 25") == ["Write it as `margin_rate`."]


@pytest.mark.parametrize(
    ("text", "remedies"),
    [
        ("2025:\n  turnover: 45000", ["It belongs below `figures`: move it there, and indent it."]),
        ("turnover: 45000", ["It is a figure of a year: write it below `figures`, such as `2025: {turnover: 45000}`."]),
        ("turnover:\n  2024: 45000", ["It is a figure of a year: write it below `figures`, such as `2024: {turnover: 45000}`."]),
        (
            "figures:\n  turnover: {2025: 45000, 2024: 40000}\n  uren: {2025: 100}",
            2 * ["Write the years first, and the figures below them: `figures: {2025: {turnover: 45000, hours: 100}, 2024: {turnover: 40000}}`."],
        ),
        ("figures:\n  FY25: {turnover: 45000}", ["Write it as `2025`."]),
        (
            "figures:\n  2025 (raming): {turnover: 45000}",
            ["Figures are what a year brought. This belongs beside `figures`, as `forecast: {2025: ...}`."],
        ),
        (
            "figures:\n  2025 begroot: {turnover: 45000}",
            ["Figures are what a year brought. This belongs beside `figures`, as `budget: {2025: ...}`."],
        ),
    ],
)  # fmt: skip
def test_b_a_year_and_its_figures_in_another_place_are_told_where_they_belong(text: str, remedies: list[str]) -> None:
    assert list_remedies(text) == remedies


@pytest.mark.parametrize(
    ("text", "remedies"),
    [
        (
            "contacts:\n  - naam\tfunctie\n  - Jan\tdirecteur",
            [
                f"This is a row of a table: write each of its cells behind its key, such as `{{name: {cell}, ...}}`."
                for cell in ("naam", "Jan")
            ],
        ),
        (
            "contacts:\n  | naam | functie |\n  | Jan | directeur |",
            2 * ["Write each row as an item of a list, with a key before each of its cells, such as `- {name: ..., function: ...}`."],
        ),
    ],
)
def test_b_a_table_is_told_to_be_one(text: str, remedies: list[str]) -> None:
    assert list_remedies(text) == remedies
