"""S36, client-driven teams: overload and idleness over the firm, and who leads too many of the most valuable clients."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from accountplan import analyse, score
from accountplan.model.account import Account, Action
from accountplan.model.analysis import Capacity
from accountplan.model.portfolio import Portfolio
from accountplan.model.tiers import Tiers
from builders import TODAY, account, portfolio, tiers
from lint.workspace import found
from present.reading import page, plain


def work(who: str, hours: int) -> Account:
    action = Action(what="Dig", who=(who,), when=TODAY, hours=Decimal(hours))
    return account(f"of-{who}", lead=who, marks={"fit": 9}, actions=(action,))


def firm(*accounts: Account, **limits: Any) -> Portfolio:
    people = {id: {"name": id.capitalize(), "hours": Decimal(100)} for id in ("busy", "even", "free")}
    return portfolio(*accounts, people={**people, "unknown": {"name": "Unknown"}}, firm={"limits": limits})


def ask(made: Portfolio) -> Capacity:
    return analyse.analyse(made, score.score(made, TODAY), TODAY)[Capacity]


FOUR = (work("busy", 130), work("even", 50), work("free", 49), work("unknown", 70))


def test_s36_the_firm_adds_up_who_wrote_down_hours_and_names_the_most_loaded_first() -> None:
    """By hand: 130 + 50 + 49 of 300 hours; 30 too many; half of 100 is 50, so that 49 is idle and 50 is not. Of who wrote no hours nobody can tell."""
    made = ask(firm(*FOUR, idle=0.5))
    assert (made.planned, made.available) == (229, 300)
    assert [(load.person, load.over) for load in made.list_over()] == [("busy", 30)]
    assert [(load.person, load.room) for load in made.list_idle(Decimal("0.5"))] == [("free", 51)]


def test_s36_the_page_of_our_people_says_so() -> None:
    text = plain(page(firm(*FOUR, idle=0.5, key_clients=0), "people.html"))
    assert "Hours planned together: 229 of 300." in text
    assert "Too much: Busy (30)." in text
    assert "Has room: Free (51)." in text
    assert "Leads more than 0 in tier A: Busy (1), Even (1), Free (1) and Unknown (1)." in text


def test_s36_without_limits_nobody_is_called_idle() -> None:
    text = plain(page(firm(*FOUR), "people.html"))
    assert "Has room" not in text
    assert "Leads more than" not in text


@pytest.mark.parametrize(
    ("given", "key"),
    [
        (tiers({"id": "S", "by_hand": True}, {"id": "A", "above": 8}, {"id": "B"}), ("S", "A")),
        (tiers({"id": "A", "above": 8}, {"id": "B"}), ("A",)),
        (tiers({"id": "A", "by_hand": True}), ("A",)),
    ],
)
def test_s36_the_first_tiers_are_the_first_by_score_and_those_by_hand_before_it(given: Tiers, key: tuple[str, ...]) -> None:
    assert given.key == key


def test_s36_prospects_and_former_clients_are_nobodys_valuable_client() -> None:
    """By hand: of three accounts with a mark of 9 one is a client."""
    some = [account(status, status=status, lead="busy", marks={"fit": 9}) for status in ("client", "prospect", "former")]
    assert ask(firm(*some)).people["busy"].key == ("client",)


@pytest.mark.edge("too-many-key-clients")
def test_s36_exactly_as_many_as_the_limit_is_well() -> None:
    assert found("too-many-key-clients", "# plans/firm.yaml\nlimits: {key_clients: 1}\n") == []
    assert len(found("too-many-key-clients", "# plans/firm.yaml\nlimits: {key_clients: 0}\n")) == 1
