"""A client who decides about a proposal."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import PlanDues
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account, Proposal
from accountplan.model.analysis import Dated, DueKind

KIND = DueKind("outcomes", 160, items="proposals", former=True, promised=True, listed=True)


def list_dated(account: Account, facts: Facts) -> Iterator[Dated]:
    """By the day on which they decide. Once that is over, what we did not send is to be sent, and they decided nothing about it."""
    for index, proposal in enumerate(account.proposals):
        if proposal.awaited and not (proposal.deadline and proposal.awaited < facts.today):
            yield Dated(index, proposal.awaited, proposal.who)


def is_settled(proposal: Proposal) -> bool:
    """Whether they decided."""
    return proposal.over


DUES = PlanDues(KIND, list_dated, settled=is_settled)
