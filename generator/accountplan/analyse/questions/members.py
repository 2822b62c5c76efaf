"""Which accounts are in which group? (S32, level 2)"""

from __future__ import annotations

from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Members
from accountplan.model.groups import Group, Subgroup


def answer(facts: Facts) -> Members:
    """The accounts of every group, in rank order: those that it names, and those that fit its segment."""
    ranked = [facts.portfolio.accounts[id] for id in facts.scores.accounts]
    groups = facts.portfolio.groups.items()
    return Members({id: tuple(each.id for each in ranked if belongs(each, group)) for id, group in groups})


def belongs(account: Account, group: Group | Subgroup) -> bool:
    """Does a group, or a part of one, name an account, or fit its segment?"""
    return account.id in group.accounts or (bool(group.segment) and group.segment.items() <= account.segment.items())
