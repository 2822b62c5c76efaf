"""Undesired loss (S30): the watch list by value at stake, a step at each of the thirteen signs, and whom we want back."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

from accountplan.base.words import Words
from accountplan.model.account import SIGNALS_LEAVING, SIGNALS_PREVENT, Account
from accountplan.model.analysis import WatchList
from accountplan.model.signals import SignalKind
from accountplan.present.context import Context
from accountplan.present.site.watch import WatchView, has_watched, make_page
from accountplan.present.vocabulary import STEP
from builders import account, portfolio
from surveys import survey

COMPLAINT = {"kind": "serious_complaint", "on": date(2026, 11, 2), "note": "late again"}
SILENCE = {"kind": "no_reaction", "on": date(2026, 10, 5)}


def client(id: str, *signals: dict[str, Any], turnover: int = 0, **fields: Any) -> Account:
    return account(id, signals=list(signals), figures={2025: {"turnover": turnover}} if turnover else {}, **fields)


FIRM = (
    client("quay", COMPLAINT, SILENCE, turnover=100, actions=[{"what": "Talk", "when": date(2026, 12, 1)}]),
    client("dike", SILENCE, turnover=250),
    client("mill", contacts=[{"name": "Tak", "last": date(2026, 11, 1)}], turnover=900),
    client("barn", turnover=400),
    account("lost", status="former", left=date(2025, 5, 31), left_reason="our mistake", actions=[{"what": "Coffee"}]),
    account("gone", status="former"),
)


def context(*accounts: Account, **firm: Any) -> Context:
    return Context(survey(portfolio(*accounts, firm=firm)), Words("en"))


def show(*accounts: Account, **firm: Any) -> WatchView:
    view = make_page(context(*accounts, **firm)).view
    assert isinstance(view, WatchView)
    return view


def test_s30_the_watch_list_goes_by_what_is_at_stake() -> None:
    """The dike (250) before the quay (100), although the complaint there is serious; together 350. The mill shows no sign; of the barn nobody can tell."""
    found: Any = context(*FIRM).analysis[WatchList]
    assert [each.account for each in found.by_value] == ["dike", "quay"]
    assert [each.account for each in found.risks] == ["quay", "dike"]
    assert (found.at_stake, found.silent) == (350, ("barn",))
    view = show(*FIRM)
    assert view.heading == "**Two clients** may leave: **€350** of turnover is at stake"
    assert view.lede == "With 1 of them nothing is planned. For 1 other client there is nothing to go on."


def test_s30_one_of_the_six_signals_is_stopped_and_an_indicator_prevented() -> None:
    dike, quay = show(*FIRM).rows
    assert (dike.policy, quay.policy) == ("Keep them from leaving", "Stop them leaving")
    assert [each.sign for each in quay.advice] == ["Has a serious complaint: late again", "Does not react to invitations"]
    assert dike.next is None
    assert quay.next is not None


def test_s30_every_kind_of_sign_has_a_step_and_the_firms_own_comes_first() -> None:
    """Six signals and seven indicators, and that nothing is bought any more."""
    kinds = {*SIGNALS_LEAVING, *SIGNALS_PREVENT}
    assert kinds == set(get_args(SignalKind))
    assert kinds | {"nothing_bought"} == set(STEP)
    _, quay = show(*FIRM, steps={"serious_complaint": "Run."}).rows
    assert [each.step for each in quay.advice] == [
        "Run.",
        "Ask by telephone what does interest them, and invite them less often and in person.",
    ]


def test_s30_whom_we_want_back_is_a_former_client_with_something_planned() -> None:
    """The one without a plan is let go. Why the other left is said."""
    assert [(row.name.text, row.left, row.reason) for row in show(*FIRM).lost] == [("Lost", "31 May 2025", "our mistake")]


def test_s30_without_signs_the_page_says_what_is_known_and_no_more() -> None:
    view = show(*FIRM[2:4])
    assert (view.heading, view.lede) == ("No sign of leaving is known of any client", "For 1 other client there is nothing to go on.")
    assert not has_watched(portfolio(FIRM[3]))
