"""One of their people who leaves: never late, as afterwards it has happened."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import PlanDues
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Dated, DueKind
from accountplan.model.people import list_one

KIND = DueKind("departures", 100, items="contacts", former=True)


def list_dated(account: Account, facts: Facts) -> Iterator[Dated]:
    """By the day; those of us who know somebody act before that person leaves."""
    for index, contact in enumerate(account.contacts):
        if when := contact.goes(facts.today):
            yield Dated(index, when, contact.known_to(facts.gone) or list_one(account.lead))


DUES = PlanDues(KIND, list_dated)
