"""The watch list: which clients may be lost, and why."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from accountplan.analyse import analyse
from accountplan.analyse.questions.risk import COMPUTED, SIGNALS
from accountplan.base.words import Words
from accountplan.model.account import SIGNALS_LEAVING, SIGNALS_PREVENT, Account
from accountplan.model.analysis import Risk, WatchList
from accountplan.model.portfolio import Portfolio
from accountplan.score import score
from builders import TODAY, account, portfolio

PLACES = [{"id": "S", "by_hand": True}, {"id": "A", "above": 8}, {"id": "B"}, {"id": "C", "below": 6}]


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def watch(*accounts: Account, tiers: Any = None, today: date = TODAY) -> WatchList:
    return watched(portfolio(*accounts, tiers=tiers), today)


def watched(made: Portfolio, today: date = TODAY) -> WatchList:
    return analyse(made, score(made, today), today)[WatchList]


def kinds(**fields: Any) -> list[str]:
    found = next(iter(watch(account(**fields)).risks), None)
    return [sign.kind for sign in found.signs] if found else []


def words(**fields: Any) -> list[str]:
    found = next(iter(watch(account(**fields)).risks), None)
    return [Words("en").say(sign.text) for sign in found.signs] if found else []


def signal(kind: str, days: int, **fields: Any) -> dict[str, Any]:
    return {"kind": kind, "on": ago(days), **fields}


def test_every_kind_of_signal_has_words() -> None:
    assert set(SIGNALS) == {*SIGNALS_LEAVING, *SIGNALS_PREVENT, *COMPUTED}


def test_what_was_noted_of_a_signal_stands_with_it_and_nothing_where_nothing_was() -> None:
    signals = [signal("serious_complaint", 1, note="late report"), signal("objects_to_invoice", 1)]
    assert [(sign.kind, sign.note) for sign in watch(account(signals=signals)).risks[0].signs] == [
        ("serious_complaint", "late report"), ("objects_to_invoice", ""),
    ]  # fmt: skip


def test_a_client_without_a_sign_is_not_on_the_list() -> None:
    assert watch(account()).risks == ()


@pytest.mark.parametrize("days", [0, 365])
def test_a_signal_of_the_past_year_counts(days: int) -> None:
    assert kinds(signals=[signal("no_reaction", days)]) == ["no_reaction"]


@pytest.mark.parametrize("days", [366, -1])
def test_an_older_signal_or_one_of_tomorrow_does_not(days: int) -> None:
    assert kinds(signals=[signal("no_reaction", days)]) == []


def test_a_signal_that_is_resolved_does_not_count_unless_that_is_still_to_come() -> None:
    assert kinds(signals=[signal("no_reaction", 9, resolved=TODAY)]) == []
    assert kinds(signals=[signal("no_reaction", 9, resolved=ago(-1))]) == ["no_reaction"]


def test_signs_stand_worst_first_leaving_then_newest_then_computed() -> None:
    found = watch(
        account(
            signals=[
                signal("no_reaction", 3),
                signal("objects_to_invoice", 90),
                signal("serious_complaint", 20),
                signal("changed_behaviour", 1),
            ],
            assignments=[{"name": "a", "rating": 5}, {"name": "b", "rating": 4}],
        )
    ).risks[0]
    assert [sign.kind for sign in found.signs] == [
        "serious_complaint",
        "objects_to_invoice",
        "changed_behaviour",
        "no_reaction",
        "bad_ratings",
    ]
    assert [(sign.on, sign.computed) for sign in found.signs][-2:] == [(ago(3), False), (None, True)]


def test_what_happened_is_told_with_the_signal() -> None:
    assert words(signals=[signal("threatens_to_leave", 1, note="praat met een ander"), signal("no_reaction", 2)]) == [
        "threatens to leave: praat met een ander",
        "does not react to invitations",
    ]


# ---- computed ------------------------------------------------------------------------------------------------------------------------------


def test_a14_turnover_that_falls_by_a_tenth_is_a_sign() -> None:
    figures = {2023: {"turnover": 10}, 2024: {"turnover": 60000}, 2025: {"turnover": 54000}}
    assert words(figures=figures) == ["turnover fell from €60,000 in 2024 to €54,000 in 2025"]
    assert words(figures={2024: {"turnover": 60000}, 2025: {"turnover": 54001}}) == []


@pytest.mark.parametrize(("least", "kinds"), [("0.003", ["less_business"]), ("0.004", []), ("0", ["less_business"])])
def test_a14_the_firm_says_which_fall_matters(least: str, kinds: list[str]) -> None:
    falling = account(figures={2024: {"turnover": 1000}, 2025: {"turnover": 997}})
    plans = portfolio(falling, firm={"limits": {"turnover_fall": Decimal(least)}})
    found = watched(plans).risks
    assert [sign.kind for risk in found for sign in risk.signs] == kinds


def test_a14_with_any_fall_as_a_sign_an_equal_turnover_is_none() -> None:
    plans = portfolio(account(figures={2024: {"turnover": 5}, 2025: {"turnover": 5}}), firm={"limits": {"turnover_fall": Decimal(0)}})
    assert watched(plans).risks == ()


def test_a14_what_fell_long_ago_is_no_sign() -> None:
    assert kinds(figures={2015: {"turnover": 100}, 2016: {"turnover": 50}}) == []
    assert kinds(figures={2023: {"turnover": 100}, 2024: {"turnover": 50}}) == ["less_business"]
    assert kinds(figures={2016: {"turnover": 100}, 2025: {"turnover": 50}}) == []


def test_a14_who_bought_nothing_since_a_year_shows_a_sign_of_its_own() -> None:
    assert words(figures={2023: {"turnover": 9}, 2024: {"turnover": 5}, 2025: {"turnover": 0}}) == ["bought nothing since 2024"]
    assert words(figures={2022: {"turnover": 9}, 2023: {"turnover": 0}, 2024: {"turnover": 0}, 2025: {"turnover": 0}}) == [
        "bought nothing since 2022"
    ]
    assert kinds(figures={2025: {"turnover": 0}}) == []


def test_a14_who_still_buys_a_little_did_not_stop() -> None:
    assert kinds(figures={2024: {"turnover": 9}, 2025: {"turnover": 1}}) == ["less_business"]


@pytest.mark.parametrize("between", [{}, {2024: {"hours": 5}}])
def test_a14_what_was_bought_in_a_year_without_a_figure_nobody_knows(between: dict[int, Any]) -> None:
    """It said that nothing was bought since 2023, also of 2024."""
    assert words(figures={2023: {"turnover": 1}, **between, 2025: {"turnover": 0}}) == [
        "bought nothing in 2025; last known to have bought in 2023"
    ]


def test_a14_years_that_are_three_apart_are_not_compared() -> None:
    assert kinds(figures={2022: {"turnover": 9}, 2025: {"turnover": 5}}) == []


def test_a14_a_figure_that_is_absent_is_not_a_fall() -> None:
    assert kinds(figures={2024: {"turnover": 9}}) == []
    assert kinds(figures={2024: {"turnover": 9}, 2025: {"hours": 5}}) == []
    assert kinds(figures={2024: {"turnover": 9}, 2025: {}}) == []


def test_a14_years_of_a_broken_financial_year_are_compared_as_years() -> None:
    falling = account(figures={2025: {"turnover": 100}, 2026: {"turnover": 50}})
    for month, signs in ((6, ["less_business"]), (11, []), (12, [])):
        plans = portfolio(falling, firm={"year_ends": month})
        assert [sign.kind for risk in watched(plans).risks for sign in risk.signs] == signs


def test_as_much_turnover_or_more_is_no_sign_and_one_year_tells_nothing() -> None:
    assert kinds(figures={2024: {"turnover": 5}, 2025: {"turnover": 5}}) == []
    assert kinds(figures={2025: {"turnover": 5}}) == []


def test_a_year_that_still_runs_is_not_compared() -> None:
    assert kinds(figures={2024: {"turnover": 5}, 2025: {"turnover": 6}, 2026: {"turnover": 1}}) == []


def test_a_year_without_turnover_is_passed_over() -> None:
    assert kinds(figures={2023: {"turnover": 9}, 2024: {"hours": 5}, 2025: {"turnover": 6}}) == ["less_business"]


def test_two_contacts_that_came_or_went_within_a_year_are_frequent_changes() -> None:
    contacts = [{"name": "A", "left": ago(100)}, {"name": "B", "since": ago(365)}, {"name": "C", "since": ago(366)}]
    assert words(contacts=contacts) == ["2 contacts came or went within a year"]
    assert kinds(contacts=contacts[1:]) == []


def test_a_contact_that_came_or_went_today_counts_and_one_of_tomorrow_does_not() -> None:
    assert kinds(contacts=[{"name": "A", "left": TODAY}, {"name": "B", "since": TODAY}]) == ["contact_changes"]
    assert kinds(contacts=[{"name": "A", "left": TODAY}, {"name": "B", "since": ago(-1)}]) == []


def test_one_person_who_came_and_went_is_one_change() -> None:
    assert kinds(contacts=[{"name": "A", "since": ago(300), "left": ago(100)}]) == []


@pytest.mark.parametrize(("mark", "norm"), [(9, 92), (7, 183), (5, 366), (None, 366)])
def test_no_contact_within_the_norm_of_the_tier_is_a_sign(mark: int | None, norm: int) -> None:
    def signs(days: int) -> tuple[Risk, ...]:
        contact = {"name": "A", "known_by": {"jansen": {"last": ago(days)}, "devries": {"last": ago(5000)}, "bakker": {}}}
        return watch(account(marks={"fit": mark} if mark else {}, contacts=[contact]), tiers=PLACES).risks

    assert signs(norm) == ()
    assert [sign.kind for sign in signs(norm + 1)[0].signs] == ["low_contact"]
    assert Words("en").say(signs(norm + 1)[0].signs[0].text) == f"no contact for {norm + 1} days; the norm is {norm}"


def test_a_tier_can_set_its_own_norm_of_contact() -> None:
    tiers = [{"id": "A", "norms": {"contact_days": 7}}]
    contact = {"name": "A", "known_by": {"jansen": {"last": ago(8)}}}
    assert len(watch(account(marks={"fit": 9}, contacts=[contact]), tiers=tiers).risks) == 1


def test_contact_that_was_never_written_down_is_a_gap_and_no_sign() -> None:
    assert kinds(contacts=[{"name": "A", "known_by": {"jansen": {}}}]) == []


def test_work_that_was_rated_insufficient_more_than_once_is_a_sign() -> None:
    work = [{"name": "a", "rating": 5.9}, {"name": "b", "rating": 6}, {"name": "c"}, {"name": "d", "rating": 2}]
    assert words(assignments=work) == ["2 assignments rated below 6"]
    assert kinds(assignments=work[:3]) == []


def test_what_is_written_down_is_not_counted_again_when_it_is_computed() -> None:
    found = kinds(signals=[signal("less_business", 9)], figures={2024: {"turnover": 6}, 2025: {"turnover": 5}})
    assert found == ["less_business"]


def test_who_has_no_sign_and_nothing_to_see_one_by_is_counted_apart() -> None:
    contact, work = {"name": "A", "since": date(2020, 1, 1)}, {"name": "Dike", "rating": 8}
    seen = (account("a", contacts=[contact]), account("b", assignments=[work]), account("c", signals=[signal("no_reaction", 1)]))
    fell = account("d", figures={2024: {"turnover": 9}, 2025: {"turnover": 5}})
    assert (watch(*seen).silent, watch(*seen, fell).silent) == ((), ())
    assert watch(*seen, fell, account("e"), account("f", figures={2025: {"turnover": 5}})).silent == ("e", "f")
    assert watch(account("g", contacts=[{"name": "A", "known_by": {"jansen": {"strength": 3}}}])).silent == ("g",)


# ---- order ---------------------------------------------------------------------------------------------------------------------------------


def test_serious_danger_comes_first_then_turnover_then_id() -> None:
    def one(id: str, *signals: str, turnover: int = 0) -> Account:
        return account(id, signals=[signal(kind, 1) for kind in signals], figures={2025: {"turnover": turnover}})

    found = watch(
        one("two-signs", "no_reaction", "changed_behaviour", turnover=1),
        one("one-sign-rich", "no_reaction", turnover=900),
        one("complains", "serious_complaint", turnover=2),
        one("b", "no_reaction", turnover=5),
        one("a", "no_reaction", turnover=5),
        one("three", "no_reaction", "changed_behaviour", "low_contact", turnover=1),
    )
    assert [risk.account for risk in found.risks] == ["complains", "three", "one-sign-rich", "a", "b", "two-signs"]
    assert [risk.account for risk in found.risks if risk.serious] == ["complains", "three"]


@pytest.mark.parametrize(
    ("limits", "signals", "serious"),
    [
        ({}, ["no_reaction", "changed_behaviour", "objects_to_invoice"], True),
        ({}, ["no_reaction", "objects_to_invoice"], False),
        ({}, ["threatens_to_leave"], True),
        ({}, ["serious_complaint"], True),
        ({"serious_signals": 2}, ["no_reaction", "objects_to_invoice"], True),
        ({"serious_signals": 4}, ["no_reaction", "changed_behaviour", "objects_to_invoice"], False),
        ({"serious_kinds": ["no_reaction"]}, ["no_reaction"], True),
        ({"serious_kinds": []}, ["threatens_to_leave"], False),
    ],
)
def test_the_firm_says_what_is_serious(limits: dict[str, Any], signals: list[str], serious: bool) -> None:
    made = portfolio(account("acme", signals=[signal(kind, 1) for kind in signals]), firm={"limits": limits})
    (risk,) = watched(made).risks
    assert risk.serious is serious


def test_what_is_serious_alone_is_the_worst_sign() -> None:
    assert (
        kinds(signals=[signal("no_reaction", 1), signal("asks_rates_again", 2), signal("serious_complaint", 9)])[0] == "serious_complaint"
    )


def test_only_clients_are_watched() -> None:
    several = [account(status, status=status, signals=[signal("no_reaction", 1)]) for status in ("client", "prospect", "former")]
    assert [risk.account for risk in watch(*several).risks] == ["client"]
