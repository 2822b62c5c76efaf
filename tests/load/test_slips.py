"""Slips of the pen that YAML reads as something else: none of them changes a figure or loses a word in silence."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from accountplan.base.words import Words
from accountplan.load.wording.values import clean_mark, clean_number
from load.sources import load_text

ENGLISH = Words("en")


def told(text: str) -> list[tuple[str, int, str]]:
    """Each finding in a plan: its rule, its line and its remedy."""
    return [(each.rule, each.line, ENGLISH.say(each.help)) for each in load_text(f"name: City\n{text}").findings]


def account(text: str) -> Any:
    return load_text(f"name: City\n{text}").noun


@pytest.mark.edge("comma-in-braces")
@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("figures:\n  2025: {turnover: 1,2 mln, hours: 1080}", "Write it as `1200000`."),
        ("figures:\n  2025: {turnover: 164,000 EUR, hours: 1080}", "Write it as `164000`: amounts are in the currency of the firm."),
        ("figures:\n  2025: {turnover: € 1.250.000,50, hours: 1080}", "Write it as `1250000.50`: amounts are in the currency of the firm."),
        ("figures:\n  2025: {satisfaction: 8,3/10, hours: 1080}", "Write it as `8.3`."),
        ("figures:\n  2025: {turnover: 1,250,000, hours: 1080}", "Write it as `1250000`."),
        ("marks: {challenge: 7,5 punten}", "Write it as `7.5`."),
        ("marks: {challenge: 7,5}", "Write it as `7.5`."),
        ("segment: {sector: Bouw, infra en water}", 'Put the whole text between quotes: `"Bouw, infra en water"`.'),
        ("segment: {sector: Bouw, infra, water}", 'Put the whole text between quotes: `"Bouw, infra, water"`.'),
        ('segment: {sector: Bouw "nieuw", infra}', "Put the whole text between quotes: `'Bouw \"nieuw\", infra'`."),
        ("actions: [{what: bel de CFO, en mail hem, p: person}]", 'Put the whole text between quotes: `"bel de CFO, en mail hem"`.'),
        ("segment: {sector: {a: b}, water}", "Write a colon and a value after it, or remove it with its comma."),
        ('segment: {"Bouw", region: Kust}', "Write a colon and a value after it, or remove it with its comma."),
        ('segment: {sector: "Bouw", infra}', "Write a colon and a value after it, or remove it with its comma."),
    ],
)
def test_a1_a_comma_between_braces_cuts_nothing_in_silence(text: str, remedy: str) -> None:
    line = text.count("\n") + 2
    assert [each for each in told(text) if each[0] == "comma-in-braces"] == [("comma-in-braces", line, remedy)]


def test_a1_a_value_that_was_cut_in_two_is_not_used() -> None:
    found = account(
        "figures:\n  2025: {turnover: 1,2 mln, hours: 1080}\nsegment: {sector: Bouw, infra, region: Kust}\nmarks: {challenge: 7,5}"
    )
    assert found.figures == {2025: {"hours": 1080}}
    assert (found.segment, found.marks) == ({"region": "Kust"}, {})


@pytest.mark.parametrize("text", ["figures:\n  2025: {turnover: , hours: 1080}", "segment: {sector: , region: Kust}", "segment: {}"])
def test_a1_a_key_with_a_colon_may_be_left_empty(text: str) -> None:
    assert told(text) == []


@pytest.mark.edge("thousands-separator")
@pytest.mark.parametrize(
    ("key", "written", "remedy"),
    [
        ("turnover", "164.000", "Write it as `164000`."),
        ("turnover", "-164.000", "Write it as `-164000`."),
        ("hours", "2.140", "Write it as `2140`."),
        ("hours", "2.145", "Write it as `2145`."),
        ("margin", "1.001", "Write it as `1001`."),
        ("nps", "7.120", "If thousands are meant, write `7120`; if not, leave out the zero at the end."),
    ],
)
def test_a3_three_digits_behind_a_point_are_thousands(key: str, written: str, remedy: str) -> None:
    text = f"figures:\n  2025: {{{key}: {written}, days_to_pay: 30}}"
    assert told(text) == [("thousands-separator", 3, remedy)]
    assert account(text).figures == {2025: {"days_to_pay": 30}}


@pytest.mark.edge("thousands-separator")
@pytest.mark.parametrize(
    ("key", "written"),
    [("turnover", "164000.50"), ("turnover", "0.164"), ("turnover", "1640.125"), ("hours", "2.1405"), ("satisfaction", "8.125"),
     ("satisfaction", "8.120"), ("margin_rate", "0.250"), ("nps", "7.125"), ("days_to_pay", "28.125")],
)  # fmt: skip
def test_a3_other_decimals_are_read_as_they_stand(key: str, written: str) -> None:
    assert account(f"figures:\n  2025: {{{key}: {written}}}").figures == {2025: {key: Decimal(written)}}


def test_a3_hours_and_costs_of_actions_and_values_of_work_are_looked_at_too() -> None:
    text = "actions:\n  - {what: x, hours: 1.200, cost: 2.500}\nproposals:\n  - {name: x, stage: talk, value: 85.000, chance: 40%}"
    assert [rule for rule, _, _ in told(text)] == ["thousands-separator"] * 3


@pytest.mark.edge("text-after-hash")
@pytest.mark.parametrize(
    "text",
    [
        "short: Studie #2 naar de laadperrons",
        "short: Studie # 2 naar de laadperrons",
        "situation:\n  history: #1 in harbour logistics",
        "situation:\n  opportunities:\n    - #2 van de kade",
        "segment:\n  sector: Bouw #infra",
        "situation: {history: Studie #2 naar de kade}",
        "situation:\n  history: Wij deden\n    studie #2 naar de kade\n    en nog een.",
    ],
)
def test_a4_what_stands_behind_a_hash_in_a_text_is_not_lost_in_silence(text: str) -> None:
    assert "text-after-hash" in [rule for rule, _, _ in told(text)]


def test_a4_the_remedy_says_the_whole_text_between_quotes() -> None:
    ((_, line, remedy),) = told("short: Studie #2 naar de kade")
    assert line == 2
    assert '`"Studie #2 naar de kade"`' in remedy


def test_a4_a_hash_between_braces_is_one_finding() -> None:
    text = "actions:\n  - {what: offerte #12 nabellen, p: person}"
    assert [each[:2] for each in told(text)] == [("text-after-hash", 3)]


@pytest.mark.edge("text-after-hash")
@pytest.mark.parametrize(
    "text",
    [
        "short: Studie   # since 2010",
        "status: client # or prospect",
        "figures:\n  2025: {turnover: 164000}   #checked",
        "reviewed: 2026-09-01 #by Ans",
        'short: "Studie #2"',
        "short: C#",
        "evaluation:\n  next:   # 2027-02-27",
        "#short: x",
        "situation:\n  history: |\n    Studie #2 was goed.",
    ],
)
def test_a4_a_remark_stays_a_remark(text: str) -> None:
    assert "text-after-hash" not in [rule for rule, _, _ in told(text)]


@pytest.mark.edge("line-joined-to-text")
@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("situation:\n  threats:\n    - CFO wil aanbesteden\n      -Een nieuwe inkoper", 5),
        ("situation:\n  threats:\n    - CFO wil aanbesteden\n      - Een nieuwe inkoper", 5),
        ("situation:\n  threats:\n    - CFO wil aanbesteden\n      • Een nieuwe inkoper", 5),
        ("situation:\n  threats:\n    -CFO wil aanbesteden\n    -Een nieuwe inkoper", 4),
        ("situation:\n  history: Eerst dit\n    * dan dat", 4),
        ("team:\n  - jansen\n   - devries", 4),
        ("team:\n  -jansen\n  -devries", 3),
    ],
)
def test_a5_an_item_does_not_become_part_of_the_text_above_it(text: str, line: int) -> None:
    assert [each[:2] for each in told(text)] == [("line-joined-to-text", line)]


def test_a5_a_dash_without_a_space_among_others_asks_for_the_space() -> None:
    text = "situation:\n  threats:\n    - prijs\n    -concurrent\n    - wet"
    assert told(text) == [("yaml-syntax", 5, "Write a space between the dash and the text.")]


def test_a5_a_list_below_a_text_is_kept_by_a_bar() -> None:
    ((_, line, remedy),) = told("situation:\n  facts: Drie dingen\n    - prijs\n    - wet")
    assert line == 4
    assert remedy.startswith("Write `|` after the colon")


@pytest.mark.edge("line-joined-to-text")
@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("situation:\n  history: >\n    - eerst dit\n    - dan dat", "`>`, so"),
        ("situation:\n  history: >-\n    Cijfers:\n    | a | b |\n    |---|---|\n    | 1 | 2 |\n  facts: x", "`>`, so"),
        ('situation:\n  history: "Drie dingen:\n    - prijs\n    - wet"', "the quotes"),
        ("situation:\n  history: 'Drie dingen:\n      1. prijs\n      2. wet\n    en zo'", "the quotes"),
    ],
)
def test_a5_no_list_or_table_becomes_one_line_below_an_arrow_or_between_quotes(text: str, instead: str) -> None:
    ((rule, _, remedy),) = told(text)
    assert rule == "line-joined-to-text"
    assert remedy.startswith(f"Write `|` in the place of {instead}")


@pytest.mark.edge("line-joined-to-text")
@pytest.mark.parametrize(
    "text",
    [
        "situation:\n  history: Een lange zin die\n    verdergaat op de volgende regel - en daar eindigt.",
        "situation:\n  history: |\n    Eerst dit:\n    - en dan dat",
        'situation:\n  history: "Eerst dit\n    - en dan dat"',
        "situation:\n  threats:\n    - -5 procent omzet",
        "situation:\n  history: >\n    Drie dingen:\n\n    - prijs\n\n    - wet",
        "situation:\n  history: >\n    Drie dingen:\n      - prijs\n      - wet\n    en zo",
        "situation:\n  history: >\n    De gemeente\n    - en niet de provincie - betaalt.",
    ],
)
def test_a5_texts_of_several_lines_are_left_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1,2 mln", "1200000"), ("380 miljoen", "380000000"), ("84 duizend", "84000"), ("312k", "312000"), ("€ 164.000,-", "164000"),
        ("ca. 164000", "164000"), ("164,000 EUR", "164000"), ("164,000.50", "164000.50"), ("1.250.000,50", "1250000.50"), ("0,164", "0.164"),
        ("€1.2m", "1200000"), ("1080 uur", "1080"), ("12 u", "12"), ("12u", "12"), ("1080uur", "1080"), ("45dagen", "45"), ("40euro", "40"), ("3xu", None), ("(5.000)", "-5000"), ("−5000", "-5000"), ("1 250 000", "1250000"),
        ("1’250’000", "1250000"), ("7½", "7.5"), ("€ 40,-", "40"), ("much", None), ("12-14", None), ("1,2,3", None), ("", None),
    ],
)  # fmt: skip
def test_a_number_is_understood_as_people_write_it(written: str, number: str | None) -> None:
    assert clean_number(written) == number


@pytest.mark.parametrize(
    ("written", "mark"),
    [
        ("7½", "7.5"),
        ("8-", "7.75"),
        ("8+", "8.25"),
        ("7 à 8", "7.5"),
        ("7-8", "7.5"),
        ("7 tot 8", "7.5"),
        ("7/10", "7"),
        ("7,5", "7.5"),
        ("goed", None),
    ],
)
def test_a_mark_is_understood_as_people_write_it(written: str, mark: str | None) -> None:
    assert clean_mark(written) == mark


@pytest.mark.parametrize(
    ("figures", "remedy"),
    [
        (
            "turnover: 164000, margin: 25%",
            "Write it as `41000`, which is that share of the turnover beside it, or write `margin_rate: 0.25` instead.",
        ),
        (
            "turnover: 163500, margin: 25.3 %",
            "Write it as `41365.5`, which is that share of the turnover beside it, or write `margin_rate: 0.253` instead.",
        ),
        ("turnover: 0, margin: 25%", "Margin is an amount of money: write that, or write `margin_rate: 0.25` instead."),
        ("margin: 25%", "Margin is an amount of money: write that, or write `margin_rate: 0.25` instead."),
        ("margin_rate: 25%", "Write it as `0.25`."),
        ("client_growth: 4%", "Write it as `0.04`."),
        ("satisfaction: 82%", "Write it as `8.2`."),
        ("satisfaction: 5%", "Write a mark from 1 to 10, such as 8 or 7.5."),
        ("hours: 10%", "Write the number itself, without a percent sign."),
        ("nps: 45%", "Leave out the sign: write `45`, or `0.45` where a share is meant."),
    ],
)
def test_a2_what_a_percentage_was_meant_for_follows_from_the_figure_and_its_neighbours(figures: str, remedy: str) -> None:
    assert [help for _, _, help in told(f"figures:\n  2025: {{{figures}}}")] == [remedy]


@pytest.mark.parametrize(
    "figures", ["\n    turnover: 164000\n    nps:", " {turnover: 164000, nps: }", "\n    turnover: 164000\n    nps: ~"]
)
def test_a2_a_figure_of_ones_own_without_a_value_is_told_in_every_style(figures: str) -> None:
    ((rule, _, remedy),) = told(f"figures:\n  2025:{figures}\n")
    assert (rule, remedy) == ("missing-key", "Write a number after the colon, or remove “nps”.")
    assert account(f"figures:\n  2025:{figures}\n").figures == {2025: {"turnover": Decimal(164000)}}


@pytest.mark.parametrize(
    "text", ["figures:\n  2025:\n    2 mln:", "figures:\n  2025: {Hours: }", "marks:\n  Samen werking:", "segment: {Sector x: }"]
)
def test_a2_a_name_that_is_no_name_is_told_even_when_nothing_is_behind_it(text: str) -> None:
    assert [rule for rule, _, _ in told(text)] == ["wrong-form"]


@pytest.mark.parametrize("text", ["figures:\n  2025:\n    hours:", "figures:\n  2025:", "marks:\n  fit:", "segment: {sector: }"])
def test_a2_what_the_format_holds_ready_may_be_left_empty(text: str) -> None:
    assert told(text) == []


def test_b_an_option_before_a_new_line_is_no_drive() -> None:
    loaded = load_text('name: City\nsituation: {history: "Optie A:\\nde eerste"}')
    assert loaded.findings == ()
    assert loaded.noun.situation.history == "Optie A:\nde eerste"
    assert [rule for rule, _, _ in told('situation: {history: "zie C:\\nieuw en A:\\nota\\beleid"}')] == ["escape-in-quotes"]


@pytest.mark.parametrize("text", ['"C:\\project"', '"zie C:\\project"'])
def test_b_a_backslash_without_a_meaning_is_no_indentation_fault(text: str) -> None:
    (finding,) = load_text(f"name: {text}\n").findings
    assert (finding.rule, finding.line, finding.column) == ("yaml-syntax", 1, 7 + text.index("\\"))
    assert ENGLISH.say(finding.help) == "Write the backslash twice, or use single quotes."


def test_b_a_colon_in_a_value_between_braces_is_one_finding_that_keeps_the_text() -> None:
    (found,) = told("signals: [{kind: other, on: 2026-01-01, text: Let op: goed}]")
    assert found == (
        "yaml-syntax",
        2,
        'If this is one text, put it between quotes: `"Let op: goed"`. If a key begins in it, put a comma before that.',
    )
    (found,) = told("figures: {2025: {turnover: € 40,-}}")
    assert found == ("comma-in-braces", 2, "Write it as `40`: amounts are in the currency of the firm.")


@pytest.mark.edge("text-after-hash")
@pytest.mark.parametrize(
    ("begins", "lost"), [("|#note", "#note"), ("| #note", "#note"), (">2 #1", "#1"), ("|- # note", ""), ("|", ""), ("|-  #", "")]
)
def test_a4_a_word_behind_the_sign_that_begins_a_text_is_told(begins: str, lost: str) -> None:
    found = load_text(f"name: City\nsituation:\n  history: {begins}\n    Long ago.\n").findings
    assert [ENGLISH.say(each.message) for each in found] == (
        [f"“{lost}” is not read: only a comment can follow this sign."] if lost else []
    )


@pytest.mark.edge("text-after-hash")
@pytest.mark.parametrize(
    "text", ["figures: #24: {hours: 3}\n  2025: {hours: 4}", "contacts:\n  - #me: Henk Dool\n    name: x", "figures:\n  #24: {hours: 3}"]
)
def test_a4_a_key_with_its_value_behind_a_hash_is_told_unless_the_line_is_a_comment(text: str) -> None:
    assert ("text-after-hash" in [rule for rule, _, _ in told(text)]) is not text.endswith("#24: {hours: 3}")


@pytest.mark.parametrize(
    "text",
    [
        "contacts: #zie crm\n  - name: x",
        "situation:\n  history: |\n    - #me: x\ncontacts:\n  - name: x",
        "contacts:\n  - # me: x\n    name: x",
    ],
)
def test_a4_a_remark_behind_a_key_or_a_dash_stays_one(text: str) -> None:
    assert told(text) == []
