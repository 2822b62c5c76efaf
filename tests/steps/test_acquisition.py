"""S2 and S25: what each angle of acquisition costs and brings, and through which layers of trust."""

from __future__ import annotations

from dataclasses import astuple
from datetime import date
from fractions import Fraction
from typing import Any

from accountplan.analyse import analyse
from accountplan.model.analysis import Acquired
from accountplan.model.portfolio import Portfolio
from accountplan.present.context import Context
from accountplan.present.stand.angles import Angles, show_angles
from accountplan.score import score
from builders import TODAY, portfolio
from present.reading import ENGLISH, survey

YEAR: dict[str, Any] = {"from": date(2025, 1, 1), "until": date(2025, 12, 31)}
ANGLES: dict[str, Any] = {
    "running": {"hours": 100, "spend": 1_000, "assignments": 8, "turnover": 500_000},
    "relationships": {"hours": 200, "spend": 4_000, "assignments": 4, "turnover": 300_000},
    "new_clients": {"hours": 150, "spend": 10_000, "assignments": 2, "turnover": 50_000, "introduced": 20_000},
    "new_services": {"hours": 50, "spend": 5_000, "assignments": 3, "turnover": 150_000, "introduced": 120_000},
}


def acquired(*periods: dict[str, Any], **firm: Any) -> Acquired:
    """The answer for a firm with these periods."""
    made: Portfolio = portfolio(firm={"acquisition": periods, **firm})
    return analyse(made, score(made, TODAY), TODAY)[Acquired]


def without(angle: str, *keys: str) -> dict[str, Any]:
    """The four angles without some keys of one."""
    return ANGLES | {angle: {key: value for key, value in ANGLES[angle].items() if key not in keys}}


def test_s2_turnover_won_an_hour_and_a_euro_and_shares_of_effort_and_result() -> None:
    """An hour costs 100. Running: 100 hours and 1,000 are 11,000 of 70,000 = 11/70 of the effort, for 500,000 of 1,000,000 = 1/2 of the result;
    500,000 / 100 = 5,000 an hour, 500,000 / 11,000 = 500/11 a euro. New clients: 15,000 + 10,000 = 25,000 = 25/70, for 1/20; 50,000 / 150 = 1,000/3.
    """
    newest = acquired({**YEAR, "hour_cost": 100, "angles": ANGLES}).newest
    assert newest
    running, _, clients, services = newest.angles
    assert [running.effort.cost, running.effort_share, running.result_share] == [11_000, Fraction(11, 70), Fraction(1, 2)]
    assert [running.effort.per_hour, running.effort.per_euro] == [5_000, Fraction(500, 11)]
    assert [clients.effort.cost, clients.effort_share, clients.result_share] == [25_000, Fraction(25, 70), Fraction(1, 20)]
    assert [clients.effort.per_hour, clients.effort.per_euro] == [Fraction(1000, 3), 2]
    assert [services.effort.cost, newest.weighed, newest.year] == [10_000, "money", 2025]
    assert [newest.together.hours, newest.together.spend, newest.together.turnover] == [500, 20_000, 1_000_000]
    assert [newest.together.cost, newest.together.assignments, clients.effort.assignments] == [70_000, 17, 2]


def test_s2_the_title_compares_only_where_both_effort_and_result_are_known() -> None:
    """With the same turnover for the same hours no angle takes more than it brings; without turnover, or without hours, nothing is compared."""
    same, hours, turnover = {"hours": 100, "turnover": 500}, {"hours": 100}, {"turnover": 500}

    def title(each: dict[str, int]) -> str:
        made = portfolio(firm={"acquisition": [{**YEAR, "angles": dict.fromkeys(ANGLES, each)}]})
        shown = show_angles(Context(survey(made), ENGLISH))
        assert shown
        return shown.title

    assert title(same) == "No angle takes a larger part of the effort than it brings of the result"
    assert [title(each) for each in (hours, turnover)] == ["Work won by four angles"] * 2


def test_s2_an_angle_that_took_nothing_cost_nothing() -> None:
    """Running took no hours and no other costs; new clients 150 hours at 100 and nothing besides. Where an hour costs nothing, 5 besides is all."""
    nothing = {"hours": 0, "spend": 0}
    newest = acquired({**YEAR, "hour_cost": 100, "angles": {"running": nothing, "new_clients": {"hours": 150, "spend": 0}}}).newest
    assert newest
    assert [each.effort.cost for each in newest.angles] == [0, None, 15_000, None]
    newest = acquired({**YEAR, "hour_cost": 100, "angles": {"running": {"hours": 9}, "relationships": {"spend": 9}}}).newest
    assert newest
    assert {each.effort.cost for each in newest.angles} == {None}
    newest = acquired({**YEAR, "hour_cost": 0, "angles": {"running": {"hours": 9, "spend": 5}}}).newest
    assert newest
    assert newest.angles[0].effort.cost == 5


def test_s2_no_more_can_be_introduced_than_was_won() -> None:
    """Of 50,000 won 60,000 was introduced: it is 50,000. What brought nothing came through nobody, whatever is not written."""
    angles = ANGLES | {"new_clients": {"turnover": 50_000, "introduced": 60_000}, "new_services": {"turnover": 0}}
    newest = acquired({**YEAR, "angles": angles}).newest
    assert newest
    assert [each.related for each in newest.angles] == [500_000, 300_000, 50_000, 0]
    assert [newest.related, newest.unknown] == [850_000, ()]


def test_s2_a_period_that_ends_before_it_begins_is_none_and_of_two_that_end_together_the_later_stands_first() -> None:
    backwards = {"from": date(2025, 12, 31), "until": date(2025, 1, 1), "angles": ANGLES}
    half = {"from": date(2025, 7, 1), "until": date(2025, 12, 31), "angles": ANGLES}
    found = acquired({**YEAR, "angles": ANGLES}, backwards, half)
    assert [(each.place, each.first) for each in found.periods] == [(2, date(2025, 7, 1)), (0, date(2025, 1, 1))]


def test_s2_the_angle_that_costs_more_than_it_brings() -> None:
    """Of 70,000 new clients take 25,000 = 35.7 % for 5 %; relationships 24,000 = 34.3 % for 30 %; services 10,000 = 14.3 % for 15 %."""
    newest = acquired({**YEAR, "hour_cost": 100, "angles": ANGLES}).newest
    assert newest
    assert [each.angle for each in newest.dear] == ["new_clients", "relationships"]


def test_s2_an_angle_that_costs_more_money_than_it_wins() -> None:
    """At 300 an hour new clients cost 45,000 + 10,000 = 55,000 for 50,000; relationships 64,000 for 300,000."""
    newest = acquired({**YEAR, "hour_cost": 300, "angles": ANGLES}).newest
    assert newest
    assert [each.angle for each in newest.losing] == ["new_clients"]


def test_s35_what_the_strategy_wants_stands_beside_what_was_won() -> None:
    """500,000 + 300,000 of 1,000,000 at existing clients = 4/5, new clients 1/20, new services 3/20; while one is not known none is."""
    newest = acquired({**YEAR, "angles": ANGLES}).newest
    assert newest
    assert newest.won == (Fraction(4, 5), Fraction(1, 20), Fraction(3, 20))
    newest = acquired({**YEAR, "angles": without("running", "turnover")}).newest
    assert newest
    assert newest.won == (None, None, None)


def test_s2_without_the_cost_of_an_hour_hours_are_compared_and_a_euro_is_one_of_other_costs() -> None:
    """New clients take 150 of 500 hours = 3/10 for 1/20; 50,000 / 10,000 = 5 a euro. Relationships take 2/5 for 3/10."""
    newest = acquired({**YEAR, "angles": ANGLES}).newest
    assert newest
    clients = newest.angles[2]
    assert [newest.weighed, clients.effort.cost, clients.effort_share, clients.effort.per_euro] == ["hours", None, Fraction(3, 10), 5]
    assert [each.angle for each in newest.dear] == ["new_clients", "relationships"]


def test_s2_how_far_relationships_connect_all_acquisition() -> None:
    """500,000 + 300,000 + 20,000 + 120,000 = 940,000 of 1,000,000 came through somebody who knew us; of new clients 20 of 50, less than half."""
    newest = acquired({**YEAR, "angles": ANGLES}).newest
    assert newest
    assert [newest.related, newest.related_share, newest.unknown] == [940_000, Fraction(94, 100), ()]
    assert [each.angle for each in newest.angles if each.from_strangers] == ["new_clients"]


def test_s2_who_half_of_it_came_through_is_no_stranger() -> None:
    """Of 100 of each of two angles 50 came through somebody who knew us, and 49: half of an angle, and of all, is not less than half."""

    def strangers(introduced: int) -> tuple[bool, int]:
        won: dict[str, Any] = {"turnover": 100, "introduced": introduced}
        none: dict[str, Any] = {"turnover": 0}
        angles = {"running": none, "relationships": none, "new_clients": won, "new_services": won}
        newest = acquired({**YEAR, "angles": angles}).newest
        assert newest
        return newest.from_strangers, len([each for each in newest.angles if each.from_strangers])

    assert (strangers(50), strangers(49)) == ((False, 0), (True, 2))


def test_s2_what_nobody_wrote_is_not_known() -> None:
    """Without what was introduced at least 800,000 + 120,000 = 920,000 came through relationships; without hours no share of effort is known, nor
    is anything too dear; without turnover no share of the result.
    """
    newest = acquired({**YEAR, "angles": without("new_clients", "introduced")}).newest
    assert newest
    assert [newest.related, newest.unknown] == [920_000, ("new_clients",)]
    newest = acquired({**YEAR, "angles": without("new_clients", "hours")}).newest
    assert newest
    assert [newest.weighed, newest.together.hours, newest.dear] == [None, None, ()]
    assert {each.effort_share for each in newest.angles} == {None}
    newest = acquired({**YEAR, "angles": without("new_clients", "turnover")}).newest
    assert newest
    assert [{each.result_share for each in newest.angles}, newest.related_share, newest.dear] == [{None}, None, ()]


def test_s2_a_part_of_a_year_never_stands_beside_a_year() -> None:
    """2025 is compared with 2024. Half of 2026 is no year, and is compared with nothing; nor is 2025 with the year before last."""
    before = {"from": date(2024, 1, 1), "until": date(2024, 12, 31), "angles": ANGLES}
    half = {"from": date(2026, 1, 1), "until": date(2026, 6, 30), "angles": ANGLES}
    found = acquired(before, {**YEAR, "angles": ANGLES}, half)
    assert [each.year for each in found.periods] == [None, 2025, 2024]
    assert found.before(found.periods[0]) is None
    assert found.before(found.periods[1]) is found.periods[2]
    assert found.before(found.periods[2]) is None


def test_s2_a_financial_year_may_end_in_another_month() -> None:
    """With a year that ends in June, 1 July 2024 to 30 June 2025 is the year 2025, and the calendar year is none."""
    shifted = {"from": date(2024, 7, 1), "until": date(2025, 6, 30), "angles": ANGLES}
    found = acquired(shifted, {**YEAR, "angles": ANGLES}, year_ends=6)
    assert [(each.last, each.year) for each in found.periods] == [(date(2025, 12, 31), None), (date(2025, 6, 30), 2025)]


LAYERS: dict[str, Any] = {
    "experience": {"hours": 60, "spend": 2_000},
    "ambassadors": {"hours": 20, "spend": 1_000},
    "independent": {"hours": 10, "spend": 1_000},
    "media": {"hours": 10, "spend": 4_000},
    "own_sales": {"hours": 50, "spend": 2_000},
}


def test_s25_the_pyramid_by_hours_and_by_money() -> None:
    """Of 150 hours own experience gets 60 = 2/5, own sales 50 = 1/3; of 10,000 the media get 4,000 = 2/5. The two lowest layers get 60 hours against
    80 of the two highest, and 6,000 against 3,000: by money the effort sits at the bottom.
    """
    found = acquired({**YEAR, "layers": LAYERS})
    pyramid = found.pyramid
    assert pyramid
    assert [each.hours_share for each in pyramid.layers] == [
        Fraction(2, 5),
        Fraction(2, 15),
        Fraction(1, 15),
        Fraction(1, 15),
        Fraction(1, 3),
    ]
    assert pyramid.layers[3].spend_share == Fraction(2, 5)
    assert [(each.layer, each.hours, each.spend) for each in pyramid.layers][3:] == [("media", 10, 4_000), ("own_sales", 50, 2_000)]
    assert [pyramid.hours_bottom_heavy, pyramid.money_bottom_heavy] == [False, True]
    assert found.newest is None


def test_s25_a_layer_that_nobody_wrote_down_leaves_the_shares_unknown() -> None:
    pyramid = acquired({**YEAR, "layers": {name: each for name, each in LAYERS.items() if name != "media"}}).pyramid
    assert pyramid
    assert {each.hours_share for each in pyramid.layers} == {None}
    assert not pyramid.money_bottom_heavy


def test_s2_the_first_note_says_what_effort_is_and_what_a_euro_is_of() -> None:
    """500,000 won with 1,000 of other costs is 45 a euro, not 500, where an hour counts for 100: the page and the booklet of the firm say why."""

    def note(**period: Any) -> str:
        found = show_angles(Context(survey(portfolio(firm={"acquisition": [{**YEAR, "angles": ANGLES, **period}]})), ENGLISH))
        assert found is not None
        assert found.rows[0].figures.per_euro == ("€45" if period else "€500")
        return found.notes[0]

    assert (
        note(hour_cost=100)
        == "Effort is other costs and hours, at €100 an hour; “per €” is turnover won for each € of it. Shares are rounded."
    )
    assert note().endswith("effort is in hours, and what money brought is of other costs alone.")


def test_s2_the_answer_says_of_which_angle_most_came_from_strangers_and_how_much_did_not() -> None:
    """Of new clients nothing came through somebody who knew us, of new services a quarter; of all 310,000 of 360,000 = 86%."""
    angles = {
        "running": {"turnover": 0},
        "relationships": {"turnover": 300_000},
        "new_clients": {"turnover": 20_000, "introduced": 0},
        "new_services": {"turnover": 40_000, "introduced": 10_000},
    }
    found = show_angles(Context(survey(portfolio(firm={"acquisition": [{**YEAR, "angles": angles}]})), ENGLISH))
    assert found is not None
    assert (
        "**86%** of the €360,000 won in 2025 came through somebody who knew us, but of new clients 0% and of new services 25%."
        in found.answer
    )


def look(angles: dict[str, Any], *before: dict[str, Any], **period: Any) -> Angles:
    found = show_angles(Context(survey(portfolio(firm={"acquisition": [{**YEAR, "angles": angles, **period}, *before]})), ENGLISH))
    assert found is not None
    return found


def test_s2_each_angle_has_a_row_and_a_line_in_the_chart_with_the_difference_in_points() -> None:
    """Of 500 hours running takes 20% for half of the result; with 100 an hour 11,000 of 70,000 = 15.7%."""
    found = look(ANGLES | {"running": {**ANGLES["running"], "goals": ["Stay"], "note": "Busy"}})
    assert found.measure == "Share of hours (open) beside share of turnover won (filled), 2025; difference in percentage points"
    assert found.chart is not None
    rows: Any = found.chart.rows
    assert [(row.gap, row.strong) for row in rows] == [("+30.0", False), ("−10.0", True), ("−25.0", True), ("+5.0", False)]
    assert [(row.effort, row.result, row.dear, row.notes) for row in found.rows] == [
        ("20%", "50%", False, ("Stay", "Busy")),
        ("40%", "30%", True, ()),
        ("30%", "5%", True, ()),
        ("10%", "15%", False, ()),
    ]
    assert astuple(found.rows[2].figures) == ("150", "€10,000", "2 assignments", "€50,000", "€333", "€5")
    assert astuple(found.total) == ("500", "€20,000", "17 assignments", "€1,000,000", "€2,000", "€50")
    money = look(ANGLES, hour_cost=100)
    assert money.measure.startswith("Share of hours and costs (open) beside share of turnover won (filled), 2025;")
    assert money.chart is not None
    rows = money.chart.rows
    assert [row.gap for row in rows] == ["+34.3", "−4.3", "−30.7", "+0.7"]


def test_s2_what_is_not_known_of_an_angle_leaves_a_dash_and_no_chart() -> None:
    found = look(ANGLES | {"running": {"goals": ["Stay"]}})
    assert (found.measure, found.chart) == ("2025; shares are not known, as figures are missing", None)
    assert astuple(found.rows[0].figures) == ("–", "–", "", "–", "–", "–")
    assert (found.rows[0].effort, found.rows[0].result, found.rows[0].notes) == ("–", "–", ("Stay",))
    assert look(without("running", "turnover")).answer.startswith("How far relationships connect all acquisition cannot be told")


def test_s2_a_year_stands_beside_the_year_before_and_a_part_of_one_beside_nothing() -> None:
    """The second note says of which year `was` is; of a first year there is nothing to say."""
    before = {"from": date(2024, 1, 1), "until": date(2024, 12, 31), "angles": ANGLES}
    assert look(ANGLES, before).rows[0].was == "was €5,000"
    assert look(ANGLES, before).notes[1:] == ("“Was”: in 2024.",)
    assert look(ANGLES).notes[1:] == ()
    assert look(ANGLES, until=date(2025, 6, 30)).notes[1:] == ("This is not a whole financial year: it is compared with nothing.",)


def test_s2_nearly_all_does_not_read_as_all() -> None:
    """994 of 997 thousand are 99.7%."""
    angles = {name: {"turnover": 0} for name in ANGLES} | {
        "relationships": {"turnover": 990_000},
        "new_clients": {"turnover": 7_000, "introduced": 4_000},
    }
    angles["new_services"] = {"turnover": 0, "introduced": 0}
    assert "**99.7%** of the €997,000" in look(angles).answer


def test_s2_without_any_turnover_nobody_can_tell_how_far_relationships_reach() -> None:
    none = {name: {"turnover": 0, **({"introduced": 0} if name.startswith("new_") else {})} for name in ANGLES}
    assert look(none).answer.startswith("How far relationships connect all acquisition cannot be told")
