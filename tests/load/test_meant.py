"""What was meant by hand: other programs' keys, forgotten colons, spaces too few, days without a year, and words for "not known"."""

from __future__ import annotations

import pytest

from accountplan.base.words import Words
from accountplan.load.wording.days import find_period, find_yearless
from accountplan.model.files import Kind
from lint.workspace import check, example
from load.sources import load_text

ENGLISH = Words("en")


def told(text: str, kind: Kind = "account") -> list[tuple[int, str]]:
    """Line and remedy of each finding in a file."""
    content = f"name: City\n{text}" if kind == "account" else text
    return [(each.line, ENGLISH.say(each.help)) for each in load_text(content, kind).findings]


@pytest.mark.parametrize("key", ["true", "True", "yes"])
@pytest.mark.parametrize("item", ["{%s: 2026-10-01, kind: no_reaction}", "kind: no_reaction\n    %s: 2026-10-01"])
def test_b3_what_other_readers_of_yaml_make_of_on_is_on(key: str, item: str) -> None:
    loaded = load_text(f"name: City\nsignals:\n  - {item % key}\n")
    (finding,) = loaded.findings
    assert ENGLISH.say(finding.help) == "Did you mean “on”?"
    assert finding.fix
    assert finding.fix.safe is (key != "yes")


@pytest.mark.parametrize(
    ("line", "remedy"),
    [
        ("lead = jansen", "lead: jansen"),
        ("lead=jansen", "lead: jansen"),
        ("lead jansen", "lead: jansen"),
        ("status ; client", "status: client"),
        ("short Studie: een", 'short: "Studie: een"'),
    ],
)
def test_b3_a_known_key_without_a_colon_gets_one(line: str, remedy: str) -> None:
    if ": " in line:
        line = line.replace(": ", ":")
        remedy = "short: Studie:een"
    assert told(f"{line}\nreviewed: 2026-01-01") == [(2, f"Write it as `{remedy}`.")]


def test_b3_words_that_are_no_key_are_not_made_one() -> None:
    assert told("and so on\nreviewed: 2026-01-01") == [
        (2, "Indent it if it goes on with the line above. A text of several lines has `|` after the colon of its key.")
    ]


def test_b3_a_pair_with_an_equals_sign_where_keys_are_asked_is_one() -> None:
    assert told("evaluation:\n  every = quarter") == [(3, "Write it as `{every: quarter}`.")]


def test_b3_keys_in_a_list_are_told_to_leave_out_the_dashes() -> None:
    remedy = "Leave out the dashes before its keys, and put the keys below each other."
    assert told("evaluation:\n  - every: quarter\n  - next: 2026-12-15") == [(3, remedy)]
    assert told("- jansen: {name: Ans}\n", "people") == [(1, remedy)]


@pytest.mark.edge("unprintable-character")
@pytest.mark.parametrize(
    ("text", "line", "remedy"),
    [
        ("\u00a0lead: jansen", 2, "Remove it."),
        ("situation:\n  \u00a0history: Wij\n  facts: x", 3, "Remove it."),
        ("situation:\n  facts: x\n  \u00a0\u00a0history: Wij\r\n", 4, "Remove it."),
        ("situation:\n\u00a0\u00a0history: Wij\n  facts: x", 3, "Replace it with an ordinary space, or remove it."),
        ("evaluation:\n  next: 2026-12-15\n\u00a0 every: quarter", 4, "Replace it with an ordinary space, or remove it."),
    ],
)
def test_b3_a_no_break_space_before_a_key_is_one_finding_with_what_to_do(text: str, line: int, remedy: str) -> None:
    assert told(text) == [(line, remedy)]


@pytest.mark.parametrize(
    ("text", "line", "remedy"),
    [
        ("situation:\n  history: Wij\n business: Zij", 4, "Write 2 spaces before it, as before “history”; or no spaces, as before “situation”."),
        ("contacts:\n  - name: Carla\n   role: decides", 4, "Write 4 spaces before it, as before “name”."),
        ("contacts:\n  - name: Carla\n    known_by:\n      jansen: {}\n     devries: {}", 6, "Write 6 spaces before it, as before “jansen”; or 4 spaces, as before “known_by”."),
    ],
)  # fmt: skip
def test_b3_a_line_set_one_space_too_few_says_how_many_belong_there(text: str, line: int, remedy: str) -> None:
    assert told(text) == [(line, remedy)]


def test_b3_empty_texts_count_as_left_empty_in_lists_too() -> None:
    loaded = load_text(
        'name: City\nteam: ["", jansen]\nlead: ""\nunit:\nsituation: {opportunities: ["", Kade 3, ""]}\nobjectives: [{id: a, by: 1}]\n'
    )
    assert [(each.line, each.keys) for each in loaded.findings] == [(6, ("objectives", 0, "by"))]
    assert (loaded.noun.team, loaded.noun.situation.opportunities) == (("jansen",), ("Kade 3",))
    assert loaded.places.at(("team", 0)).column == 12


def test_b3_a_hash_in_a_value_between_braces_gets_quotes_round_that_value() -> None:
    remedy = 'If it belongs to the text, put the whole text between quotes: `"omzet #1"`. If it is a comment, write a space after the #.'
    assert told("objectives:\n  - {id: growth, measure: omzet #1, baseline: 204000}") == [(3, remedy)]
    assert told("objectives:\n  - {id: growth, baseline: 204000, measure: omzet #1}") == [(3, remedy)]


@pytest.mark.edge("wrong-type")
@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("eind augustus", "The year is missing. Write it as `2026-08-31` or `2027-08-31`."),
        ("medio juni", "The year is missing. Write it as `2026-06-15` or `2027-06-15`."),
        ("begin mei", "The year is missing. Write it as `2026-05-01` or `2027-05-01`."),
        ("vr 4 dec", "The year is missing. Write it as `2026-12-04` or `2027-12-04`."),
        ("31-12", "The year is missing. Write it as `2026-12-31` or `2027-12-31`."),
        ("Q2", "The year is missing. Write it as `2026-06-30` or `2027-06-30`."),
        ("medio 2027", "Write it as `2027-07-01`, or as the day that you mean."),
        ("begin 2027", "Write it as `2027-01-01`, or as the day that you mean."),
        ("zomer 2027", "Write it as `2027-08-31`, the last day of that period, or as the day that you mean."),
        ("week 12 2027", "Write it as `2027-03-28`, the last day of that period, or as the day that you mean."),
        ("H1 2027", "Write it as `2027-06-30`, the last day of that period, or as the day that you mean."),
        ("tweede kwartaal 2027", "Write it as `2027-06-30`, the last day of that period, or as the day that you mean."),
        ("na de zomer", "The year is missing. Write it as `2026-09-01` or `2027-09-01`."),
        ("n.t.b.", "Leave “next” out until it is known."),
    ],
)
def test_b3_a_day_as_people_speak_of_it_is_proposed(written: str, remedy: str) -> None:
    assert told(f"evaluation: {{next: {written}}}") == [(2, remedy)]


def test_b3_a_day_without_a_year_that_has_been_is_in_this_year_or_the_last() -> None:
    assert told("reviewed: 12 mei") == [(2, "The year is missing. Write it as `2025-05-12` or `2026-05-12`.")]


def test_b3_a_year_is_not_added_to_what_has_one_or_is_no_day() -> None:
    assert find_yearless("mei 2027", 2026) is None
    assert find_yearless("ooit", 2026) is None
    assert find_period("begin 3 mei 2027") is None
    assert find_period("week 60 2027") is None


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("figures: {2025: {turnover: onbekend}}", "Leave “turnover” out until it is known."),
        ("marks: {fit: nvt}", "Leave “fit” out until it is known."),
        ("unit: n.v.t.", "Leave “unit” out until it is known."),
        ("temperature: '?'", "Leave “temperature” out until it is known."),
        ("tier: {is: B, why: x, by: N.N.B., until: tbd}", None),
    ],
)
def test_b3_what_is_not_known_may_be_left_out(text: str, remedy: str | None) -> None:
    remedies = [each for _, each in told(text)]
    assert remedies == [remedy] if remedy else not any("Leave" in each for each in remedies)


def test_b3_nobody_is_called_unknown() -> None:
    (finding,) = [each for each in check(example(lead="tbd")) if each.rule == "unknown-person"]
    assert ENGLISH.say(finding.help) == "Leave it out until it is known."


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("CET+1", "Write it as `Europe/Amsterdam`."),
        ("CET+8", "Write the name of a continent and a city, such as `Europe/Amsterdam`."),
        ("GMT+01:00", "Write it as `Europe/Amsterdam`."),
        ("Nederland", "Write it as `Europe/Amsterdam`."),
        ("Belgium", "Write it as `Europe/Brussels`."),
        ("Germany", "Write the name of a continent and a city, such as `Europe/Amsterdam`."),
        ("Amsterdam", "Write it as `Europe/Amsterdam`."),
    ],
)
def test_b3_a_time_zone_is_a_place_and_no_number_of_hours(written: str, remedy: str) -> None:
    assert told(f"name: F\nyear: 2026\ntimezone: {written}", "firm") == [(3, remedy)]


@pytest.mark.edge("comma-in-braces")
@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("proposals: [{name: x, stage: talk, sent: May 13, 2026}]", "Write it as `2026-05-13`."),
        ("actions: [{what: 1,2}]", 'Put the whole text between quotes: `"1,2"`.'),
        ("segment: {size: 1,2}", 'Put the whole text between quotes: `"1,2"`.'),
        ("figures: {2025: {hours: 1,2}}", "Write it as `1.2`."),
    ],
)
def test_b6_a_value_that_a_comma_cuts_is_a_day_a_number_or_a_text_as_its_key_asks(text: str, remedy: str) -> None:
    assert told(text) == [(2, remedy)]


@pytest.mark.edge("text-after-hash")
@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("lead: jansen #nieuw", "Write it as `# nieuw`."),
        ("assignments:\n  - name: x\n    second: jansen #nieuw", "Write it as `# nieuw`."),
        ("team: [jansen #nieuw, devries]", "A remark can only be at the end of a line. Write it there, as `# nieuw`."),
        ("actions: [{what: x, how: zo, en ook #2 zo, who: jansen}]", "If it belongs to the text, put the whole text between quotes: `\"zo, en ook #2 zo\"`. If it is a comment, write a space after the #."),
        ("actions: [{what: x, how: #1 in zorg, zonder rekening}]", "If it belongs to the text, put the whole text between quotes: `\"#1 in zorg, zonder rekening\"`. If it is a comment, write a space after the #."),
    ],
)  # fmt: skip
def test_b6_what_follows_a_hash_is_a_remark_where_no_text_is_asked(text: str, remedy: str) -> None:
    assert [each for _, each in told(text)] == [remedy]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("actions: [{what: x, hours: (14)}]", "Write it as `14`."),
        ("marks: {fit: (8)}", "Write it as `8`."),
        ("marks: {fit: \u22126}", "Write it as `6`."),
        ("figures: {2025: {margin: (14)}}", "Write it as `-14`."),
    ],
)
def test_b6_what_is_never_below_nothing_gets_no_minus(text: str, remedy: str) -> None:
    assert told(text) == [(2, remedy)]


def test_b7_a_figure_without_a_year_is_told_to_stand_below_one() -> None:
    assert told("figures: {turnover: 204000}") == [(2, "Write it below its year, such as `2025: {turnover: 204000}`.")]
    assert told("actions: [{what: x, status: bezig}]") == [(2, "Did you mean “open”? It can be open, done or dropped.")]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("service_record:\n  2025: {reminders: []}\n", "Use one of these: questions, reminders, invoices, surveys or complete_until."),
        ("service_record:\n  2025-01-31: []\n", "Use one of these: questions, reminders, invoices, surveys or complete_until."),
        ("evaluation:\n  1.5: x\n", "Use one of these: every, next or notes."),
        ("evaluation:\n  true: x\n", "Use one of these: every, next or notes."),
    ],
)
def test_b_a_key_that_is_no_word_is_unknown_among_known_ones(text: str, remedy: str) -> None:
    """It was told to begin with a letter or to stand between quotes, after which it was still unknown."""
    assert told(text) == [(3, remedy)]


@pytest.mark.parametrize("written", ["elk kwartaal", "quarterly", "kwartaal", "4x per jaar"])
def test_b_a_rhythm_alone_is_how_often_we_evaluate(written: str) -> None:
    assert told(f"evaluation: {written}\n") == [(2, "Write it as `{every: quarter}`.")]


@pytest.mark.parametrize(("key", "meant"), [("from", "baseline"), ("van", "baseline"), ("to", "target"), ("naar", "target")])
def test_b_where_an_objective_comes_from_and_goes_to_is_known(key: str, meant: str) -> None:
    assert told(f"objectives:\n  - {{id: more, measure: visits, {key}: 4}}\n") == [(3, f"Did you mean “{meant}”?")]


def test_b_a_figure_in_parts_is_told_where_each_part_belongs() -> None:
    ((line, help),) = told("figures:\n  2026: {turnover: {forecast: 5, so_far: 3}}\n")
    assert line == 3
    assert "such as `forecast: {2026: {turnover: ...}}`" in help
    assert "under `so_far`" in help
