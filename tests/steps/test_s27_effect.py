"""S27: what our effort brought, per tier and year, against what was wanted."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from accountplan.analyse import analyse
from accountplan.base.words import Words
from accountplan.model.account import Account
from accountplan.model.analysis import Effect, Sold, TierEffect
from accountplan.present.context import Context
from accountplan.present.effects.years import show_grid
from accountplan.score import score
from builders import TODAY, account, portfolio
from surveys import survey

TIERS = (
    {
        "id": "A",
        "above": 8,
        "churn": 0.25,
        "objectives": [{"id": "happy", "kind": "satisfaction", "baseline": 8, "now": 8.2, "target": 8.8, "by": date(2027, 12, 31)}],
    },
    {"id": "B"},
)


def ask(*accounts: Account, **fields: Any) -> Effect:
    made = portfolio(*accounts, tiers=TIERS, **fields)
    return analyse(made, score(made, TODAY), TODAY)[Effect]


def client(id: str, mark: int, years: dict[int, dict[str, Any]], **fields: Any) -> Account:
    return account(id, marks={"fit": mark}, figures=years, **fields)


def row(effect: Effect, tier: str) -> TierEffect:
    return next(each for each in effect.tiers if each.tier == tier)


def values(found: TierEffect, measure: Any) -> list[Any]:
    return [each.value for each in found.measures[measure]]


def test_s27_each_measure_per_tier_and_year_worked_out_by_hand() -> None:
    """Tier A: north with 100 and 120 in turnover, 10 and 12 hours, marks 8 and 9; south with 50 and 40, 5 and 5, marks 7 and unknown.

    Turnover 150, 160. Hours 15, 17. Satisfaction (8 + 7) / 2 = 7.5, then 9 of one known of two. North bought one service, then two; of south nobody
    wrote any. Tier B: east with 30 and 30. All: 180, 190.
    """
    effect = ask(
        client(
            "north",
            9,
            {2024: {"turnover": 100, "hours": 10, "satisfaction": 8}, 2025: {"turnover": 120, "hours": 12, "satisfaction": 9}},
            services={"dikes": {"turnover": {2024: 100, 2025: 70}}, "pumps": {"turnover": {2024: 0, 2025: 50}}},
        ),
        client("south", 9, {2024: {"turnover": 50, "hours": 5, "satisfaction": 7}, 2025: {"turnover": 40, "hours": 5}}),
        client("east", 5, {2024: {"turnover": 30}, 2025: {"turnover": 30}}),
    )
    first = row(effect, "A")
    assert effect.years == (2024, 2025)
    assert values(first, "turnover") == [150, 160]
    assert values(first, "hours") == [15, 17]
    assert values(first, "satisfaction") == [Fraction(15, 2), 9]
    assert [each.known for each in first.measures["satisfaction"]] == [2, 1]
    assert values(first, "services") == [1, 2]
    assert first.measures["services"][1].partly
    assert values(row(effect, "B"), "satisfaction") == [None, None]
    assert values(effect.whole, "turnover") == [180, 190]


def test_s27_churn_is_who_left_of_who_was_there() -> None:
    """At the end of 2024 four clients of tier A: north, south, west, and gone, which left in March 2025 with the 60 of 2024. One of four: 25 %.

    The tier may lose 25 %, so it is not over. Nobody knows who was there at the end of 2023.
    """
    years = {2024: {"turnover": 60}, 2025: {"turnover": 60}}
    gone = client("gone", 3, {2024: {"turnover": 60}}, status="former", left=date(2025, 3, 1), left_tier="A")
    effect = ask(*(client(id, 9, years) for id in ("north", "south", "west")), gone)
    first = row(effect, "A")
    assert values(first, "churn") == [None, Fraction(1, 4)]
    assert [(each.account, each.turnover) for each in first.lost[1]] == [("gone", 60)]
    assert not first.over(1)
    assert row(ask(*(client(id, 9, years) for id in ("north", "south")), gone), "A").over(1)


def test_s27_who_left_in_a_year_was_there_when_it_began_and_not_in_the_next() -> None:
    """North and south bought in 2023, 2024 and 2025. South left in June 2024, although its plan still calls it a client; gone left in March 2025.

    At the end of 2023 all three were there, of whom none is former and left in 2024. At the end of 2024 north and gone: one of two.
    """
    years = {year: {"turnover": 60} for year in (2023, 2024, 2025)}
    gone = client("gone", 3, {2023: {"turnover": 60}, 2024: {"turnover": 60}}, status="former", left=date(2025, 3, 1))
    effect = ask(client("north", 9, years), client("south", 9, years, left=date(2024, 6, 1)), gone)
    assert values(effect.whole, "churn") == [None, 0, Fraction(1, 2)]
    assert [each.known for each in effect.whole.measures["churn"]] == [0, 3, 2]


def test_s27_a_former_client_of_whom_nobody_wrote_when_it_left_is_named_and_not_counted() -> None:
    """Two clients at the end of 2024 and one of whom nobody knows when it went: 0 of 2 left, as far as is known."""
    years = {2024: {"turnover": 60}, 2025: {"turnover": 60}}
    effect = ask(client("north", 9, years), client("south", 9, years), client("gone", 3, {2024: {"turnover": 60}}, status="former"))
    assert effect.undated == ("gone",)
    assert values(effect.whole, "churn") == [None, 0]


def test_s27_a_firm_that_keeps_no_former_clients_does_not_know_whom_it_lost() -> None:
    """Two clients in both years, and no plan of anybody who left: that is not "nobody left"."""
    years = {2024: {"turnover": 60}, 2025: {"turnover": 60}}
    effect = ask(client("north", 9, years), client("south", 9, years))
    assert not effect.has("churn")


def test_s27_a_year_that_still_runs_stands_beside_no_full_year() -> None:
    """On 24 November 2026 the year 2026 is not over: its figures are left out, whatever they are."""
    effect = ask(client("north", 9, {2025: {"turnover": 60}, 2026: {"turnover": 500}}))
    assert effect.years == (2025,)
    assert values(effect.whole, "turnover") == [60]


def test_s27_a_client_of_later_does_not_count_as_unknown_in_the_years_before() -> None:
    """South is a client since 2025: in 2024 one client of one is known."""
    effect = ask(
        client("north", 9, {2024: {"turnover": 60}, 2025: {"turnover": 60}}), client("south", 9, {2025: {"turnover": 40}}, since=2025)
    )
    assert [(each.known, each.clients) for each in effect.whole.measures["turnover"]] == [(1, 1), (2, 2)]


def test_s27_each_tier_stands_against_its_own_objectives_and_those_of_its_clients() -> None:
    """The tier wants 8.8 from 8 and is at 8.2: a quarter of the way. Its clients want turnover: 100 to 200, at 150, is half; 40 to 50, at 60, is reached
    and counts for one: on average three quarters.
    """
    aims = (
        [{"id": "growth", "kind": "turnover", "baseline": 100, "target": 200}],
        [{"id": "growth", "kind": "turnover", "baseline": 40, "target": 50}],
    )
    effect = ask(
        client("north", 9, {2025: {"turnover": 150}}, objectives=aims[0]), client("south", 9, {2025: {"turnover": 60}}, objectives=aims[1])
    )
    first = row(effect, "A")
    [(objective, standing)] = first.own["satisfaction"]
    assert (objective.id, standing.progress) == ("happy", Fraction(1, 4))
    rolled = first.rolled["turnover"]
    assert (rolled.objectives, rolled.reached, rolled.covered) == (2, 1, Fraction(3, 4))


def test_s27_the_turnover_that_plans_want_is_that_of_the_bridge() -> None:
    """Tier A has 100 and wants 130 in 2027: the same 130 as on the way to the target."""
    plan = client(
        "north", 9, {2025: {"turnover": 100}}, objectives=[{"id": "g", "kind": "turnover", "target": 130, "by": date(2027, 6, 30)}]
    )
    effect = ask(plan, firm={"target": {"year": 2027, "turnover": 500}})
    assert effect.wanted_year == 2027
    assert row(effect, "A").wanted == 130


def test_s27_without_a_target_ahead_no_plan_says_what_is_wanted() -> None:
    """A target of 2025, which is over, is none."""
    for firm in ({}, {"target": {"year": 2025, "turnover": 500}}):
        effect = ask(client("north", 9, {2025: {"turnover": 100}}), firm=firm)
        assert (effect.wanted_year, row(effect, "A").wanted, effect.whole.wanted) == (None, None, None)


def test_s27_three_years_are_looked_back_to_and_a_client_for_a_euro_was_there() -> None:
    """The figures of 2022 are not shown, and tell who was there when 2023 began: north for 1, not south for 0; gone left in 2024."""
    years = {year: {"turnover": 1} for year in (2022, 2023, 2024, 2025)}
    none = {year: {"turnover": 0} for year in (2022, 2023, 2024, 2025)}
    gone = client("gone", 3, years, status="former", left=date(2024, 3, 1))
    effect = ask(client("north", 9, years), client("south", 9, none), gone)
    assert effect.years == (2023, 2024, 2025)
    assert values(effect.whole, "churn") == [0, Fraction(1, 2), 0]
    assert [each.known for each in effect.whole.measures["churn"]] == [2, 2, 1]
    assert (effect.whole.whole, row(effect, "A").whole) == (True, False)


def test_s27_without_figures_there_is_nothing_to_show() -> None:
    assert not ask(account("north")).shown


def sold(*accounts: Account, **firm: Any) -> Sold:
    made = portfolio(*accounts, firm={"services": {"dikes": "Dikes", "pumps": "Pumps", "maps": "Maps", "walls": "Walls"}, **firm})
    return analyse(made, score(made, TODAY), TODAY)[Sold]


def test_s27_services_beside_clients_worked_out_by_hand() -> None:
    """North buys dikes for 70 and was offered maps for 25; pumps are open. South buys dikes for 30 and maps for 20, and was offered more maps for 15.
    Of east nobody wrote a service. Dikes: two buy it, 100. Maps: one buys it, 20; two bids, 40. Pumps: open at one. Walls are in no plan.
    """
    bid = {"name": "Map", "stage": "submitted", "service": "maps"}
    found = sold(
        account(
            "north",
            figures={2025: {"turnover": 70}},
            services={"dikes": {"turnover": {2025: 70}}, "pumps": "open"},
            proposals=[bid | {"value": 25}],
        ),
        account(
            "south",
            figures={2025: {"turnover": 50}},
            services={"dikes": {"turnover": {2025: 30}}, "maps": {"turnover": {2025: 20}}},
            proposals=[bid | {"value": 15}, bid | {"value": 900, "stage": "lost"}],
        ),
        account("east", figures={2025: {"turnover": 10}}),
    )
    assert [(each.account, each.turnover, each.bought) for each in found.buyers] == [("north", 70, 1), ("south", 50, 2)]
    assert found.buyers[0].sales["maps"].state == "offered"
    assert found.buyers[1].sales["maps"].state == "bought"
    assert [(each.service, each.buyers, each.turnover, each.offered, each.value, each.open) for each in found.sums] == [
        ("dikes", 2, 100, 0, 0, 0),
        ("pumps", 0, 0, 0, 0, 1),
        ("maps", 1, 20, 2, 40, 0),
    ]
    assert (found.unsold, found.unknown, found.single) == (("walls",), ("east",), ("north",))


def test_s27_what_is_bought_without_an_amount_is_bought_and_of_unknown_turnover() -> None:
    found = sold(account("north", figures={2025: {"turnover": 70}}, services={"dikes": "bought"}))
    assert (found.buyers[0].sales["dikes"].turnover, found.buyers[0].bought, found.turnover) == (None, 1, 0)


def test_s27_in_print_each_measure_shows_the_last_year_and_the_one_before_it_if_there_is_one() -> None:
    def cells(*years: int) -> list[tuple[str, str]]:
        made = portfolio(client("north", 9, {year: {"turnover": year} for year in years}), tiers=TIERS)
        found = survey(made)
        grid = show_grid(Context(found, Words("en")), found.analysis[Effect])
        return [(last.text, before.text if before else "") for last, before in (row.cells[0] for row in grid.rows)]

    assert cells(2025)[0] == ("€2,025", "")
    assert cells(2024, 2025)[0] == ("€2,025", "€2,024")
    assert cells(2023, 2024, 2025)[0] == ("€2,025", "€2,024")
