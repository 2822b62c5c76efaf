"""Where a plan names one of us."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.model.account import Account
from accountplan.model.finding import Keys
from accountplan.model.portfolio import Portfolio

from .views import NOWHERE


def named(portfolio: Portfolio) -> Iterator[tuple[str, Keys, str]]:
    """Every place where a person is named: file, keys, id."""
    for id, account in portfolio.accounts.items():
        path = portfolio.account_paths[id]
        for keys, person in in_account(account):
            yield path, keys, person
    for id, group in portfolio.groups.items():
        if group.lead:
            yield portfolio.group_paths[id], ("lead",), group.lead
        for index, objective in enumerate(group.objectives):
            if objective.own:
                yield portfolio.group_paths[id], ("objectives", index, "own"), objective.own
    for position, tier in enumerate(portfolio.tiers.tiers):
        for index, objective in enumerate(tier.objectives):
            if objective.own:
                yield portfolio.tiers_path, ("tiers", position, "objectives", index, "own"), objective.own


def in_account(account: Account) -> Iterator[tuple[Keys, str]]:
    """Every place in one plan where a person is named."""
    if account.lead:
        yield ("lead",), account.lead
    for index, person in enumerate(account.team):
        yield ("team", index), person
    if account.tier:
        yield ("tier", "by"), account.tier.by
    yield from _in_marks(account)
    yield from _in_work(account)
    yield from _in_relations(account)


def _in_marks(account: Account) -> Iterator[tuple[Keys, str]]:
    for criterion, marks in account.marks.items():
        if isinstance(marks, tuple):
            for index, mark in enumerate(marks):
                yield ("marks", criterion, index, "by"), mark.by


def _in_work(account: Account) -> Iterator[tuple[Keys, str]]:
    for index, objective in enumerate(account.objectives):
        if objective.own:
            yield ("objectives", index, "own"), objective.own
    for index, action in enumerate(account.actions):
        for position, person in enumerate(action.who):
            yield ("actions", index, "who", position), person
    for index, assignment in enumerate(account.assignments):
        if assignment.lead:
            yield ("assignments", index, "lead"), assignment.lead
        if assignment.second:
            yield ("assignments", index, "second"), assignment.second
    for index, proposal in enumerate(account.proposals):
        for position, person in enumerate(proposal.who):
            yield ("proposals", index, "who", position), person


def _in_relations(account: Account) -> Iterator[tuple[Keys, str]]:
    for index, contact in enumerate(account.contacts):
        for person in contact.known_by:
            yield ("contacts", index, "known_by", person, NOWHERE), person
    for index, note in enumerate(account.evaluation.notes):
        if note.by:
            yield ("evaluation", "notes", index, "by"), note.by
    for index, signal in enumerate(account.signals):
        if signal.by:
            yield ("signals", index, "by"), signal.by
    for index, gift in enumerate(account.gifts):
        if gift.by:
            yield ("gifts", index, "by"), gift.by
    for index, waiver in enumerate(account.waive):
        if waiver.by:
            yield ("waive", index, "by"), waiver.by
