"""One of their people to speak with again."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import PlanDues
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Dated, DueKind
from accountplan.model.people import list_one

KIND = DueKind("contacts", 90, items="contacts", listed=True)


def list_dated(account: Account, facts: Facts) -> Iterator[Dated]:
    """By the last day that the rhythm allows; those of us who know this person answer for it, else who leads the account."""
    for index, contact in enumerate(account.contacts):
        if contact.here(facts.today) and (when := contact.next_contact(facts.today)):
            yield Dated(index, when, contact.known_to(facts.gone) or list_one(account.lead))


DUES = PlanDues(KIND, list_dated)
