"""S15: objectives against a straight line, rolled up per tier; clients that are never satisfied, and the choice."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from accountplan.analyse import analyse
from accountplan.model.analysis import CommonAims, Progress, Winning
from accountplan.model.portfolio import Portfolio
from accountplan.model.sour import Sour
from accountplan.model.track import Track
from accountplan.present.sections.sour import word_choice
from accountplan.score import score
from builders import TODAY, account, portfolio
from present.reading import page, plain

from .known import ENGLISH, build, found, read

AIM: dict[str, Any] = {
    "id": "known",
    "kind": "loyalty",
    "measure": "managers who know us",
    "baseline": 2,
    "target": 6,
    "by": date(2028, 1, 1),
}
LINE: dict[str, Any] = {**AIM, "since": date(2024, 1, 1)}
"""From 2 on 1 January 2024 to 6 on 1 January 2028: four years of 1,461 days, one point a year of 365.25."""


def standing(aim: dict[str, Any], **fields: Any) -> Any:
    made = portfolio(account(objectives=[aim], **fields))
    return analyse(made, score(made, TODAY), TODAY)[Progress].accounts["acme"][0]


def measured(*pairs: tuple[date, Any]) -> list[dict[str, Any]]:
    return [{"on": on, "value": value} for on, value in pairs]


def test_s15_the_line_runs_straight_from_the_baseline_to_the_target() -> None:
    """Of 1,461 days 731 are over on 1 January 2026 (2024 has 366): 2 + 4 x 731/1461. Before the start and after the end it stays where it was."""
    track = standing(LINE).track
    assert (track.expect(date(2024, 1, 1)), track.expect(date(2028, 1, 1))) == (2, 6)
    assert track.expect(date(2026, 1, 1)) == 2 + 4 * Fraction(731, 1461)
    assert (track.expect(date(2020, 1, 1)), track.expect(date(2030, 1, 1))) == (2, 6)


@pytest.mark.parametrize(
    ("value", "pace"),
    [(Fraction(4), "behind"), (Fraction(5845, 1461), "behind"), (Fraction(5846, 1461), "on"), (Fraction(5), "on"), (Fraction(1), "behind")],
)
def test_s15_at_the_line_is_on_it(value: Fraction, pace: str) -> None:
    """On 1 January 2026 the line is at 2 + 4 x 731/1461 = 5846/1461, some 4.0014: 4 is behind it."""
    track = Track(
        date(2024, 1, 1), Fraction(2), date(2028, 1, 1), Fraction(6), ((date(2024, 1, 1), Fraction(2)), (date(2026, 1, 1), value))
    )
    assert track.pace == pace


def test_s15_where_less_is_wanted_less_is_ahead() -> None:
    """From 14 to 2 in 1,461 days: on 1 January 2026 the line is at 14 - 12 x 731/1461 = 7.996."""
    aim = {**LINE, "kind": "price_sensitivity", "baseline": 14, "target": 2}
    assert standing({**aim, "measured": measured((date(2026, 1, 1), 7))}).pace == "on"
    assert standing({**aim, "measured": measured((date(2026, 1, 1), 8))}).pace == "behind"


def test_s15_the_newest_value_counts_and_none_of_a_day_to_come() -> None:
    """Out of order and with one of tomorrow: 3 of October 2026 is the newest. The line is then past 4."""
    found = standing({**LINE, "measured": measured((date(2026, 10, 1), 3), (date(2025, 1, 1), 5), (date(2026, 11, 25), 6))})
    assert (found.now, found.pace, found.progress) == (3, "behind", Fraction(1, 4))
    assert found.track.points == ((date(2024, 1, 1), 2), (date(2025, 1, 1), 5), (date(2026, 10, 1), 3))


def test_s15_nobody_can_tell_without_a_day_of_the_baseline() -> None:
    assert (standing({**AIM, "now": 3}).track, standing({**AIM, "now": 3}).pace) == (None, None)
    assert standing({**AIM, "now": 2}).pace is None
    assert standing(LINE).pace is None
    assert standing({**AIM, "measured": measured((date(2024, 1, 1), 2), (date(2026, 1, 1), 5))}).pace == "on"
    assert standing({**LINE, "now": 6}).pace == "on"


def test_s15_turnover_is_followed_by_full_years() -> None:
    """100 in 2023 is the baseline, so that the line begins on 31 December 2023; to 200 at the end of 2027 it asks 150 at the end of 2025 (731 of 1,461 days:
    150.03). 140 is behind it. The year that runs is not compared.
    """
    aim = {"id": "growth", "kind": "turnover", "baseline": 100, "target": 200, "by": date(2027, 12, 31)}
    figures = {2023: {"turnover": 100}, 2025: {"turnover": 140}, 2026: {"turnover": 190}}
    found = standing(aim, figures=figures)
    assert (found.track.start, found.track.points[-1], found.pace) == (date(2023, 12, 31), (date(2025, 12, 31), 140), "behind")
    assert found.track.expect(date(2025, 12, 31)) == 100 + Fraction(100 * 731, 1461)
    assert standing(aim, figures={**figures, 2025: {"turnover": 151}}).pace == "on"


def tiers() -> Portfolio:
    """In A Acme (2 to 6, now 3) and Bolt (1 to 3, now 2.5) count managers, and both have a share, which does not add up; Dike in B counts managers as well."""
    managers = {**LINE, "unit": "number"}
    share = {**LINE, "id": "share", "kind": "dependence", "measure": "largest share", "unit": "share"}
    return portfolio(
        account("acme", marks={"fit": 9}, objectives=[{**managers, "measured": measured((date(2026, 1, 1), 3))}, share]),
        account(
            "bolt",
            marks={"fit": 9},
            objectives=[
                {**managers, "measure": "Managers  who know us", "baseline": 1, "target": 3, "measured": measured((date(2026, 1, 1), 2.5))},
                {**LINE, "id": "other", "kind": "services"},
                share,
            ],
        ),
        account("dike", marks={"fit": 7}, objectives=[managers]),
        account("mill", marks={"fit": 9}, status="prospect", objectives=[managers]),
        tiers=[{"id": "A", "above": 8, "objectives": [{**LINE, "id": "own"}]}, {"id": "B"}],
    )


def test_s15_the_six_common_objectives_are_rolled_up_per_tier() -> None:
    """Of the loyalty of A: Acme 3 is behind 4.0014, Bolt 2.5 is past 1 + 2 x 731/1461 = 2.0007. Together from 3 to 9, now 5.5. A prospect is no client."""
    made = tiers()
    aims = analyse(made, score(made, TODAY), TODAY)[CommonAims]
    loyalty, services, dependence = aims.tiers["A"]
    assert (loyalty.kind, len(loyalty.own), loyalty.on, loyalty.behind, loyalty.unknown, loyalty.objectives) == ("loyalty", 1, 1, 1, 0, 2)
    (summed,) = loyalty.sums
    assert (summed.measure, summed.objectives, summed.baseline, summed.now, summed.target) == (
        "managers who know us",
        2,
        3,
        Fraction(11, 2),
        9,
    )
    assert (services.kind, services.unknown, services.sums) == ("services", 1, ())
    assert (dependence.unknown, dependence.sums) == (2, ())
    assert aims.count("A") == (1, 1, 3)
    assert aims.missing("A") == ("price_sensitivity", "ambassadors", "development")
    (other,) = aims.tiers["B"]
    assert (other.unknown, other.sums) == (1, ())


@pytest.mark.parametrize(
    ("unit", "said"),
    [("money", "gifts, 2 clients: €40,000 → €80,000, now –"), ("number", "gifts, 2 clients: 40,000 → 80,000, now –")],
)
def test_s15_what_adds_up_is_told_as_money_only_where_it_is_money(unit: str, said: str) -> None:
    aim = {"id": "known", "kind": "loyalty", "measure": "gifts", "unit": unit, "baseline": 20000, "target": 40000, "by": date(2028, 1, 1)}
    made = portfolio(*(account(id, marks={"fit": 9}, objectives=[aim]) for id in ("acme", "bolt")))
    text = plain(page(made, "tiers/a.html"))
    assert said in text


OBJECTIVE = "# plans/accounts/example.yaml\nobjectives:\n  - {{id: growth, kind: loyalty, measure: managers, baseline: 2, since: 2024-01-01, target: 6, by: 2028-01-01, {}}}\n"


@pytest.mark.parametrize(
    ("keys", "messages"),
    [
        ("measured: [{on: 2026-01-01, value: 3}, {on: 2026-11-23, value: 4}]", []),
        ("measured: [{on: 2026-11-24, value: 3}]", ["24 November 2026 is still to come."]),
        ("measured: [{on: 2023-12-31, value: 3}]", ["31 December 2023 lies before 1 January 2024, when the baseline held."]),
        ("measured: [{on: 2026-06-01, value: 3}, {on: 2026-01-01, value: 3}]", ["1 January 2026 stands after 1 June 2026."]),
        ("measured: [{on: 2026-06-01, value: 3}, {on: 2026-06-01, value: 4}]", ["1 June 2026 is here twice."]),
        ("measured: [{on: 2026-06-01, value: 120}]", []),
        ("measured: [{on: 2026-06-01, value: 121}]", ["121 is in another unit than the baseline and the target."]),
        ("measured: [{on: 2026-06-01, value: 0.1}]", []),
        ("measured: [{on: 2026-06-01, value: 0.09}]", ["0.09 is in another unit than the baseline and the target."]),
        ("measured: [{on: 2026-06-01, value: 0}]", []),
        ("now: 4, measured: [{on: 2026-06-01, value: 3}]", ["`now` is 4, and 3 was measured last."]),
        ("now: 3, measured: [{on: 2026-06-01, value: 3}]", []),
    ],
)
@pytest.mark.edge("odd-measurement")
def test_s15_a_measured_value_that_cannot_be_right(keys: str, messages: list[str]) -> None:
    """The day of the check is 23 November 2026. Twenty times 6 is 120, a twentieth of 2 is 0.1."""
    assert found("odd-measurement", OBJECTIVE.replace("{{", "{").replace("}}", "}").replace("{}", keys)) == messages


def test_s15_the_pages_draw_the_line(tmp_path: Path) -> None:
    """A chart on the client's page, and in words for a phone; 3 on 1 January 2026, where the line is at 4.0."""
    change = OBJECTIVE.replace("{{", "{").replace("}}", "}").replace("{}", "unit: number, measured: [{on: 2026-01-01, value: 3}]")
    site = build(tmp_path, change)
    page = (site / "accounts/example.html").read_text(encoding="utf-8")
    assert "behind: 3 on 1 Jan 2026, expected 4" in read(site / "accounts/example.html").replace("\u00a0", " ")
    assert "what was measured, beside the straight line to the target" in page
    words = read(site / "tiers/a.html")
    assert "The six common objectives of clients: 0 on track, 1 behind" in words
    assert "No objective yet for: other services, less sensitive to price, ambassadors, less dependence and new services together." in words


SOUR = "# plans/accounts/example.yaml\nsour: {}\n"


@pytest.mark.parametrize(
    ("sour", "count"),
    [
        ("{signs: [rate_too_high]}", 1),
        ("{choice: learn}", 0),
        ("{choice: part, by: 2026-11-23, who: jansen}", 0),
        ("{choice: part, by: 2026-11-22, who: jansen}", 1),
        ("{by: 2026-11-23, who: jansen}", 0),
        ("{by: 2026-11-22, who: jansen}", 1),
        ("{by: 2026-12-01}", 1),
    ],
)
@pytest.mark.edge("sour-without-choice")
def test_s15_a_sour_client_waits_for_a_choice(sour: str, count: int) -> None:
    """Marked without a choice or a day on which somebody chooses, or with a day that has passed."""
    assert len(found("sour-without-choice", SOUR.format(sour))) == count


NEXT, BEFORE = date(2026, 12, 1), date(2026, 11, 2)


@pytest.mark.parametrize(
    ("sour", "who", "said"),
    [
        ({}, "Bo", "Learn from it, or part? Nobody has chosen."),
        ({"by": NEXT}, "", "Learn from it, or part? To be decided by 1 December 2026."),
        ({"by": NEXT}, "Bo", "Learn from it, or part? Bo decides by 1 December 2026."),
        ({"by": BEFORE}, "Bo", "Learn from it, or part? That was to be chosen on 2 November 2026."),
        ({"choice": "learn"}, "Bo", "We learn from it."),
        ({"choice": "part"}, "Bo", "We part."),
        ({"choice": "learn", "by": NEXT}, "", "We learn from it, and look again on 1 December 2026."),
        ({"choice": "learn", "by": NEXT}, "Bo", "We learn from it; Bo looks again on 1 December 2026."),
        ({"choice": "part", "by": NEXT}, "", "We part by 1 December 2026."),
        ({"choice": "part", "by": NEXT}, "Bo", "We part by 1 December 2026; Bo sees to it."),
        ({"choice": "learn", "by": BEFORE}, "Bo", "We would learn from it until 2 November 2026."),
        ({"choice": "part", "by": BEFORE}, "Bo", "We would part by 2 November 2026."),
    ],
)
def test_s15_what_we_chose_is_said_in_one_sentence(sour: dict[str, Any], who: str, said: str) -> None:
    assert ENGLISH.say(word_choice(Sour(**sour), TODAY, who)).replace("\u00a0", " ") == said


def test_s15_sour_clients_are_shown_where_one_looks_for_them(tmp_path: Path) -> None:
    site = build(
        tmp_path,
        SOUR.format(
            "{signs: [never_satisfied, rate_too_high], on: 2026-03-02, why: Every bill., choice: part, by: 2027-01-31, who: jansen}"
        ),
    )
    said = "Never satisfied and always finds the rate too high, marked on 2 March 2026"
    assert "We part by 31 January 2027; Ans Jansen sees to it." in read(site / "accounts/example.html")
    assert "Every bill." in read(site / "accounts/example.html")
    assert said in read(site / "watch.html")
    assert "Example Water Board sour" in read(site / "accounts.html")


def test_s15_whom_we_part_from_is_no_valuable_new_client() -> None:
    """10,000 over two new clients is 5,000; over the one that we want to keep 10,000."""
    look = {
        "from_": date(2025, 1, 1),
        "until": date(2025, 12, 31),
        "hour_cost": 100,
        "angles": {"new_clients": {"hours": 0, "spend": 10000}},
    }
    figures = {2025: {"turnover": 100}}
    new = [account("acme", since=2025, figures=figures), account("bolt", since=2025, figures=figures, sour={"choice": "part"})]
    made = portfolio(*new, firm={"acquisition": [{"from": look.pop("from_"), **look}]})
    (year,) = analyse(made, score(made, TODAY), TODAY)[Winning].years
    assert (year.new, year.left_out, year.winning.each) == (("acme",), ("bolt",), 10000)
