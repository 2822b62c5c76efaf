"""Days, years and numbers as people and programs write them: read where they can mean one thing, else with the day proposed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from accountplan.base.words import Words
from accountplan.load.wording.days import find_period
from load.sources import load_text, rules

ENGLISH = Words("en")


def remedy(text: str) -> str:
    (finding,) = load_text(f"name: City\n{text}\n").findings
    assert finding.rule in ("wrong-type", "bad-date")
    return ENGLISH.say(finding.help)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("12 januari 2027", "2027-01-12"), ("12 Jan. 2027", "2027-01-12"), ("31/3/'27", "2027-03-31"),
        ("31.3.2027", "2027-03-31"), ("3/31/2027", "2027-03-31"), ("1 mrt 2027", "2027-03-01"), ("vrijdag 12 maart 2027", "2027-03-12"),
        ("March 1st, 2027", "2027-03-01"), ("1st of March 2027", "2027-03-01"), ("12 febr. ’27", "2027-02-12"), ("2027/3/1", "2027-03-01"),
        ("2026-09-01 10:00", "2026-09-01"), ("1e mei 2027", "2027-05-01"), ("2027–03–31", "2027-03-31"), ("31‑3‑2027", "2027-03-31"), ("2027−03−31", "2027-03-31"),
    ],
)  # fmt: skip
def test_b1_a_day_is_understood_as_people_write_it(written: str, day: str) -> None:
    assert remedy(f"reviewed: {written}") == f"Write it as `{day}`."


@pytest.mark.parametrize(("written", "day"), [("12-1-27", "2027-01-12"), ("3/4/2026", "2026-04-03"), ("1.9.2026", "2026-09-01")])
def test_b_a_day_whose_month_can_be_first_says_that_it_was_read_day_first(written: str, day: str) -> None:
    assert remedy(f"reviewed: {written}") == f"Write it as `{day}`, if the day is before the month, or as the day that you mean."


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("jan 2027", "2027-01-01", "2027-01-31"), ("2027-01", "2027-01-01", "2027-01-31"), ("1-2027", "2027-01-01", "2027-01-31"),
        ("eind februari 2028", "2028-02-01", "2028-02-29"), ("eind Q1 2027", "2027-01-01", "2027-03-31"), ("Q4 '26", "2026-10-01", "2026-12-31"),
        ("1e kwartaal 2027", "2027-01-01", "2027-03-31"), ("2027-Q2", "2027-04-01", "2027-06-30"), ("eind 2027", "2027-01-01", "2027-12-31"),
    ],
)  # fmt: skip
def test_b1_a_month_or_a_quarter_is_its_last_day_and_the_first_of_what_begins(written: str, first: str, last: str) -> None:
    assert remedy(f"evaluation: {{next: {written}}}") == f"Write it as `{last}`, the last day of that period, or as the day that you mean."
    started = remedy(f"assignments: [{{name: x, start: {written}}}]")
    assert started == f"Write it as `{first}`, the first day of that period, or as the day that you mean."


@pytest.mark.parametrize(
    ("written", "day", "which"),
    [
        ("Q4 2026", "2026-10-01", "first"),
        ("november 2026", "2026-11-01", "first"),
        ("2026-11", "2026-11-01", "first"),
        ("Q4 2025", "2025-12-31", "last"),
        ("december 2025", "2025-12-31", "last"),
    ],
)
def test_b1_of_a_period_of_this_year_in_which_something_was_the_first_day_is_proposed_as_the_last_may_be_to_come(
    written: str, day: str, which: str
) -> None:
    assert remedy(f"reviewed: {written}") == f"Write it as `{day}`, the {which} day of that period, or as the day that you mean."


@pytest.mark.parametrize("written", ["eind 2026", "eind november 2026", "Q1 2027", "december 2026", "medio december 2026", "begin 2027"])
def test_b_a_day_on_which_something_was_is_never_proposed_as_one_to_come(written: str) -> None:
    """The remedy led to the next finding, `future-date`."""
    assert remedy(f"reviewed: {written}") == "Write the day on which it was, such as `reviewed: 2025-12-31`."


@pytest.mark.parametrize(
    "written",
    ["soon", "12 januari", "jan 27", "1-27", "32-2-2027", "13-2027", "5e kwartaal 2027", "eind 12 maart 2027",
     "2027", "ju 2027", "1-1-0027", "1 2 3 2027", "26-12-01", "25/11/03", "x" * 61],
)  # fmt: skip
def test_b1_a_day_that_can_only_be_guessed_is_not_proposed(written: str) -> None:
    assert find_period(written) is None


def test_b1_what_stands_between_quotes_is_read_where_a_number_or_a_day_is_asked() -> None:
    loaded = load_text(
        'name: "2026"\nreviewed: "2026-09-01"\nfigures:\n  "2025": {turnover: "1000", hours: \'7.5\'}\nmarks: {payment: "8"}\n'
        "contacts: [{name: x, known_by: {jansen: {strength: '2'}}}]\nproposals: [{name: x, stage: talk, chance: '0.4'}]\n"
    )
    assert loaded.findings == ()
    noun = loaded.noun
    assert (noun.name, noun.reviewed, noun.marks) == ("2026", date(2026, 9, 1), {"payment": Decimal(8)})
    assert noun.figures == {2025: {"turnover": Decimal(1000), "hours": Decimal("7.5")}}
    assert (noun.contacts[0].known_by["jansen"].strength, noun.proposals[0].chance) == (2, Decimal("0.4"))
    assert loaded.places.at(("figures", 2025, "hours")).line == 4


def test_b1_points_of_a_scale_and_truth_are_read_between_quotes_too() -> None:
    text = "criteria: {turnover: {weight: '2', scale: {figure: turnover, points: {'0': 4, \"25000\": '6'}}}}"
    assert load_text(text, "criteria").noun.criteria["turnover"].scale.points == {Decimal(0): 4, Decimal(25000): 6}
    assert load_text("tiers: [{id: A, name: A, by_hand: 'true'}, {id: B, name: B}]", "tiers").noun.tiers[0].by_hand is True


@pytest.mark.edge("thousands-separator", "bad-date", "duplicate-key")
@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ('figures:\n  2025: {turnover: "164.000"}', "thousands-separator"),
        ('reviewed: "2026-02-30"', "bad-date"),
        ('figures:\n  "2025": {turnover: 1}\n  2025: {turnover: 2}', "duplicate-key"),
        ('figures:\n  2025: {turnover: 1}\n  "2025": {turnover: 2}', "duplicate-key"),
        ('proposals: [{name: x, stage: talk, chance: "40"}]', "out-of-range"),
    ],
)
def test_b1_quotes_hide_no_mistake(text: str, rule: str) -> None:
    assert [each for each, _ in rules(load_text(f"name: City\n{text}\n").findings)] == [rule]


@pytest.mark.edge("missing-key")
def test_b1_an_empty_text_is_the_key_left_out() -> None:
    loaded = load_text(
        "name: City\nlead: ''\nreviewed: \"\"\nsegment: {sector: ''}\nmarks: {payment: ''}\nsituation: {history: '', threats: []}\n"
        'figures: {2025: {turnover: ""}}\nactions: [{what: x, how: "", when: "", who: ""}]\nunit: ""\n'
    )
    assert loaded.findings == ()
    noun = loaded.noun
    assert (noun.lead, noun.reviewed, noun.unit, noun.segment, noun.marks, noun.figures) == (None, None, None, {}, {}, {2025: {}})
    assert (noun.actions[0].how, noun.actions[0].when, noun.actions[0].who) == (None, None, ())
    assert load_text('name: City\nteam: [jansen, ""]\n').findings == ()


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("31-11-2026", "2026-11-30"), ("30/2/2026", "2026-02-28"), ("29 februari 2027", "2027-02-28"), ("11/31/2026", "2026-11-30"),
        ("2026-11-31", "2026-11-30"), ("2026-31-10", "2026-10-31"), ('"2026-02-30"', "2026-02-28"),
    ],
)  # fmt: skip
def test_b_of_a_day_that_the_month_does_not_have_the_nearest_is_proposed(written: str, day: str) -> None:
    assert remedy(f"reviewed: {written}") == f"Write it as `{day}`, or as the day that you mean."


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("actions: [{what: Call, done: ja}]", "Write the day on which it was, such as `done: 2025-12-31`, and `status: done` beside it."),
        ("actions: [{what: Call, status: done, done: true}]", "Write the day on which it was, such as `done: 2025-12-31`."),
        ("actions: [{what: Call, done: x}]", "Write the day on which it was, such as `done: 2025-12-31`, and `status: done` beside it."),
        ("actions: [{what: Call, done: nog niet}]", "Leave `done` out until it is true."),
        ("left: ja", "Write the day on which it was, such as `left: 2025-12-31`."),
    ],
)
def test_b_a_yes_or_no_in_the_place_of_a_day_asks_for_the_day_or_for_nothing(written: str, told: str) -> None:
    assert remedy(written) == told
