"""Which accounts a booklet is about, and how one asks for it."""

from __future__ import annotations

from typing import Any

import pytest

from accountplan import present
from accountplan.base.error import UserError
from accountplan.base.words import Words
from accountplan.model.account import Account
from accountplan.model.pages import Booklet
from accountplan.model.survey import Survey
from builders import account, portfolio
from print.samples import surveyed

ENGLISH = Words("en")
TIERS: list[dict[str, Any]] = [{"id": "A", "above": 8}, {"id": "B"}]


def client(id: str, fit: int | None, **fields: object) -> Account:
    return account(id, name=id.title(), **({"marks": {"fit": fit}} if fit else {}), **fields)


def firm() -> Survey:
    """Two clients of water in two tiers, one of infra, one of water without marks, and one that left."""
    return surveyed(
        portfolio(
            client("rhine", 6, unit="water", lead="jansen"),
            client("lek", 9, unit="water", lead="devries"),
            client("road", 10, unit="infra", lead="jansen"),
            client("pond", None, unit="water"),
            client("gone", 9, unit="water", status="former"),
            tiers=TIERS,
            people={"jansen": {"name": "Marloes Jansen"}, "devries": {}},
            groups={"wet": {"name": "Wet clients", "accounts": ("pond", "lek")}},
            firm={"name": "Firm", "units": {"water": "Water", "infra": "Infra", "air": "Air"}},
        )
    )


def booklets(*wanted: str) -> dict[str, list[str]]:
    """The booklets that are asked for: the stem of each with its accounts, in order."""
    return {each.stem: accounts(each) for each in present.make_booklets(firm(), ENGLISH, wanted)}


def accounts(booklet: Booklet) -> list[str]:
    return [chapter.anchor.removeprefix("account-") for chapter in booklet.accounts]


def refused(wanted: str, firm: Survey) -> tuple[str, str]:
    """What is said when there is no such booklet: the message and the help."""
    with pytest.raises(UserError) as raised:
        present.make_booklets(firm, ENGLISH, (wanted,))
    return ENGLISH.say(raised.value.message), ENGLISH.say(raised.value.help)


def test_without_a_wish_each_tier_with_accounts_has_a_booklet() -> None:
    assert list(booklets()) == ["booklet-A", "booklet-B"]


def test_f5_the_accounts_of_a_unit_stand_in_rank_order_and_former_clients_stay_out() -> None:
    assert booklets("unit:water") == {"booklet-unit-water": ["lek", "rhine", "pond"]}


def test_f5_a_booklet_can_be_about_what_somebody_leads_a_group_a_tier_or_one_account() -> None:
    assert booklets("lead:jansen", "group:wet", "tier:B", "account:gone") == {
        "booklet-lead-jansen": ["road", "rhine"],
        "booklet-group-wet": ["lek", "pond"],
        "booklet-B": ["rhine"],
        "booklet-account-gone": ["gone"],
    }


def test_f5_what_is_asked_twice_is_made_once() -> None:
    assert list(booklets("tier:A", "unit:infra", "tier:A")) == ["booklet-A", "booklet-unit-infra"]


def test_a_tier_that_is_asked_for_is_the_booklet_that_it_always_is() -> None:
    assert present.make_booklets(firm(), ENGLISH, ("tier:A",))[0] == present.make_booklets(firm(), ENGLISH)[0]


@pytest.mark.parametrize(
    ("wanted", "title"),
    [
        ("unit:water", "Clients of Water: account plans 2026, Firm"),
        ("lead:jansen", "Clients of Marloes Jansen: account plans 2026, Firm"),
        ("group:wet", "Wet clients: account plans 2026, Firm"),
        ("account:lek", "Lek: account plans 2026, Firm"),
    ],
)
def test_the_title_says_what_it_is_about(wanted: str, title: str) -> None:
    assert present.make_booklets(firm(), ENGLISH, (wanted,))[0].title == title


def test_accounts_of_several_tiers_each_keep_their_place_in_their_own() -> None:
    booklet = present.make_booklets(firm(), ENGLISH, ("unit:water",))[0]
    facts = {chapter.anchor: " · ".join(fact.text for fact in chapter.view.facts) for chapter in booklet.accounts}
    assert facts["account-lek"].startswith("tier A · rank 2 of ")
    assert facts["account-rhine"].startswith("tier B · Water")
    assert facts["account-pond"].startswith("no tier yet")


def test_only_a_tier_says_what_we_want_with_it() -> None:
    kinds = [{chapter.anchor for chapter in present.make_booklets(firm(), ENGLISH, (each,))[0].front} for each in ("tier:A", "unit:water")]
    assert kinds[0] - kinds[1] == {"tier"}


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("unit:watr", ("There is no booklet of unit:watr.", "Did you mean unit:water?")),
        ("tier:Q", ("There is no booklet of tier:Q.", "Choose tier:A or tier:B.")),
        ("unit:air", ("There is no booklet of unit:air: it has no accounts.", "Choose another one.")),
    ],
)
def test_what_is_not_there_is_said_with_what_looks_like_it(wanted: str, said: tuple[str, str]) -> None:
    assert refused(wanted, firm()) == said


def test_three_that_look_like_what_is_not_there_are_named() -> None:
    _, help = refused("account:dike-9", surveyed(portfolio(*(client(f"dike-{number}", 9) for number in range(4)))))
    assert help == "Did you mean account:dike-3, account:dike-2 or account:dike-1?"


@pytest.mark.parametrize("wanted", ["water", "colour:red", "tier:", ":A", ""])
def test_what_names_no_booklet_is_explained(wanted: str) -> None:
    message, help = refused(wanted, firm())
    assert message == f"“{wanted}” is not a booklet."
    assert "tier:A, unit:water" in help
