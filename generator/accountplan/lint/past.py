"""Days in a plan that lie in the past by their nature."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from accountplan.model.account import Account
from accountplan.model.finding import Keys


def past_days(account: Account) -> Iterator[tuple[Keys, date | None]]:
    """Every day on which something has happened, by what the key says; marks have a rule of their own."""
    yield ("reviewed",), account.reviewed
    for index, action in enumerate(account.actions):
        yield ("actions", index, "done"), action.done
    for index, note in enumerate(account.evaluation.notes):
        yield ("evaluation", "notes", index, "on"), note.on
    for index, contact in enumerate(account.contacts):
        yield ("contacts", index, "checked"), contact.checked
        for person, tie in contact.known_by.items():
            yield ("contacts", index, "known_by", person, "last"), tie.last
    for index, assignment in enumerate(account.assignments):
        yield ("assignments", index, "delivered"), assignment.delivered
        yield ("assignments", index, "evaluated"), assignment.evaluated
    for index, proposal in enumerate(account.proposals):
        yield ("proposals", index, "asked"), proposal.asked
        yield ("proposals", index, "sent"), proposal.sent
    for index, signal in enumerate(account.signals):
        yield ("signals", index, "on"), signal.on
        yield ("signals", index, "resolved"), signal.resolved
    for index, item in enumerate(account.balance):
        yield ("balance", index, "on"), item.on
    for index, gift in enumerate(account.gifts):
        yield ("gifts", index, "on"), gift.on
