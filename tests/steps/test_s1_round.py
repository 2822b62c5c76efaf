"""S1: the yearly round of five steps, each with its product there, partly there, out of date or missing."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from accountplan.analyse import analyse
from accountplan.model.account import Account
from accountplan.model.analysis import YearlyRound
from accountplan.model.analysis.round import Made
from accountplan.score import score
from builders import TODAY, account, portfolio
from present.reading import page, plain

from .known import build, found, read

ANGLES = {
    "running": {"hours": 60, "turnover": 300000},
    "relationships": {"hours": 40, "turnover": 90000},
    "new_clients": {"hours": 80, "turnover": 10000, "introduced": 4000},
    "new_services": {"hours": 20, "turnover": 0},
}
AIM = {"id": "more", "measure": "turnover", "baseline": 1, "target": 2, "by": date(2027, 12, 31)}
FULL = {
    "id": "A",
    "hours": 50,
    "objectives": [AIM],
    "programme": {"project": ["a"], "person": ["b"], "process": ["c"], "partnership": ["d"]},
}
RATED = [{"by": "ann", "mark": 8, "on": date(2026, 1, 1)}]
ANN = {"ann": {"role": "partner", "hours": 100}}


def client(id: str = "acme", **fields: Any) -> Account:
    """A client with a lead and a mark."""
    return account(id, **{"lead": "ann", "marks": {"fit": RATED}, "status": "client", **fields})


def looked_back(first: date, last: date, **angles: Any) -> dict[str, Any]:
    """A look back at acquisition."""
    return {"from": first, "until": last, "angles": {**ANGLES, **angles}}


def of(*accounts: Account, today: date = TODAY, **given: Any) -> YearlyRound:
    """The round of a firm."""
    made = portfolio(*accounts, **given)
    return analyse(made, score(made, today), today)[YearlyRound]


def states(found: YearlyRound) -> list[str]:
    """The state of each product, in order."""
    return [each.state for each in found.products]


def part(found: YearlyRound, name: str) -> Made:
    """One part of a product."""
    return next(each for product in found.products for each in product.parts if each.part == name)


YEAR_2025 = looked_back(date(2025, 1, 1), date(2025, 12, 31))
WHOLE: dict[str, Any] = {
    "tiers": [FULL],
    "people": ANN,
    "firm": {"acquisition": [YEAR_2025], "target": {"year": 2027, "turnover": 1}},
}


def test_s1_a_firm_with_all_five_products_has_gone_round() -> None:
    """A look back at 2025 on 24 November 2026, one client in tier A with a dated objective, four Ps, hours and a lead; a target for 2027."""
    found = of(client(), **WHOLE)
    assert [states(found), found.there, found.next, found.year] == [["there"] * 5, 5, None, 2026]


def test_s1_a_firm_that_begins_sees_that_looking_back_comes_first() -> None:
    """No client, nobody in people.yaml, tiers of the method without objectives: nothing of any product is there."""
    found = of()
    assert states(found) == ["missing"] * 5
    assert [found.begun, found.next.step if found.next else None] == [False, "acquisition"]


def test_s1_a_look_back_at_an_earlier_year_or_at_a_part_of_the_last_one_is_out_of_date() -> None:
    """2024 is a year too old. From January to June 2025 is not all of 2025. Of the year that runs, 2026, nobody looks back yet."""
    for first, last in ((date(2024, 1, 1), date(2024, 12, 31)), (date(2025, 1, 1), date(2025, 6, 30))):
        assert states(of(client(), **WHOLE | {"firm": {"acquisition": [looked_back(first, last)]}}))[0] == "old"
    running = looked_back(date(2026, 1, 1), date(2026, 12, 31))
    assert states(of(client(), **WHOLE | {"firm": {"acquisition": [running]}}))[0] == "missing"


def test_s1_a_look_back_that_ends_today_is_not_over_and_of_two_the_newest_counts() -> None:
    """Until yesterday it is of 2026, newer than asked; until today that year still runs. Of 2024 and 2025 the latter is looked at."""
    for last, state in ((date(2026, 11, 23), "there"), (TODAY, "missing")):
        firm = {"acquisition": [looked_back(date(2026, 1, 1), last)]}
        assert part(of(client(), **WHOLE | {"firm": firm}), "look_back").state == state
    firm = {"acquisition": [looked_back(date(2024, 1, 1), date(2024, 12, 31)), YEAR_2025]}
    made = part(of(client(), **WHOLE | {"firm": firm}), "look_back")
    assert (made.state, made.year) == ("there", 2025)


def test_s1_what_brought_nothing_gives_no_answer() -> None:
    """Of nothing no share came through relationships."""
    nothing = looked_back(date(2025, 1, 1), date(2025, 12, 31), **{name: {"turnover": 0} for name in ANGLES})
    assert part(of(client(), **WHOLE | {"firm": {"acquisition": [nothing]}}), "answer").state == "missing"


def test_s1_the_last_full_year_is_a_financial_one() -> None:
    """With a year that ends in June, 2026 is over on 24 November 2026: a look back until 30 June 2026 is of today, one until December 2025 is old."""
    firm = {"year_ends": 6, "acquisition": [looked_back(date(2025, 7, 1), date(2026, 6, 30))]}
    assert states(of(client(), **WHOLE | {"firm": firm}))[0] == "there"
    assert states(of(client(), **WHOLE | {"firm": firm | {"acquisition": [YEAR_2025]}}))[0] == "old"


def test_a13_a_look_back_on_a_period_that_is_no_financial_year_is_told_by_its_last_day() -> None:
    """With a year that ends in September, 2025 as the calendar has it ends within 2026: as "on 2026" it was out of date, and 2026 the last full year."""
    firm = {"year_ends": 9, "acquisition": [YEAR_2025]}
    made = part(of(client(), **WHOLE | {"firm": firm}), "look_back")
    assert (made.state, made.year, made.until) == ("old", None, date(2025, 12, 31))
    shown = page(portfolio(client(), **WHOLE | {"firm": firm}), "firm.html")
    assert "the last look back goes up to 31 Dec 2025" in plain(shown)


def test_s1_a_look_back_that_does_not_say_what_came_through_relationships_is_half_an_answer() -> None:
    """Of the turnover from new clients nobody wrote how much was introduced."""
    open_ended = looked_back(date(2025, 1, 1), date(2025, 12, 31), new_clients={"turnover": 10000})
    found = of(client(), **WHOLE | {"firm": {"acquisition": [open_ended]}})
    assert [states(found)[0], part(found, "answer").state] == ["partly", "missing"]


def test_s1_marks_of_long_ago_make_the_ranking_old_and_clients_without_a_tier_make_it_partial() -> None:
    """730 days before 24 November 2026 is 24 November 2024: a mark of that day counts, one of the day before is out of date."""
    aged = [client(marks={"fit": [{"by": "ann", "mark": 8, "on": date(2024, 11, day)}]}) for day in (24, 23)]
    assert [states(of(each, **WHOLE))[1] for each in aged] == ["there", "old"]
    found = of(client(), client("bravo", marks={}), **WHOLE)
    assert [states(found)[1], part(found, "ranking").short] == ["partly", ("bravo",)]


@pytest.mark.parametrize(
    ("objectives", "state", "step"),
    [
        ([], "missing", "partly"),
        ([{"id": "more", "by": date(2027, 12, 31)}], "missing", "partly"),
        ([{**AIM, "by": None}], "missing", "partly"),
        ([{**AIM, "by": date(2026, 11, 23)}], "old", "old"),
        ([{**AIM, "by": date(2026, 11, 24)}], "there", "there"),
    ],
)
def test_s1_objectives_of_a_tier_are_measurable_and_have_a_day_ahead(objectives: list[Any], state: str, step: str) -> None:
    found = of(client(), **WHOLE | {"tiers": [FULL | {"objectives": objectives}]})
    assert [part(found, "aims").state, states(found)[1]] == [state, step]


def test_s1_only_tiers_with_clients_are_asked_for() -> None:
    """Nobody is in B, which has nothing; once a client is, it lacks objectives and a plan."""
    tiers = [FULL | {"above": 7}, {"id": "B"}]
    assert states(of(client(), **WHOLE | {"tiers": tiers})) == ["there"] * 5
    found = of(client(), client("bravo", marks={"fit": 5}), **WHOLE | {"tiers": tiers})
    assert [part(found, "aims").short, part(found, "plans").short, part(found, "chosen").short] == [("B",), ("B",), ("bravo",)]


def test_s1_a_client_without_a_programme_of_its_tier_needs_actions_of_the_last_year() -> None:
    """An action done on 24 November 2025 is of the last year, one of the day before is not; one without a P is no choice among the four."""

    def doing(**action: Any) -> Made:
        tier = FULL | {"programme": {}}
        return part(of(client(actions=[{"what": "x", "p": "person", **action}]), **WHOLE | {"tiers": [tier]}), "chosen")

    assert doing().state == "there"
    assert [doing(status="done", done=date(2025, 11, day)).state for day in (24, 23)] == ["there", "missing"]
    assert doing(p=None).state == "missing"


def test_s1_the_four_ps_that_nobody_uses_are_named() -> None:
    """The programme has only project; one client has an open action for a person. Process and partnership are left."""
    found = of(client(actions=[{"what": "x", "p": "person"}]), **WHOLE | {"tiers": [FULL | {"programme": {"project": ["a"]}}]})
    assert [part(found, "four_ps").short, states(found)[2]] == [("process", "partnership"), "partly"]


def test_s1_a_target_of_a_year_that_is_over_and_an_investment_of_last_year_are_old() -> None:
    """Who writes no investment is not asked for one."""
    firm = WHOLE["firm"]
    assert [each.part for each in of(client(), **WHOLE).products[3].parts] == ["target", "plans"]
    assert states(of(client(), **WHOLE | {"firm": firm | {"target": {"year": 2025, "turnover": 1}}}))[3] == "old"
    assert states(of(client(), **WHOLE | {"firm": firm | {"investment": [{"year": 2025, "activities": {}}]}}))[3] == "old"


def test_s1_a_target_and_an_investment_of_this_year_are_of_today() -> None:
    """The newest of two years of investment counts."""
    firm = WHOLE["firm"] | {
        "target": {"year": 2026, "turnover": 1},
        "investment": [{"year": year, "activities": {}} for year in (2026, 2025)],
    }
    found = of(client(), **WHOLE | {"firm": firm})
    assert [(part(found, name).state, part(found, name).year) for name in ("target", "budget")] == [("there", 2026), ("there", 2026)]


def test_s1_clients_without_a_lead_and_colleagues_without_a_role_or_hours_are_named() -> None:
    """Bravo has no lead; its open action is nobody's, the one that was done asks for nobody. Of bob nothing is known; cas has left."""
    people = ANN | {"bob": {}, "cas": {"left": TODAY}}
    actions = [{"what": "x", "p": "person"}, {"what": "y", "p": "person", "status": "done"}]
    found = of(client(), client("bravo", lead=None, actions=actions), **WHOLE | {"people": people})
    assert [(part(found, name).short, part(found, name).whole) for name in ("leads", "tasks", "roles", "hours")] == [
        (("bravo",), 2), (("bravo",), 1), (("bob",), 2), (("bob",), 2),
    ]  # fmt: skip
    assert [part(found, name).state for name in ("leads", "tasks", "roles", "hours")] == ["partly", "missing", "partly", "partly"]


def test_s1_a_plan_of_a_tier_has_objectives_a_programme_and_hours_be_it_none() -> None:
    """Hours of nothing are said; without any of the three it is no plan."""
    for change, state in (
        ({"hours": 0}, "there"),
        ({"hours": None}, "missing"),
        ({"objectives": []}, "missing"),
        ({"programme": {}}, "missing"),
    ):
        assert part(of(client(), **WHOLE | {"tiers": [FULL | change]}), "plans").state == state


def test_s1_who_left_leads_nobody_and_does_nothing() -> None:
    """Ann leads acme and has an open action; on the day that she has left both are nobody's, and of those who are here nobody is known."""
    people = {"ann": {"role": "partner", "hours": 100, "left": TODAY}}
    found = of(client(actions=[{"what": "x", "p": "person", "who": ["ann"]}]), **WHOLE | {"people": people})
    assert [part(found, name).state for name in ("leads", "tasks", "roles")] == ["missing"] * 3
    assert states(of(client(), **WHOLE | {"people": {"ann": {"role": "partner"}}}))[4] == "partly"


def test_s1_a_step_is_late_from_the_day_after_its_day_until_its_product_is_there() -> None:
    for day, late in ((date(2026, 11, 24), False), (date(2026, 11, 23), True)):
        assert of(client(), firm={"round": {"acquisition": {"by": day}}}).products[0].late(TODAY) is late
    assert (
        not of(client(), **WHOLE | {"firm": WHOLE["firm"] | {"round": {"acquisition": {"by": date(2026, 1, 1)}}}}).products[0].late(TODAY)
    )


def test_s1_a_late_step_is_a_finding_at_its_day() -> None:
    said = found("round-step-late", "# plans/firm.yaml\nround: {acquisition: {by: 2026-01-31}, clients: {by: 2027-01-31}}\n")
    assert said == ["The step should have been done by 31 January 2026: the look back at acquisition."]


def test_s1_the_page_shows_the_round_and_a_firm_with_plans_alone_has_no_such_page(tmp_path: Path) -> None:
    """`round: {}` is enough to see what comes first; without any product of the firm there is no page about it at all."""
    page = read(build(tmp_path / "one", "# plans/firm.yaml\nround: {}\n") / "firm.html")
    assert all(said in page for said in ("The round of 2026", "Look back at acquisition", "nobody looked back on 2025 yet"))
    assert not (build(tmp_path / "two") / "firm.html").exists()
