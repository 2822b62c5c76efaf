"""How dependent the firm is on a few clients."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountplan.analyse import analyse
from accountplan.analyse.amounts import compute_gini, compute_hhi, compute_share
from accountplan.analyse.spread import make_concentration
from accountplan.model.account import Account
from accountplan.model.analysis import Concentration, Pareto, TierTurnovers
from accountplan.score import score
from builders import TODAY, account, portfolio

sizes = st.lists(st.fractions(min_value=Fraction(1, 100), max_value=10**7, max_denominator=1000), min_size=1, max_size=40)


def pareto(*accounts: Account) -> Pareto:
    made = portfolio(*accounts)
    return analyse(made, score(made, TODAY), TODAY)[Pareto]


def spread(*amounts: int) -> Concentration:
    return make_concentration("turnover", 2025, {f"c{number:02}": Fraction(each) for number, each in enumerate(amounts)})


def test_shares_of_20_30_and_50_give_an_hhi_of_3800() -> None:
    assert spread(20, 30, 50).hhi == 3800


def test_one_to_five_give_a_gini_of_four_fifteenths() -> None:
    found = spread(1, 2, 3, 4, 5).gini
    assert found == Fraction(4, 15)
    assert round(float(found), 6) == 0.266667


def test_equal_clients_have_no_inequality_and_a_single_one_is_all_there_is() -> None:
    assert spread(7, 7, 7, 7).gini == 0
    alone = spread(9)
    assert (alone.gini, alone.hhi, alone.largest, alone.top20pct, alone.clients_for_80pct) == (0, 10_000, 1, 1, 1)


def test_the_largest_clients_are_counted_from_the_top() -> None:
    found = spread(*range(1, 21))  # 210 in all
    assert (found.largest, found.top5, found.top10) == (Fraction(20, 210), Fraction(90, 210), Fraction(155, 210))
    assert found.top20pct == Fraction(20 + 19 + 18 + 17, 210)
    assert found.cumulative[-1] == 1
    assert found.cumulative[3] == found.top20pct


@pytest.mark.parametrize(("clients", "counted"), [(1, 1), (4, 1), (5, 1), (6, 2), (10, 2), (11, 3)])
def test_twenty_percent_of_the_clients_is_rounded_up(clients: int, counted: int) -> None:
    assert spread(*[1] * clients).top20pct == Fraction(counted, clients)


def test_with_fewer_clients_than_five_the_top_five_is_everything() -> None:
    assert (spread(3, 1).top5, spread(3, 1).top10) == (1, 1)


def test_exactly_eighty_percent_is_enough() -> None:
    assert spread(50, 30, 20).clients_for_80pct == 2
    assert spread(50, 29, 21).clients_for_80pct == 3


def test_a_loss_or_nothing_is_left_out_and_named() -> None:
    found = pareto(account("a", figures={2025: {"margin": -5}}), account("b", figures={2025: {"margin": 10}}), account("c")).margin
    assert (found.clients, found.left_out, found.unknown, found.total, found.loss) == ((("b", Fraction(10)),), ("a",), ("c",), 10, -5)


def test_the_smallest_amount_above_nothing_is_not_left_out() -> None:
    assert [id for id, _ in spread(1, 2).clients] == ["c01", "c00"]
    assert spread(1, 2).left_out == ()


def test_a_part_is_a_share_of_any_whole_above_nothing() -> None:
    assert [compute_share(Fraction(1, 4), Fraction(whole, 2)) for whole in (-1, 0, 1)] == [None, None, Fraction(1, 2)]


def test_without_any_figure_there_is_nothing_to_share() -> None:
    found = pareto(account("a")).turnover
    assert (found.year, found.total, found.clients, found.unknown, found.cumulative) == (None, 0, (), ("a",), ())
    assert (found.largest, found.top5, found.top10, found.top20pct, found.hhi, found.gini, found.clients_for_80pct) == (None,) * 7


def test_equal_clients_stand_by_id() -> None:
    found = pareto(*(account(id, figures={2025: {"turnover": 5}}) for id in ("c", "a", "b"))).turnover
    assert [id for id, _ in found.clients] == ["a", "b", "c"]


def test_only_clients_count() -> None:
    found = pareto(*(account(status, status=status, figures={2025: {"turnover": 5}}) for status in ("client", "prospect", "former")))
    assert [id for id, _ in found.turnover.clients] == ["client"]


def test_the_year_is_the_one_in_which_most_clients_have_their_newest_figure() -> None:
    early = account("early", figures={2025: {"turnover": 1}, 2026: {"turnover": 99}})
    others = [account(id, figures={2024: {"turnover": 8}, 2025: {"turnover": 5}}) for id in "ab"]
    found = pareto(early, *others).turnover
    assert (found.year, found.total) == (2025, 11)


def test_of_years_with_as_many_clients_the_newest_counts() -> None:
    found = pareto(account("a", figures={2024: {"turnover": 1}}), account("b", figures={2025: {"turnover": 2}})).turnover
    assert (found.year, found.unknown, found.left_out) == (2025, ("a",), ())


# ---- together ------------------------------------------------------------------------------------------------------------------------------


def client(id: str, turnover: int, parent: str | None = None, **fields: object) -> Account:
    return account(id, figures={2025: {"turnover": turnover}}, **({"parent": parent} if parent else {}), **fields)


def test_clients_with_a_common_parent_count_together_and_apart() -> None:
    found = pareto(client("a", 10), client("b", 20, "a"), client("c", 25), client("d", 5, "b"))
    assert [id for id, _ in found.turnover.clients] == ["c", "b", "a", "d"]
    assert found.turnover_together.clients == (("a", Fraction(35)), ("c", Fraction(25)))
    assert found.turnover_together.together
    assert not found.turnover.together


def test_a_parent_that_is_no_client_still_names_its_children() -> None:
    found = pareto(client("a", 10, "top"), client("b", 20, "top"), client("top", 500, status="prospect"))
    assert found.turnover_together.clients == (("top", Fraction(30)),)


def test_a_parent_that_does_not_exist_leaves_a_client_on_its_own() -> None:
    assert pareto(client("a", 10, "nobody")).turnover_together.clients == (("a", Fraction(10)),)


def test_a_circle_of_parents_is_one_family_and_does_not_run_forever() -> None:
    found = pareto(client("c", 1, "a"), client("a", 2, "b"), client("b", 3, "c"), client("x", 4, "c"), client("me", 5, "me"))
    assert found.turnover_together.clients == (("a", Fraction(10)), ("me", Fraction(5)))


def test_a_loss_within_a_family_is_settled_within_it() -> None:
    found = pareto(client("a", 10), client("b", -4, "a"), client("c", -1))
    assert (found.turnover_together.clients, found.turnover_together.left_out) == ((("a", Fraction(6)),), ("c",))


# ---- whatever the amounts ------------------------------------------------------------------------------------------------------------------


@given(sizes)
def test_hhi_and_gini_keep_their_bounds(amounts: list[Fraction]) -> None:
    number = len(amounts)
    assert Fraction(10_000, number) <= compute_hhi(amounts) <= 10_000
    assert 0 <= compute_gini(amounts) <= 1 - Fraction(1, number)


@given(sizes, st.fractions(min_value=Fraction(1, 1000), max_value=1000))
def test_hhi_and_gini_do_not_depend_on_the_unit_of_money(amounts: list[Fraction], factor: Fraction) -> None:
    scaled = [each * factor for each in amounts]
    assert (compute_hhi(scaled), compute_gini(scaled)) == (compute_hhi(amounts), compute_gini(amounts))


@given(sizes)
def test_gini_is_the_mean_difference_over_twice_the_mean(amounts: list[Fraction]) -> None:
    number = len(amounts)
    difference = sum(abs(one - other) for one in amounts for other in amounts)
    assert compute_gini(amounts) == difference / (2 * number * sum(amounts))


@given(sizes)
def test_shares_rise_to_the_whole(amounts: list[Fraction]) -> None:
    found = make_concentration("turnover", 2025, {f"c{number:02}": each for number, each in enumerate(amounts)})
    assert found.total == sum(amounts)
    assert list(found.cumulative) == sorted(found.cumulative)
    assert found.cumulative[-1] == 1
    assert found.largest is not None
    assert found.top5 is not None
    assert found.top10 is not None
    assert found.clients_for_80pct is not None
    assert found.largest <= found.top5 <= found.top10 <= 1
    assert found.cumulative[found.clients_for_80pct - 1] >= Fraction(4, 5)
    assert found.clients_for_80pct == 1 or found.cumulative[found.clients_for_80pct - 2] < Fraction(4, 5)


def test_the_fewest_that_bring_a_share_are_the_largest() -> None:
    found = make_concentration("turnover", 2025, {"a": Fraction(5), "b": Fraction(3), "c": Fraction(2)})
    assert [found.fewest(Fraction(share, 10)) for share in (5, 6, 8, 10)] == [1, 2, 2, 3]
    assert [found.beyond(most) for most in (0, 1, 3)] == [10, 5, 0]
    assert make_concentration("turnover", None, {}).fewest(Fraction(1, 2)) == 0


def test_the_turnover_of_a_tier_is_that_of_the_year_that_most_of_it_has() -> None:
    made = portfolio(
        account("new", marks={"fit": 9}, figures={2025: {"turnover": 30}, 2024: {"turnover": 10}}),
        account("old", marks={"fit": 9}, figures={2024: {"turnover": 90}}),
        account("hope", marks={"fit": 9}, status="prospect", figures={2025: {"turnover": 50}}),
        account("gone", marks={"fit": 9}, status="former", figures={2025: {"turnover": 70}}),
        account("loss", marks={"fit": 9}, figures={2025: {"turnover": -5}}),
        account("low", marks={"fit": 2}),
    )
    found = analyse(made, score(made, TODAY), TODAY)[TierTurnovers].tiers
    assert list(found) == ["A"]
    assert (found["A"].year, found["A"].clients) == (2025, (("hope", 50), ("new", 30)))


def test_a_prospect_that_brings_nothing_yet_leaves_nothing_unknown_in_its_tier() -> None:
    figures = {2025: {"turnover": 30}}
    prospects = (
        account("hope", status="prospect", marks={"fit": 9}),
        account("half", status="prospect", marks={"fit": 9}, figures=figures),
    )

    def unknown(*more: Account) -> tuple[str, ...]:
        made = portfolio(account("acme", marks={"fit": 9}, figures=figures), *prospects, *more)
        return analyse(made, score(made, TODAY), TODAY)[TierTurnovers].tiers["A"].unknown

    assert unknown() == ()
    assert unknown(account("silent", marks={"fit": 9})) == ("silent",)


def test_a16_one_early_figure_does_not_hide_the_turnover_of_the_rest_of_a_tier() -> None:
    early = account("early", marks={"fit": 9}, figures={2024: {"turnover": 10}, 2025: {"turnover": 30}})
    others = [account(id, marks={"fit": 9}, figures={2024: {"turnover": 50}}) for id in ("a", "b")]
    made = portfolio(early, *others)
    found = analyse(made, score(made, TODAY), TODAY)[TierTurnovers].tiers["A"]
    assert (found.year, found.clients) == (2024, (("a", 50), ("b", 50), ("early", 10)))


def test_what_a_sentence_says_of_the_largest_clients_is_counted_here() -> None:
    """50, 30, 15 and 5: one client brings half of it, the second 60 % of the other 50, and 10,000 / 3,650 clients of equal size are as dependent."""
    found = spread(50, 30, 15, 5)
    assert found.half == (found.clients[0][0],)
    assert found.fifth == 1
    assert [found.together_bring(number) for number in (1, 2, 4)] == [Fraction(1, 2), Fraction(4, 5), 1]
    assert found.part(Fraction(15)) == Fraction(3, 20)
    assert found.largest_of_rest == Fraction(3, 5)
    assert found.alike == Fraction(200, 73)


def test_a_client_alone_leaves_no_rest() -> None:
    found = spread(7)
    assert (found.largest_of_rest, found.alike, len(found.half)) == (None, 1, 1)


def test_nothing_to_share_has_no_half() -> None:
    found = make_concentration("turnover", None, {})
    assert (found.half, found.alike, found.largest_of_rest, found.even) == ((), None, None, False)


@pytest.mark.parametrize(("amounts", "needs_most"), [((80, 10, 10, 5), False), ((50, 30, 20), True), ((40, 40, 10, 10), False)])
def test_whether_most_clients_are_needed_for_four_fifths(amounts: tuple[int, ...], needs_most: bool) -> None:
    assert spread(*amounts).needs_most is needs_most


@pytest.mark.parametrize(("amounts", "even"), [((10, 10, 10), True), ((10, 11), True), ((6, 9), False), ((1, 9), False)])
def test_a_gini_below_a_tenth_is_an_even_spread(amounts: tuple[int, ...], even: bool) -> None:
    """Of two clients a and b it is (b - a) / 2 (a + b): 1/42 for 10 and 11, exactly 1/10 for 6 and 9."""
    assert spread(*amounts).even is even
