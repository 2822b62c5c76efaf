"""S29: what winning a client costs, beside what keeping one costs."""

from __future__ import annotations

from datetime import date
from typing import Any

from accountplan.analyse import analyse
from accountplan.model.account import Account
from accountplan.model.analysis import Winning, WonYear
from accountplan.score import score
from builders import TODAY, account, portfolio

FIGURES = {"figures": {2024: {"turnover": 50}, 2025: {"turnover": 60}}}


def ask(*accounts: Account, period: dict[str, Any]) -> Winning:
    made = portfolio(*accounts, firm={"acquisition": [{"from": date(2025, 1, 1), "until": date(2025, 12, 31), **period}]})
    return analyse(made, score(made, TODAY), TODAY)[Winning]


def only(found: Winning) -> WonYear:
    (year,) = found.years
    return year


def newcomers(number: int, **fields: Any) -> list[Account]:
    return [account(f"new-{place}", since=2025, figures={2025: {"turnover": 10}}, **fields) for place in range(number)]


def test_s29_25000_over_five_new_clients_is_5000_each() -> None:
    """The method's own answer. Seven came: one for a single assignment and one that we would rather see leave do not count."""
    others = [account("once", since=2025, outlook="one-off"), account("sour", since=2025, outlook="part")]
    year = only(ask(*newcomers(5), *others, period={"angles": {"new_clients": {"spend": 25000}}}))
    assert (year.winning.amount, year.winning.clients, year.winning.each) == (25000, 5, 5000)
    assert year.left_out == ("once", "sour")


def test_s29_hours_count_where_it_is_known_what_an_hour_costs() -> None:
    """100 hours at 90 and 6,000 besides is 15,000; over 3 new clients 5,000 each. Keeping: 50 hours at 90 and 500, and 10 hours at 90 and 600, is 6,500;
    over the two that were there in 2024 and bought in 2025: 3,250 each.
    """
    angles = {
        "new_clients": {"hours": 100, "spend": 6000},
        "running": {"hours": 50, "spend": 500},
        "relationships": {"hours": 10, "spend": 600},
        "new_services": {"hours": 900, "spend": 9000},
    }
    old = [account("a", **FIGURES), account("b", since=2020, **FIGURES)]
    year = only(ask(*newcomers(3), *old, period={"hour_cost": 90, "angles": angles}))
    assert (year.winning.amount, year.winning.each, year.winning.hours_too) == (15000, 5000, True)
    assert (year.keeping.amount, year.keeping.clients, year.keeping.each) == (6500, 2, 3250)


def test_s29_hours_count_only_where_those_of_each_angle_are_known() -> None:
    """Nobody wrote the hours of relationships: keeping cost 500 + 600 besides what nobody knows of hours."""
    angles = {"new_clients": {"spend": 6000}, "running": {"hours": 50, "spend": 500}, "relationships": {"spend": 600}}
    year = only(ask(account("a", **FIGURES), period={"hour_cost": 90, "angles": angles}))
    assert (year.keeping.amount, year.keeping.hours_too) == (1100, False)
    alone = only(ask(account("a", **FIGURES), period={"angles": {"new_clients": {"spend": 6000}}}))
    assert (alone.keeping.amount, alone.keeping.clients, alone.keeping.hours_too) == (None, 1, False)


def test_s29_without_new_clients_there_is_an_amount_and_nothing_to_divide_by() -> None:
    year = only(ask(account("a", **FIGURES), period={"angles": {"new_clients": {"spend": 25000}}}))
    assert (year.winning.amount, year.winning.clients, year.winning.each) == (25000, 0, None)


def test_s29_who_left_in_the_year_or_bought_nothing_was_not_kept() -> None:
    """Of four old clients one left in June 2025, one bought nothing in 2025, and of one nobody wrote when it left: one was kept."""
    old = [
        account("kept", **FIGURES),
        account("gone", status="former", left=date(2025, 6, 1), **FIGURES),
        account("idle", figures={2024: {"turnover": 50}}),
        account("when", status="former", **FIGURES),
    ]
    year = only(ask(*old, period={"angles": {"new_clients": {"spend": 1000}, "running": {"spend": 800}}}))
    assert (year.keeping.clients, year.keeping.each) == (1, 800)


def test_s29_who_bought_for_a_euro_was_kept_and_who_left_on_the_last_day_was_not() -> None:
    """Bought for 1, for half a euro, and for nothing; left on 31 December 2025, and a day later."""
    old = [account(f"for-{place}", figures={2025: {"turnover": amount}}) for place, amount in enumerate((1, 0.5, 0))]
    old += [
        account(f"left-{place}", status="former", left=day, **FIGURES) for place, day in enumerate((date(2025, 12, 31), date(2026, 1, 1)))
    ]
    year = only(ask(*old, period={"angles": {"new_clients": {"spend": 1000}, "running": {"spend": 800}}}))
    assert year.keeping.clients == 3


def test_s29_where_all_figures_begin_in_the_year_or_since_when_is_known_nobody_may_be_new() -> None:
    period = {"angles": {"new_clients": {"spend": 1000}}}
    fresh = [account(id, figures={2025: {"turnover": 9}, 2026: {"turnover": 9}}) for id in ("x", "y")]
    assert only(ask(*fresh, period=period)).unsure == ()
    assert only(ask(*fresh, account("a", **FIGURES), period=period)).unsure == ("x", "y")
    assert only(ask(*newcomers(1), account("a", **FIGURES), account("z"), period=period)).unsure == ()


def test_s29_a_year_that_still_runs_gives_no_cost_of_a_client() -> None:
    whole = {"from": date(2026, 1, 1), "until": date(2026, 12, 31), "angles": {"new_clients": {"spend": 25000}}}
    assert ask(*newcomers(5), period=whole).years == ()


def test_s29_a_client_that_may_be_new_is_named_and_not_counted() -> None:
    """Its figures begin in 2025 where those of others begin in 2024, and nobody wrote since when it is a client."""
    year = only(
        ask(account("a", **FIGURES), account("fresh", figures={2025: {"turnover": 9}}), period={"angles": {"new_clients": {"spend": 1000}}})
    )
    assert (year.new, year.unsure) == ((), ("fresh",))


def test_s29_a_part_of_a_year_gives_no_cost_of_a_client() -> None:
    half = {"until": date(2025, 6, 30), "angles": {"new_clients": {"spend": 25000}}}
    assert ask(*newcomers(5), period=half).years == ()


def test_s29_hours_alone_without_what_an_hour_costs_are_no_amount() -> None:
    assert ask(*newcomers(5), period={"angles": {"new_clients": {"hours": 100}}}).years == ()
