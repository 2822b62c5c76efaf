"""The contact matrix over the firm (S22): a decider whom nobody knows, one of us who holds every thread."""

from __future__ import annotations

from datetime import date
from typing import Any

from accountplan.analyse import analyse
from accountplan.base.words import Words
from accountplan.model.account import Account
from accountplan.model.analysis import Threads
from accountplan.model.portfolio import Portfolio
from accountplan.present.context import Context
from accountplan.present.site.contacts import ContactsView, has_contacts, make_page
from accountplan.score import score
from builders import TODAY, account, portfolio
from surveys import survey


def person(name: str, *known_by: str, **fields: Any) -> dict[str, Any]:
    return {"name": name, "known_by": {each: {} for each in known_by}, **fields}


def client(id: str, *contacts: dict[str, Any], turnover: int = 0, **fields: Any) -> Account:
    return account(id, contacts=list(contacts), figures={2025: {"turnover": turnover}} if turnover else {}, **fields)


def firm(*accounts: Account) -> Portfolio:
    return portfolio(*accounts, people={"jansen": {}, "bos": {}, "gone": {"left": date(2026, 1, 1)}})


FIRM = firm(
    client("quay", person("Smit", "jansen", role="decides"), person("Mol", "jansen", "gone"), turnover=200),
    client("dike", person("Kok", role="decides"), person("Berg", "bos"), turnover=300),
    client("mill", person("Tak", "jansen", "bos"), person("Vos", role="decides", left=date(2026, 6, 1)), turnover=900),
    client("barn", person("Wit", "jansen"), turnover=50),
    client("new", turnover=10),
    client("late", person("Dun", role="decides"), status="prospect"),
)


def ask(found: Portfolio) -> Any:
    return analyse(found, score(found, TODAY), TODAY)[Threads]


def show(found: Portfolio) -> ContactsView:
    view = make_page(Context(survey(found), Words("en"))).view
    assert isinstance(view, ContactsView)
    return view


def test_s22_the_gaps_of_all_clients_come_by_turnover() -> None:
    """The dike (300): Kok decides and nobody knows him, and only Bos knows anybody; the quay (200) and the barn (50): only Jansen, as the other one has
    left us. At the mill two of us know Tak, and who decided there has left. The prospect is no client; of the new one nobody wrote who is there.
    """
    found = ask(FIRM)
    assert [(each.account, each.unknown, each.only, each.known) for each in found.gaps] == [
        ("dike", ("Kok",), "bos", 1),
        ("quay", (), "jansen", 2),
        ("barn", (), "jansen", 1),
    ]
    assert (found.clients, found.unwritten, found.undecided, found.single) == (4, ("new",), 1, 3)


def test_s22_who_holds_every_thread_of_which_turnover() -> None:
    """Bos those of 300, Jansen those of 200 + 50 = 250."""
    assert [(each.person, each.accounts, each.turnover) for each in ask(FIRM).holders] == [
        ("bos", ("dike",), 300),
        ("jansen", ("quay", "barn"), 250),
    ]


def test_s22_the_page_says_it_in_one_sentence_and_what_is_not_known() -> None:
    view = show(FIRM)
    assert view.heading == "At **one client** nobody knows somebody who decides; at **three clients** one of us is the sole contact"
    assert (view.undecided, view.single) == (True, True), "a column for each of the two"
    assert view.unwritten == "For 1 client it is not recorded who their people are, so nobody can say who knows them."
    assert [(row.name.text, row.unknown, row.threads, row.turnover) for row in view.gaps][:2] == [
        ("Dike", "Kok", "1 of their people", "€300"),
        ("Quay", "–", "2 of their people", "€200"),
    ]


def test_s22_without_gaps_the_page_claims_only_what_is_written() -> None:
    view = show(firm(client("mill", person("Tak", "jansen", "bos", role="decides"))))
    assert view.heading == "Of the **1 client** whose people are recorded, two of us or more know somebody, and who decides is known"
    assert (view.gaps, view.holders, view.undecided, view.single) == ((), (), False, False)


def test_s22_one_whom_nobody_knows_at_all_hangs_on_nobody() -> None:
    """Nobody knows anybody: that is no thread in one hand; the decider is the gap."""
    found = ask(firm(client("mill", person("Tak", role="decides"), person("Bol"))))
    assert [(each.unknown, each.only, each.known) for each in found.gaps] == [(("Tak",), None, 0)]


def test_s22_a_firm_without_contacts_has_no_page() -> None:
    assert not has_contacts(firm(account("mill")))
    assert has_contacts(FIRM)
