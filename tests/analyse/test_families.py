"""A parent whose figures include those of its children (A9): every sum counts them once."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountplan.analyse import analyse
from accountplan.model.account import Account
from accountplan.model.analysis import Analysis, Pareto, TierTurnovers, Totals, Value
from accountplan.model.families import separate_figures
from accountplan.score import score
from builders import TODAY, account, portfolio

HOLDING = {"turnover": 300_000, "margin": 90_000, "hours": 3000}
DOCKS = {"turnover": 100_000, "margin": 20_000, "hours": 1000}
LOCKS = {"turnover": 200_000, "margin": 70_000, "hours": 2000}


def family(includes: bool | None) -> tuple[Account, ...]:
    return (
        account("holding", figures={2025: HOLDING}, includes_children=includes, marks={"cooperation": 9}),
        account("docks", figures={2025: DOCKS}, parent="holding", marks={"cooperation": 9}),
        account("locks", figures={2025: LOCKS}, parent="holding", marks={"cooperation": 9}),
        account("other", figures={2025: LOCKS}, marks={"cooperation": 9}),
    )


def analysis(*accounts: Account) -> Analysis:
    made = portfolio(*accounts, criteria={"cooperation": 1})
    return analyse(made, score(made, TODAY), TODAY)


@pytest.mark.parametrize(("includes", "whole"), [(True, 500_000), (False, 800_000), (None, 800_000)])
def test_a9_turnover_that_a_parent_includes_counts_once_in_every_sum(includes: bool | None, whole: int) -> None:
    found = analysis(*family(includes))
    pareto = found[Pareto]
    assert (pareto.turnover.total, pareto.turnover_together.total) == (whole, whole)
    assert dict(pareto.turnover_together.clients)["holding"] == whole - 200_000
    assert found[Value].total.turnover == whole
    (tier,) = [each for each in found[Totals].tiers.values() if each.turnover]
    assert (tier.turnover, tier.figures["turnover"], tier.share) == (whole, (whole,), 1)
    assert [each.total for each in found[TierTurnovers].tiers.values()] == [whole]


def test_a9_margin_and_hours_count_once_too_and_a_parent_keeps_what_is_its_own() -> None:
    own = {"turnover": 310_000, "margin": 85_000, "hours": 3500}
    _, *others = family(True)
    found = analysis(account("holding", figures={2025: own}, includes_children=True), *others)[Value]
    assert (found.total.turnover, found.total.margin, found.total.hours) == (510_000, 155_000, 5500)
    (row,) = [each for each in found.effort if each.account == "holding"]
    assert (row.hours, row.margin) == (500, -5000)


def test_a9_a_holding_of_a_holding_includes_each_of_them_once() -> None:
    top = account("top", figures={2025: {"turnover": 900}}, includes_children=True)
    middle = account("middle", figures={2025: {"turnover": 500}}, includes_children=True, parent="top")
    low = account("low", figures={2025: {"turnover": 200}}, parent="middle")
    found = analysis(top, middle, low)[Pareto].turnover
    assert dict(found.clients) == {"top": 400, "middle": 300, "low": 200}


def test_a9_what_is_known_of_no_child_stays_with_its_parent() -> None:
    parent = account("p", figures={2024: {"turnover": 5}, 2025: {"turnover": 9, "satisfaction": 8}}, includes_children=True)
    child = account("c", parent="p", figures={2025: {"margin": 3, "satisfaction": 7}})
    assert separate_figures({"p": parent, "c": child})["p"].figures == parent.figures


def test_a9_an_account_is_no_child_of_itself() -> None:
    alone = account("p", figures={2025: {"turnover": 9}}, parent="p", includes_children=True)
    assert separate_figures({"p": alone})["p"].figures == alone.figures


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 10**6), st.booleans()), min_size=1, max_size=10))
def test_a9_the_sum_is_what_stands_at_the_tops_whatever_the_family(tree: list[tuple[int, int, bool]]) -> None:
    """Parents stand before their children, so there is no circle; each that includes others adds its own to theirs."""
    below: dict[int, int] = dict.fromkeys(range(len(tree)), 0)
    written: dict[int, int] = {}
    for number, (parent, own, includes) in reversed(tuple(enumerate(tree))):
        written[number] = own + (below[number] if includes else 0)
        if parent < number:
            below[parent] += written[number]
    accounts = [
        account(
            f"a{number}",
            parent=f"a{parent}" if parent < number else None,
            includes_children=includes,
            figures={2025: {"turnover": Decimal(written[number])}},
        )
        for number, (parent, _, includes) in enumerate(tree)
    ]
    assert analysis(*accounts)[Pareto].turnover.total == Fraction(sum(own for _, own, _ in tree))
