"""What a noun says about itself on a day: one meaning each, whoever asks."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest

from accountplan.base.days import subtract_years
from accountplan.model.account import Account, Action, Assignment, Contact, Objective, Proposal, Signal, Waiver
from accountplan.model.plan import Evaluation, sum_hours
from builders import TODAY, account, criteria, exact, portfolio


def day(days: int) -> date:
    """A day so many days from today; negative: before it."""
    return TODAY + timedelta(days=days)


def action(**given: Any) -> Action:
    return Action(**exact({"what": "x", **given}))


def work(**given: Any) -> Assignment:
    return Assignment(**exact({"name": "x", **given}))


def aim(**given: Any) -> Objective:
    return Objective(**exact({"id": "x", **given}))


@pytest.mark.parametrize(
    ("today", "years", "begins"),
    [
        (date(2026, 11, 24), 1, date(2025, 11, 24)),
        (date(2024, 11, 24), 1, date(2023, 11, 24)),
        (date(2024, 2, 29), 1, date(2023, 2, 28)),
        (date(2024, 2, 29), 4, date(2020, 2, 29)),
        (date(2026, 11, 24), 2, date(2024, 11, 24)),
    ],
)
def test_a_year_is_a_year_of_the_calendar(today: date, years: int, begins: date) -> None:
    assert subtract_years(today, years) == begins


@pytest.mark.parametrize(("left", "here"), [(None, True), (1, True), (0, False), (-1, False)])
def test_who_leaves_later_is_still_there(left: int | None, here: bool) -> None:
    assert Contact(name="x", left=None if left is None else day(left)).here(TODAY) is here


@pytest.mark.parametrize(
    ("given", "state"),
    [
        ({}, "open"),
        ({"status": "open", "done": day(-3)}, "done"),
        ({"status": "done"}, "done"),
        ({"status": "dropped", "done": day(-3)}, "dropped"),
    ],
)
def test_an_action_with_the_day_on_which_it_was_done_is_done(given: dict[str, Any], state: str) -> None:
    assert action(**given).state == state
    assert action(**given).open is (state == "open")


@pytest.mark.parametrize(
    ("given", "late"),
    [
        ({"when": day(-3)}, 3),
        ({"when": TODAY}, 0),
        ({"when": day(4)}, -4),
        ({}, 0),
        ({"when": day(-3), "done": day(-1)}, 0),
        ({"when": day(-3), "status": "done"}, 0),
        ({"when": day(-3), "status": "dropped"}, 0),
    ],
)
def test_an_action_is_late_when_it_is_open_and_its_day_has_passed(given: dict[str, Any], late: int) -> None:
    assert action(**given).days_late(TODAY) == late
    assert action(**given).late(TODAY) is (late > 0)


@pytest.mark.parametrize(
    ("given", "counts"),
    [
        ({}, True),
        ({"status": "done"}, False),
        ({"status": "done", "done": subtract_years(TODAY)}, True),
        ({"status": "done", "done": subtract_years(TODAY) - timedelta(days=1)}, False),
        ({"status": "done", "when": day(-9)}, True),
        ({"status": "dropped", "when": day(9)}, False),
    ],
)
def test_an_action_counts_while_it_is_open_and_for_a_year_after_it_was_done(given: dict[str, Any], counts: bool) -> None:
    assert action(**given).counts(TODAY) is counts


@pytest.mark.parametrize(("who", "hours", "own"), [((), 6, 6), (("a",), 6, 6), (("a", "b", "c"), 10, Fraction(10, 3)), (("a",), None, 0)])
def test_the_hours_of_an_action_are_shared_by_those_who_do_it(who: tuple[str, ...], hours: int | None, own: Fraction) -> None:
    assert action(who=who, hours=hours).own_hours == own


def test_what_comes_first_is_the_open_action_with_the_earliest_day() -> None:
    def first(*actions: dict[str, Any]) -> str:
        found = account(actions=[{"what": str(place), **each} for place, each in enumerate(actions)]).next_action
        return found.what if found else ""

    assert first() == first({"status": "done"}) == first({"status": "dropped"}) == first({"done": day(-1)}) == ""
    assert first({}, {}) == "0"
    assert first({}, {"when": day(9)}, {"when": day(-9)}, {"when": day(-9)}) == "2"


@pytest.mark.parametrize(("rating", "bad"), [(None, False), (6, False), (5.9, True)])
def test_work_is_insufficient_below_a_six(rating: float | None, bad: bool) -> None:
    assert work(rating=rating).insufficient is bad


@pytest.mark.parametrize(
    ("given", "late"),
    [
        ({}, 0),
        ({"due": day(-3)}, 3),
        ({"due": day(3)}, 0),
        ({"due": day(-9), "delivered": day(-4)}, 5),
        ({"due": day(-4), "delivered": day(-9)}, 0),
    ],
)
def test_work_is_late_from_its_day_until_it_is_delivered(given: dict[str, Any], late: int) -> None:
    assert work(**given).days_late(TODAY) == late


@pytest.mark.parametrize(("given", "late"), [({}, True), ({"sent": day(-1)}, False), ({"stage": "lost"}, False), ({"due": TODAY}, False)])
def test_a_quotation_is_late_until_it_is_sent_or_decided(given: dict[str, Any], late: bool) -> None:
    assert Proposal(**{"name": "x", "stage": "requested", "due": day(-1), **given}).late(TODAY) is late


@pytest.mark.parametrize(("resolved", "open"), [(None, True), (1, True), (0, False)])
def test_a_sign_is_open_until_the_day_on_which_it_is_put_right(resolved: int | None, open: bool) -> None:
    made = Signal(kind="no_reaction", on=day(-9), resolved=None if resolved is None else day(resolved))
    assert made.open(TODAY) is open


def test_a_waiver_holds_up_to_and_including_its_last_day() -> None:
    assert [Waiver(reason="x", until=day(days)).holds(TODAY) for days in (-1, 0, 1)] == [False, True, True]


@pytest.mark.parametrize(
    ("given", "now", "progress"),
    [
        ({"baseline": 10, "target": 20}, Fraction(15), Fraction(1, 2)),
        ({"baseline": 20, "target": 10}, Fraction(5), Fraction(3, 2)),
        ({"baseline": 10, "target": 20}, Fraction(8), Fraction(-1, 5)),
        ({"baseline": 10, "target": 10}, Fraction(10), None),
        ({"target": 20}, Fraction(15), None),
        ({"baseline": 10, "target": 20}, None, None),
    ],
)
def test_progress_goes_from_baseline_to_target(given: dict[str, Any], now: Fraction | None, progress: Fraction | None) -> None:
    assert aim(**given).progress(now) == progress
    assert aim(**given).reached(now) is (progress is not None and progress >= 1)


@pytest.mark.parametrize(("by", "now", "behind"), [(-1, 5, True), (-1, None, True), (-1, 10, False), (0, 5, False), (None, 5, False)])
def test_an_objective_is_behind_when_its_day_has_passed_and_it_is_not_reached(by: int | None, now: int | None, behind: bool) -> None:
    objective = aim(baseline=0, target=10, by=None if by is None else day(by))
    assert objective.behind(TODAY, None if now is None else Fraction(now)) is behind


def test_what_we_gave_and_received_is_weighed() -> None:
    items = [
        {"on": TODAY, "direction": way, "what": "x", "weight": weight} for way, weight in (("given", 3), ("received", 2), ("given", 1))
    ]
    made: Account = account(balance=items)
    assert (made.given, made.received) == (4, 2)


@pytest.mark.parametrize(
    ("given", "due"),
    [({"when": day(-9)}, True), ({}, True), ({"when": day(5)}, True), ({"when": day(6)}, False), ({"status": "done"}, False)],
)
def test_what_is_late_or_has_no_day_is_due_as_well(given: dict[str, Any], due: bool) -> None:
    assert action(**given).due(day(5)) is due


def test_late_actions_stand_with_the_latest_first() -> None:
    whens = {"soon": day(1), "late": day(-1), "later": day(-9), "undated": None}
    made = account(actions=[{"what": what, "when": when} for what, when in whens.items()])
    assert [each.what for each in made.late_actions(TODAY)] == ["later", "late"]


def test_the_hours_of_actions_are_added_as_far_as_they_are_written() -> None:
    assert sum_hours([action(hours=2.5), action(), action(hours=1)]) == Fraction(7, 2)
    assert sum_hours([action()]) is None


@pytest.mark.parametrize(("next", "late"), [(None, 0), (day(3), 0), (TODAY, 0), (day(-3), 3)])
def test_an_evaluation_is_overdue_when_its_day_has_passed(next: date | None, late: int) -> None:
    made = Evaluation(next=next)
    assert (made.days_late(TODAY), made.overdue(TODAY)) == (late, late > 0)


def test_a_criterion_weighs_as_a_share_of_the_heaviest_that_counts() -> None:
    made = criteria({"fit": 2, "image": 1, "off": 0})
    assert made.weight == 3
    assert made.heaviness == {"fit": 1, "image": Fraction(1, 2)}


def test_the_last_contact_is_the_newest_with_anybody_up_to_that_day() -> None:
    ties = ({"jansen": {"last": day(-9)}, "vries": {}}, {"jansen": {"last": day(-3)}, "vries": {"last": day(2)}})
    made = account(contacts=[{"name": str(number), "known_by": each} for number, each in enumerate(ties)])
    assert [made.last_contact(day(days)) for days in (2, 0, -3, -4, -10)] == [day(2), day(-3), day(-3), day(-9), None]


def test_accounts_are_counted_by_what_they_are_to_us_clients_first() -> None:
    made = portfolio(account("a", status="former"), account("b"), account("c", status="former"), account("d"))
    assert list(made.statuses(made.accounts).items()) == [("client", 2), ("former", 2)]
    assert made.statuses(("a",)) == {"former": 1}


def test_plans_look_three_years_ahead() -> None:
    assert portfolio().firm.horizon == portfolio().firm.year + 3


@pytest.mark.parametrize(("who", "hours"), [(("a",), 10), (("a", "b"), 5), (("a", "a"), 10), (("a", "b", "a"), 5), ((), 10)])
def test_a_who_is_named_twice_carries_all_hours_and_not_half(who: tuple[str, ...], hours: int) -> None:
    """`who: [jansen, jansen]` with 10 hours counted as 5 of Jansen, and the other 5 were lost."""
    assert action(who=who, hours=10).own_hours == hours
