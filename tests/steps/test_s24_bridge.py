"""S24: the bridge from last year's turnover to the target, built from the account plans."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from accountplan.analyse import analyse
from accountplan.model.account import Account
from accountplan.model.analysis import Bridge, Span
from accountplan.score import score
from builders import TODAY, account, portfolio

TARGET = {"year": 2027, "turnover": 1000, "existing_share": 0.8, "loss": 0.25}


def build(*accounts: Account, target: dict[str, Any] | None = TARGET, **firm: Any) -> Bridge:
    made = portfolio(*accounts, firm={"target": target, **firm})
    return analyse(made, score(made, TODAY), TODAY)[Bridge]


def client(id: str, turnover: int | None, **fields: Any) -> Account:
    return account(id, **({} if turnover is None else {"figures": {2025: {"turnover": turnover}}}) | fields)


def aim(target: int, by: str = "2028-12-31", **fields: Any) -> dict[str, Any]:
    return {"id": "growth", "kind": "turnover", "baseline": 0, "target": target, "by": date.fromisoformat(by), **fields}


def only(bridge: Bridge) -> Span:
    (span,) = bridge.spans
    return span


def all_of(*values: Any) -> tuple[Any, ...]:
    return values


def test_s24_a_whole_bridge_worked_out_by_hand() -> None:
    """Turnover of 2025: 300 + 200 + 100 + 100 = 700. To 2027:

    north has 300 and wants 390 in 2028, three years on: 300 + 90 x 2/3 = 360, so 60 more, of which a proposal of 100 at 40 % backs 40 (with the 20 of other: 60).
    east  has 200 and wants 140 in 2027: 60 less. It threatens to leave, so the 140 that stay are at stake; a quarter is 35 lost.
    south has 100 and nothing written: it stays.
    west  has 100 and leaves in March 2027: all lost.
    Lost 35 + 100 = 135. Stays 700 - 60 - 135 = 505. Existing 505 + 60 = 565.
    young (came in through north) wants 50 in 2027; other, a prospect with one proposal of 80 at 25 %, 20. Planned 565 + 50 + 20 = 635.
    Nobody has planned 1,000 - 635 = 365. Existing must bring 80 %: 800; they bring 56.5 %.
    """
    bridge = build(
        client("north", 300, objectives=[aim(390)], proposals=[{"name": "Quay", "stage": "talk", "value": 100, "chance": 0.4}]),
        client("east", 200, objectives=[aim(140, "2027-06-30")], signals=[{"kind": "threatens_to_leave", "on": date(2026, 11, 1)}]),
        client("south", 100),
        client("west", 100, left=date(2027, 3, 1)),
        client("young", None, status="prospect", introduced_by="north", objectives=[aim(50, "2027-12-31")]),
        client("other", None, status="prospect", proposals=[{"name": "Lock", "stage": "lead", "value": 80, "chance": 0.25}]),
    )
    assert all_of(bridge.base_year, bridge.base) == (2025, 700)
    assert all_of(bridge.less, bridge.lost, bridge.stays) == (60, 135, 505)
    assert all_of(bridge.more("existing"), bridge.backed) == (60, 60)
    assert all_of(bridge.more("ambassador"), bridge.more("other")) == (50, 20)
    assert all_of(bridge.existing, bridge.planned, bridge.unplanned) == (565, 635, 365)
    assert all_of(bridge.must, bridge.existing_share) == (800, Fraction(565, 1000))
    assert [each.account for each in bridge.leaving] == ["west"]
    assert [each.account for each in bridge.endangered] == ["east", "west"]


def test_s24_the_parts_always_add_up() -> None:
    """700 - 60 - 135 + 60 + 50 + 20 + 365 is 1,000: the same bridge as a sum."""
    bridge = build(client("a", 700, objectives=[aim(900)]), client("b", 50, objectives=[aim(20)]), client("c", None, status="prospect"))
    parts = bridge.base - bridge.less - bridge.lost + bridge.more("existing") + bridge.more("ambassador") + bridge.more("other")
    assert parts + bridge.unplanned == 1000


def test_s24_a_client_without_a_figure_is_named_and_not_nothing() -> None:
    """a has 100 in 2025; of b nobody wrote it, so its wish for 80 is not 80 more. c became a client in 2026: that is new, from nothing."""
    bridge = build(
        client("a", 100), client("b", None, objectives=[aim(80)]), client("c", None, since=2026, objectives=[aim(30, "2027-12-31")])
    )
    assert bridge.unknown == ("b",)
    assert all_of(bridge.base, bridge.more("existing"), bridge.more("other")) == (100, 0, 30)


def test_s24_a_budget_of_the_year_beats_the_line_of_the_objective() -> None:
    """The plan writes 130 for 2027 itself; the line to 190 in 2028 would say 160."""
    span = only(build(client("a", 100, objectives=[aim(190)], budget={2027: {"turnover": 130}})))
    assert all_of(span.source, span.aim) == ("budget", 130)


def test_s24_a_line_runs_through_every_objective() -> None:
    """100 in 2025, 130 in 2026, 190 in 2028: halfway between the last two it is 160 in 2027."""
    span = only(build(client("a", 100, objectives=[aim(190), aim(130, "2026-12-31", id="first")])))
    assert all_of(span.source, span.aim) == ("objective", 160)


def test_s24_an_objective_that_was_for_an_earlier_year_says_nothing_of_a_later_one() -> None:
    """Wanted 200 by 2025, and it is 2027 that counts: the client stays as it is."""
    span = only(build(client("a", 100, objectives=[aim(200, "2025-12-31")])))
    assert all_of(span.source, span.aim, span.moves) == ("nothing", 100, False)


def test_s24_an_objective_for_something_else_is_no_aim_for_turnover() -> None:
    """Wants a margin of 90 in 2027, and a turnover of 500 some day: of its turnover in 2027 the plan says nothing."""
    margin = {"id": "margin", "kind": "margin", "target": 90, "by": date(2027, 12, 31)}
    span = only(build(client("a", 100, objectives=[margin, {"id": "some", "kind": "turnover", "target": 500}])))
    assert all_of(span.source, span.aim) == ("nothing", 100)


def test_s24_a_client_is_one_part_whether_or_not_it_bought_anything() -> None:
    """a bought nothing in 2025, b bought before anybody called it a client: what either is to bring more is work at an existing client."""
    idle, early = client("a", 0, objectives=[aim(30, "2027-12-31")]), client("b", 100, since=2026, objectives=[aim(130, "2027-12-31")])
    assert [(each.account, each.origin, each.base, each.aim) for each in build(idle, early).spans] == [
        ("a", "existing", 0, 30), ("b", "existing", 100, 130),
    ]  # fmt: skip


def test_s24_without_an_aim_open_proposals_count_by_their_chance() -> None:
    """60 at 50 % is 30, and 10 is 5; one without a chance adds nothing and is counted apart; one decided in 2028 and one that was lost do not count."""
    proposals = [
        {"name": "One", "stage": "submitted", "value": 60, "chance": 0.5},
        {"name": "Two", "stage": "lead", "value": 500},
        {"name": "Five", "stage": "talk", "value": 10, "chance": 0.5},
        {"name": "Three", "stage": "talk", "value": 400, "chance": 0.5, "decision": date(2028, 1, 1)},
        {"name": "Four", "stage": "lost", "value": 900, "chance": 0.5},
    ]
    bridge = build(client("a", 100, proposals=proposals))
    assert all_of(only(bridge).source, only(bridge).aim, bridge.unweighed) == ("proposals", 135, 1)


def test_s24_a_heavy_risk_puts_its_value_at_stake_and_no_more_than_stays() -> None:
    """160 of the 100 that stay: 100 at stake, a quarter is 25. A light risk and an opportunity put nothing at stake."""
    heavy = {"what": "price counts for more", "chance": "high", "impact": "high", "value": 160}
    light = {"what": "a move", "chance": "low", "impact": "low", "value": 90}
    luck = {"what": "a new law", "kind": "opportunity", "chance": "high", "impact": "high", "value": 90}
    assert all_of(only(build(client("a", 100, risks=[heavy]))).stake, only(build(client("a", 100, risks=[heavy]))).lost) == (100, 25)
    assert only(build(client("a", 100, risks=[light, luck]))).stake == 0


def test_s24_without_the_firms_own_reckoning_nothing_at_stake_is_taken_off() -> None:
    """No `loss`: 200 are at stake, and none of it is said to be lost."""
    signs = [{"kind": "serious_complaint", "on": date(2026, 11, 1)}]
    bridge = build(client("a", 200, signals=signs), target={"year": 2027, "turnover": 1000})
    assert all_of(bridge.stake, bridge.lost, bridge.stays) == (200, 0, 200)
    assert bridge.must is None


def test_s24_what_is_lost_is_in_whole_euros_and_half_a_euro_is_one() -> None:
    """A quarter of 101 is 25.25, of 102 25.5."""
    signs = [{"kind": "threatens_to_leave", "on": date(2026, 11, 1)}]
    assert [only(build(client("a", amount, signals=signs))).lost for amount in (101, 102)] == [25, 26]


def test_s24_what_stays_as_it_is_below_a_client_is_taken_off_its_aim_as_well() -> None:
    """The group wants 360, of which its daughter brings 100, as now; of another daughter nobody knows anything."""
    top = client("top", 300, includes_children=True, objectives=[aim(360, "2027-12-31")])
    found = build(top, client("below", 100, parent="top"), client("other", None, parent="top"))
    assert {each.account: each.aim for each in found.spans} == {"below": 100, "top": 260}


def test_s24_who_became_a_client_in_the_year_itself_has_a_turnover_in_it() -> None:
    """Since 2025, and nobody wrote how much it brought in 2025: that is not known. Since 2026: nothing."""
    found = build(client("a", 100), client("b", None, since=2025), client("c", None, since=2026))
    assert found.unknown == ("b",)


def test_s24_a_former_client_is_lost_and_may_be_won_back() -> None:
    """It brought 80 in 2025, which is gone; its plan wants 30 again in 2028, so 20 in 2027: new work, not existing."""
    bridge = build(client("gone", 80, status="former", objectives=[aim(30)]), client("a", 100))
    assert all_of(bridge.base, bridge.lost, bridge.stays) == (180, 80, 100)
    assert bridge.more("other") == 20


def test_s24_what_belongs_to_a_client_below_counts_once() -> None:
    """The group's 300 include the 100 of its daughter; its wish for 360 includes the daughter's 130. Alone: 200 now, 230 then."""
    top = client("top", 300, includes_children=True, objectives=[aim(360, "2027-12-31")])
    bridge = build(top, client("below", 100, parent="top", objectives=[aim(130, "2027-12-31")]))
    assert all_of(bridge.base, bridge.planned) == (300, 360)
    assert {each.account: each.aim for each in bridge.spans} == {"below": 130, "top": 230}


def test_s24_years_are_financial_years() -> None:
    """A firm whose year ends in June: on 24 November 2026 the year 2026 is over. An aim by 30 June 2027 is for 2027, one day later for 2028."""

    def ask(by: str) -> Span:
        plan = account("a", figures={2026: {"turnover": 100}}, objectives=[aim(140, by)])
        return only(build(plan, year_ends=6))

    assert all_of(ask("2027-06-30").aim, ask("2027-07-01").aim) == (140, 120)


def test_s24_a_firm_without_a_target_or_whose_target_is_over_has_no_bridge() -> None:
    assert not build(client("a", 100), target=None).built
    over = build(client("a", 100), target={"year": 2025, "turnover": 1000})
    assert (over.built, over.spans) == (False, ())
    assert not build(client("a", None)).built
