"""How many moves, weights and names what changed tells one by one, and how many it counts: at the limit and one beyond it."""

from __future__ import annotations

from typing import Any

import pytest

from accountplan.base.words import Words
from accountplan.model.account import Account
from accountplan.model.criteria import Criteria
from accountplan.present.changes.page import ChangesPage, make_page
from builders import TODAY, account, criteria, portfolio
from compare.firms import changes, rated

BY_HAND: dict[str, Any] = {"is": "A", "by": "jansen", "why": "Trust.", "until": TODAY}


def tell(before: list[Account], after: list[Account], *methods: Criteria, **firm: Any) -> ChangesPage:
    """What is said of two versions of some plans; ``methods`` are the criteria of both, or those of each."""
    old, new = (methods[0], methods[-1]) if methods else (None, None)
    found = changes(portfolio(*before, criteria=old, **firm), portfolio(*after, criteria=new, **firm))
    return make_page(found, "", Words("en"))


def some(number: int, fit: float, **fields: Any) -> list[Account]:
    return [account(f"a{place}", marks={"fit": fit}, **fields) for place in range(number)]


@pytest.mark.parametrize(("number", "said"), [(1, "A0 rises"), (2, ", and A1 rises"), (3, "3 of 3 accounts move to another tier")])
def test_a_verdict_names_two_that_move_and_counts_three(number: int, said: str) -> None:
    verdict = tell(some(number, 7), some(number, 9)).verdict
    assert said in verdict
    assert ("rises" in verdict) == (number < 3)


@pytest.mark.parametrize(
    ("number", "said"),
    [(2, "Fit weighs 2 instead of 1 and Image weighs 2 instead of 1, which moves 1 score."), (3, "Another method moves 1 score.")],
)
def test_a_verdict_names_two_weights_and_of_three_it_says_that_the_method_is_another(number: int, said: str) -> None:
    plans = [account("acme", marks={"fit": 6, "image": 7, "payment": 7, "learning": 7.5})]
    weights = ("fit", "image", "payment", "learning")
    methods = [criteria({id: 2 if place < changed else 1 for place, id in enumerate(weights)}) for changed in (0, number)]
    assert said in tell(plans, plans, *methods).verdict


@pytest.mark.parametrize(("number", "rows"), [(8, 0), (9, 1)])
def test_from_which_tier_to_which_is_a_table_when_more_than_eight_move(number: int, rows: int) -> None:
    assert len(tell(some(number, 7), some(number, 9)).movements) == rows


@pytest.mark.parametrize(("moving", "by_hand"), [(1, 1), (2, 2), (3, 3)])
def test_of_what_decided_and_of_tiers_by_hand_two_each_are_facts(moving: int, by_hand: int) -> None:
    kept = [account(f"b{place}", marks={"fit": 3}) for place in range(by_hand)]
    given = [account(f"b{place}", marks={"fit": 3}, tier=BY_HAND) for place in range(by_hand)]
    facts = tell([*some(moving, 7), *kept], [*some(moving, 9), *given]).facts
    assert [sum(each.startswith(how) for each in facts) for how in ("One mark decides", "By hand")] == [min(moving, 2), min(by_hand, 2)]


def test_no_more_than_four_facts_are_told() -> None:
    """Two marks, two tiers by hand, and Jansen, who gets more hours than there are."""
    kept, work = some(4, 7), {"what": "Call", "who": "jansen", "when": TODAY, "hours": 9}
    moved = [*some(2, 9, actions=[work]), *(account(f"a{place}", marks={"fit": 7}, tier=BY_HAND) for place in (2, 3))]
    people = {"jansen": {"hours": 1}}
    assert [each.partition(" ")[0] for each in tell(kept, moved, people=people).facts] == ["One", "One", "By", "By"]
    assert tell(kept[:1], moved[:1], people=people).facts[1].startswith("Too many hours: Jansen")


def test_three_with_too_many_hours_are_named() -> None:
    people = {f"p{place}": {"name": f"P{place}", "hours": 1} for place in range(4)}
    work = [{"what": "Call", "who": id, "when": TODAY, "hours": 9 + place} for place, id in enumerate(people)]
    (fact,) = tell(some(1, 7), some(1, 7, actions=work), people=people).facts
    assert fact.startswith("Too many hours")
    assert fact.count(" → ") == 3


@pytest.mark.parametrize(("number", "named"), [(3, 3), (4, 3)])
def test_three_that_come_close_to_a_limit_are_named(number: int, named: int) -> None:
    (fact,) = tell(some(number, 7.5), some(number, 7.97)).facts
    assert fact.startswith(f"{number} accounts that stay in their tier")
    assert sum(f"A{place}" in fact for place in range(number)) == named


@pytest.mark.parametrize(("others", "named"), [(3, 3), (4, 3)])
def test_beside_the_mark_that_decides_those_of_three_others_are_told(others: int, named: int) -> None:
    people: dict[str, dict[str, Any]] = {id: {} for id in ("ans", "bo", "cas", "dirk", "els")}
    rest = dict.fromkeys(list(people)[1 : others + 1], 8)
    before, after = ([account("acme", marks={"fit": rated(ans=mark, **rest)})] for mark in (6, 10))
    (fact,) = tell(before, after, people=people).facts
    assert fact.startswith("One mark decides: Ans gives Acme 10 for Fit, was 6")
    assert fact.count(" gave 8") == named


def test_three_of_four_addresses_that_change_are_named() -> None:
    def plans(prefix: str) -> list[Account]:
        towns = ("Delft", "Gouda", "Hoorn", "Ede")
        return [
            account(f"{prefix}{place}", name=town, marks={"fit": 7}, situation={"history": f"In {town} since 1990."})
            for place, town in enumerate(towns)
        ]

    (fact,) = tell(plans("a"), plans("b")).facts
    assert fact == "4 addresses change: a0 → b0, a1 → b1 and a2 → b2."
