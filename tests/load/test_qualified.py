"""Figures and days with words round them, as people write them in a mail, a minute or a cell: what is certain is proposed, and what is not is said (A1, B)."""

from __future__ import annotations

import pytest

from accountplan.author.mend import Read, mend_file
from accountplan.base.words import Words
from accountplan.load.again import reread
from load.sources import PATHS, TODAY, load_text

ENGLISH, DUTCH = Words("en"), Words("nl")
YEAR = "name: City\nfigures:\n  2025:\n    {key}: {written}\n"
BEHIND = "Write it as `{}`: a remark comes behind a #."
IN_CURRENCY = "Write it as `{}`: a remark comes behind a #, and amounts are in the currency of the firm."
SO_FAR = "What a year brought so far belongs beside `figures`, with the last day that it covers: `so_far: {until: 2025-.., figures: {turnover: 45000}}`."
CELL = "Write the value itself, or leave “turnover” out until it is known."


def remedies(text: str) -> list[str]:
    return [ENGLISH.say(each.help) for each in load_text(text).findings]


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("EUR 1.250.000,- (excl.)", IN_CURRENCY.format("1250000 # excl.")),
        ("12 k p/j", BEHIND.format("12000 # p/j")),
        ("ca. 1,2 mln ex btw", BEHIND.format("1200000 # ex btw")),
        ("€ 45k p.a.", IN_CURRENCY.format("45000 # p.a.")),
        ("45k/yr", BEHIND.format("45000 # /yr")),
        ("45.000 per jaar", BEHIND.format("45000 # per jaar")),
        ("45.000 excl. VAT", BEHIND.format("45000 # excl. VAT")),
        ("+/- 3 ton", "Write it as `300000`."),
        ("1¼ mln", "Write it as `1250000`."),
        ("anderhalf miljoen", "Write it as `1500000`."),
        ("45 TEUR", "Write it as `45000`: amounts are in the currency of the firm."),
        ("CHF 45'000.-", "Write it as `45000`: amounts are in the currency of the firm."),
        ("($45,000)", "Write it as `-45000`: amounts are in the currency of the firm."),
        ("-/- 45.000", "Write it as `-45000`."),
        ("45.000-", "Write `-45000` if it is below nothing, or `45000` if it is not."),
        ("45.000 (verlies)", "Write `-45000` if it is below nothing, or `45000` if it is not."),
        ("45k (2024)", "Write it below its year, such as `2024: {turnover: 45000}`."),
        ("45k p/m", "A figure is that of a whole year: write `540000`, if it was this much all year."),
        ("12 per week", "A figure is that of a whole year: write in digits what it comes to."),
        ("40-50k", "Write one number: `40000`, `45000`, which is halfway, or `50000`."),
        ("ruim 45k", BEHIND.format("45000 # ruim 45k")),
        (">45k", "Write it as `45000 # >45k`."),
        ("45k?", BEHIND.format("45000 # ?")),
        ("3 x 15.000", BEHIND.format("45000 # (3 x 15.000)")),
        ("nihil", "Write it as `0`."),
        ("45.O00", "Write it as `45000`."),
        ("?", "Leave “turnover” out until it is known."),
        ("-", "Leave “turnover” out until it is known."),
        ("n.b.", "Leave “turnover” out until it is known."),
        ("45.000 euro per jaar excl btw", IN_CURRENCY.format("45000 # per jaar excl btw")),
        ("45k per 1 juni", BEHIND.format("45000 # per 1 juni")),
        ("45k ±10%", BEHIND.format("45000 # ±10%")),
        ("netto 45k", BEHIND.format("45000 # netto 45k")),
        ("=45000*2", BEHIND.format("90000 # (45000*2)")),
        ("45k + 5k", BEHIND.format("50000 # (45k + 5k)")),
        ("between 40k and 50k", "Write one number: `40000`, `45000`, which is halfway, or `50000`."),
        ("45 of 50k", "Write one number: `45000`, `47500`, which is halfway, or `50000`."),
        ("min 45k", "Write `-45000` if it is below nothing, or `45000` if it is not."),
        ("“45000”", "Write it as `45000`."),
        ("4,5E+04", "Write it as `45000`."),
        ("1 1/2 mln", "Write it as `1500000`."),
        ("US$ 45k", "Write it as `45000`: amounts are in the currency of the firm."),
        ("45k t/m juni", SO_FAR),
        ("45k (YTD)", SO_FAR),
        ("#####", CELL),
        ("#N/A", CELL),
        ("#WAARDE!", CELL),
        ("45000 - 2024", "Write it below its year, such as `2024: {turnover: 45000}`."),
    ],
)
def test_a1_an_amount_with_words_round_it_is_told_with_its_number(written: str, remedy: str) -> None:
    assert remedies(YEAR.format(key="turnover", written=written)) == [remedy]


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("EUR 1.250.000,- (excl.)", "Write `1250000`, and the rest at the end of the line, as `# excl.`."),
        ("1,2 mln ex btw", "Write `1200000`, and the rest at the end of the line, as `# ex btw`."),
        ("#####", CELL),
        ("#DIV/0!", CELL),
        ("45000 # excl", "A remark can only be at the end of a line. Write it there, as `# excl`."),
        ("> 45.000", "Write `45000`, and the rest at the end of the line, as `# > 45.000`."),
        ("?", "Leave “turnover” out until it is known."),
    ],
)
def test_a1_between_braces_it_is_told_as_well(written: str, remedy: str) -> None:
    found = load_text(f"name: City\nfigures: {{2025: {{turnover: {written}, hours: 5}}}}\n", remedies=False).findings
    assert ENGLISH.say(found[0].help) == remedy


@pytest.mark.parametrize(
    ("value", "remedy"),
    [
        ("2.500 per maand", "Write it as `2500`, and `per: month` beside it."),
        ("€ 30k/yr", "Write it as `30000`, and `per: year` beside it: amounts are in the currency of the firm."),
    ],
)
def test_b_an_amount_that_comes_again_keeps_how_often(value: str, remedy: str) -> None:
    assert remedies(f"name: City\nassignments:\n- name: X\n  value: {value}\n") == [remedy]


@pytest.mark.parametrize(("stars", "mark"), [("4★", "8"), ("★★★★", "8"), ("★★★☆☆", "6"), ("4 sterren", "8")])
def test_a1_stars_are_so_many_of_five(stars: str, mark: str) -> None:
    assert remedies(f"name: City\nassignments:\n- name: X\n  rating: {stars}\n") == [f"Write it as `{mark}`."]


@pytest.mark.parametrize("value", ["3 dagen", "15 d", "1 wk"])
def test_b_a_time_in_another_unit_is_asked_in_hours(value: str) -> None:
    assert remedies(YEAR.format(key="hours", written=value)) == ["Write how many hours that is, in digits, such as 30."]


LAST, DAY = "Write it as `{}`, the last day of that period, or as the day that you mean.", "Write it as `{}`, or as the day that you mean."


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("begin dec 26", DAY.format("2026-12-01")),
        ("eind Q3 27", "Write it as `2027-Q3`."),
        ("3Q27", "Write it as `2027-Q3`."),
        ("Q3/27", "Write it as `2027-Q3`."),
        ("mid-27", DAY.format("2027-07-01")),
        ("eind 27", LAST.format("2027-12-31")),
        ("zomer 27", LAST.format("2027-08-31")),
        ("EOY27", LAST.format("2027-12-31")),
        ("KW 12/2027", LAST.format("2027-03-28")),
        ("dec 26", "Write `2026-12` if 26 is the year, or `2026-12-26` or `2027-12-26` if it is the day."),
        ("uiterlijk 1 mei 2027", "Write it as `2027-05-01`."),
        ("vóór 1 mei 2027", DAY.format("2027-05-01")),
        ("na de zomer 2027", DAY.format("2027-09-01")),
        ("eerste week van januari 2027", LAST.format("2027-01-07")),
        ("mei/juni 2027", LAST.format("2027-06-30")),
        ("15. März 2027", "Write it as `2027-03-15`."),
        ("1er mai 2027", "Write it as `2027-05-01`."),
        ("1-5-2027 om 10:00", "Write it as `2027-05-01`, if the day is before the month, or as the day that you mean."),
        ("1 mei 2027 (onder voorbehoud)", BEHIND.format("2027-05-01 # onder voorbehoud")),
        ("mei 2027?", BEHIND.format("2027-05 # ?")),
        ("20270403", "Write it as `2027-04-03`."),
        ("46234", "Write it as `2026-07-31`, if it is the number of a day in a spreadsheet."),
        (
            "eind volgend jaar",
            "Nobody can tell later from which day this counts: write the day itself as year-month-day, such as 2026-03-31.",
        ),
        ("binnen 2 weken", "Nobody can tell later from which day this counts: write the day itself as year-month-day, such as 2026-03-31."),
        ("z.s.m.", "This says no day: write the last one on which it may be, as year-month-day, such as 2026-03-31."),
        ("doorlopend", "This says no day: write the last one on which it may be, as year-month-day, such as 2026-03-31."),
    ],
)
def test_b_a_day_with_words_round_it_is_told_with_the_day(written: str, remedy: str) -> None:
    assert remedies(f"name: City\nobjectives:\n- id: o\n  measure: Growth\n  by: {written}\n") == [remedy]


@pytest.mark.parametrize(
    ("line", "remedy"),
    [
        ("by: jansen", "Did you mean “who”?"),
        ("by: 2026-12-31", "Did you mean “when”?"),
        ("due: 2026-12-31", "Did you mean “when”?"),
        ("when: afgerond 12-10-2026", "Write here the day that was planned, and `done: 2026-10-12` below it."),
    ],
)
def test_b_by_of_an_action_is_who_or_when_as_what_is_behind_it_says(line: str, remedy: str) -> None:
    assert remedies(f"name: City\nactions:\n- what: Call\n  {line}\n") == [remedy]


@pytest.mark.parametrize("written", ["45k p.a.", "ruim 45k", "45k?", ">45k", "45.000 excl. VAT"])
def test_b_the_remark_is_kept_when_the_remedy_is_carried_out(written: str) -> None:
    content = YEAR.format(key="turnover", written=written).encode()
    found = load_text(content).findings
    made = mend_file(content, found, lambda _: Read((), torn=False)).content
    assert reread(PATHS["account"], made, TODAY)[0] == ()
    assert (written[-1] if written.endswith("?") else written.split(" ", 1)[-1]) in made.decode()
