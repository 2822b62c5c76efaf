"""Slips in the files of the firm: what is said of each leads to a file that is read, and loses no word."""

from __future__ import annotations

import pytest

from accountplan.base.words import Words
from accountplan.model.files import Kind
from load.sources import load_text

ENGLISH = Words("en")
CRITERIA = "criteria:\n  turnover: {weight: 1, scale: {figure: FIGURE, points: POINTS}}\n"
FIRM = "name: City\ncurrency: EUR\nyear: 2026\n"
TIERS = "- {id: A, name: Key, above: 8}\n- {id: B, name: Keep}\n"


def told(text: str, kind: Kind) -> list[tuple[str, str]]:
    return [(each.rule, ENGLISH.say(each.help)) for each in load_text(text, kind).findings]


def points(written: str, figure: str = "turnover") -> list[tuple[str, str]]:
    return told(CRITERIA.replace("FIGURE", figure).replace("POINTS", written), "criteria")


@pytest.mark.edge("thousands-separator")
@pytest.mark.parametrize("written", ["{20.000: 2, 400.125: 10}", '{"20.000": 2, "400.125": 10}', "\n      20.000: 2\n      400.125: 10"])
def test_a3_points_of_a_scale_with_thousands_are_no_decimals(written: str) -> None:
    """Every client with more than 400 of turnover got a 10, and nothing was said."""
    text = written if written[0] == "{" else "{20.000: 2, 400.125: 10}"
    assert points(text) == [("thousands-separator", "Write it as `20000`."), ("thousands-separator", "Write it as `400125`.")]
    assert points("{20000: 2, 400125: 10}") == []


@pytest.mark.edge("thousands-separator")
@pytest.mark.parametrize(
    ("written", "figure"),
    [("{0.250: 2, 0.5: 8}", "margin_rate"), ("{7.125: 2, 8.500: 8}", "satisfaction"), ("{1.125: 2, 2.255: 8}", "nps"), ("{1.5: 2, 20.25: 8}", "turnover")],
)  # fmt: skip
def test_a3_other_points_of_a_scale_are_read_as_they_stand(written: str, figure: str) -> None:
    assert points(written, figure) == []


def test_a3_of_a_figure_without_a_known_unit_points_that_end_in_a_nought_are_thousands() -> None:
    assert points("{1.120: 2, 3.500: 8}", "nps") == [
        ("thousands-separator", "Write it as `1120`."),
        ("thousands-separator", "Write it as `3500`."),
    ]


@pytest.mark.edge("wrong-type")
@pytest.mark.parametrize(
    ("written", "number"),
    [("20k", "20000"), ("€ 20000", "20000"), ("20 000", "20000"), ("1.250.000", "1250000"), ('"20,000"', "20000"), ("1 mln", "1000000")],
)
def test_b_a_point_of_a_scale_that_is_no_number_is_told_with_the_number(written: str, number: str) -> None:
    assert points(f"{{{written}: 2, 4000000: 10}}") == [("wrong-type", f"Write it as `{number}`.")]


@pytest.mark.edge("comma-in-braces")
def test_b_a_point_of_a_scale_that_a_comma_cuts_is_told_as_one_number() -> None:
    """`0,5 mln` was told to be 5000000, and `20,000: 2, 400,000: 10` to be the text "2, 400"."""
    assert points("{0,5 mln: 2, 4000000: 10}") == [
        ("comma-in-braces", "Write it as `500000`."),
        ("wrong-type", "Write digits only, such as 25000."),
    ]
    assert points("{20,000: 2, 4000000: 10}") == [("comma-in-braces", "Write it as `20000`.")]


def test_b_the_points_of_a_scale_without_their_key_belong_below_it() -> None:
    found = told("criteria:\n  turnover: {weight: 1, scale: {20000: 2, 400000: 10}}\n", "criteria")
    assert found[1:] == [("unknown-key", "Write them together as `points: {20000: 2, 400000: 10}`.")] * 2


@pytest.mark.parametrize(
    ("text", "kind", "remedy"),
    [
        (FIRM + "units: [Water, Infra & Coast]", "firm", "{water: Water, infra-coast: Infra & Coast}"),
        (FIRM + "services: [Survey, Design]", "firm", "{survey: {name: Survey}, design: {name: Design}}"),
        (FIRM + "figures: [rate, Net score]", "firm", "{rate: {name: rate}, net_score: {name: Net score}}"),
        ("- Ann Bos\n- Bas Vos\n", "people", "{ann-bos: {name: Ann Bos}, bas-vos: {name: Bas Vos}}"),
        ("name: North\nsubgroups: [firms, People at home]", "group", "{firms: {name: firms}, people-at-home: {name: People at home}}"),
    ],
)
def test_b_names_in_a_list_become_keys_with_their_names(text: str, kind: Kind, remedy: str) -> None:
    """Of services the remedy named one of our people: `jansen: {name: ...}`."""
    assert told(text, kind) == [("wrong-type", f"Write it as `{remedy}`.")]


@pytest.mark.parametrize("text", ["[Water, water]", "[2026, 2027]", "[1 north]", "[..., Water]"])
def test_b_names_that_make_no_ids_are_left_to_the_writer(text: str) -> None:
    assert "Write it as" not in told(f"{FIRM}units: {text}", "firm")[0][1]


def test_b_a_list_that_is_all_of_a_file_gets_its_key() -> None:
    """The remedy was to remove all tiers but one."""
    assert told(TIERS, "tiers") == [("wrong-type", "Write `tiers:` on a line of its own above this list.")]
    assert told(f"tiers:\n{TIERS}", "tiers") == []


@pytest.mark.parametrize(
    ("written", "code"), [("€", "EUR"), ("euro", "EUR"), ("EURO", "EUR"), ("eur", "EUR"), ("£", "GBP"), ("US$", "USD")]
)
def test_b_a_currency_by_its_name_or_sign_is_told_with_its_capitals(written: str, code: str) -> None:
    assert told(FIRM.replace("EUR", written), "firm") == [("wrong-form", f"Write it as `{code}`.")]


def test_b_a_sign_of_several_currencies_is_left_to_the_writer() -> None:
    assert told(FIRM.replace("EUR", "$"), "firm") == [("wrong-form", "Write the three capitals of the currency, such as EUR.")]


@pytest.mark.parametrize(
    ("written", "month"),
    [("30-06", "6"), ("2026-06-30", "6"), ("30 juni", "6"), ("juni", "6"), ("31/12", "12"), ("31 December", "12"), ("eind mei", "5"), ("Q2", "6")],
)  # fmt: skip
def test_b_the_day_on_which_a_year_ends_names_its_month(written: str, month: str) -> None:
    assert told(f"{FIRM}year_ends: {written}\n", "firm") == [("unknown-word", f"Did you mean “{month}”?")]


@pytest.mark.parametrize("written", ["3-4", "13", "calendar year", "2026"])
def test_b_what_names_no_month_is_left_to_the_writer(written: str) -> None:
    assert told(f"{FIRM}year_ends: {written}\n", "firm")[0][1].startswith("Use one of these: 1, 2, 3")


WRAPPED: tuple[tuple[str, Kind, str], ...] = (
    ("people", "people", "ann: {name: Ann, hours: 200}\nbas: {name: Bas, hours: veel}\n"),
    ("bureau", "firm", FIRM),
    ("account", "account", "name: City\nstatus: client\nlead: ann\n"),
    ("Acme", "account", "name: Acme\nfigures:\n  2025: {turnover: 100000}\n"),
    ("group", "group", "name: North\nlead: ann\n"),
    ("ranking", "criteria", "rank_by: rating\ncriteria:\n  turnover: {weight: 1}\n"),
)


@pytest.mark.parametrize(("key", "kind", "text"), WRAPPED, ids=[each[0] for each in WRAPPED])
def test_b_a_file_below_one_key_is_read_and_told_to_begin_at_the_margin(key: str, kind: Kind, text: str) -> None:
    """It was told to hold other keys, and whoever removed the one that is wrong removed all."""
    wrapped = f"{key}:\n" + "".join(f"  {line}\n" for line in text.splitlines())
    plain, loaded = load_text(text, kind), load_text(wrapped, kind)
    assert loaded.noun == plain.noun
    first, *rest = sorted(loaded.findings, key=lambda each: each.line)
    assert (first.rule, first.line, ENGLISH.say(first.help)[:17]) == ("unknown-key", 1, "Remove this line,")
    assert [(each.rule, each.line, each.column) for each in rest] == [
        (each.rule, each.line + 1, each.column + 2) for each in plain.findings
    ]


@pytest.mark.edge("out-of-range")
def test_b_points_of_a_scale_that_stand_the_wrong_way_round_are_told_how_to_turn() -> None:
    assert points("{2: 20000, 10: 400000}") == [
        ("out-of-range", "Write the figure before its mark: `20000: 2`."),
        ("out-of-range", "Write the figure before its mark: `400000: 10`."),
    ]
    assert points("{20000: 11}") == [("out-of-range", "Write a mark from 1 to 10, such as 8 or 7.5.")]
