"""A proposal to send."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import PlanDues
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account, Proposal
from accountplan.model.analysis import Dated, DueKind

KIND = DueKind("proposals", 30, items="proposals", former=True, promised=True, listed=True)


def list_dated(account: Account, _facts: Facts) -> Iterator[Dated]:
    """By the day on which it is to be sent."""
    for index, proposal in enumerate(account.proposals):
        if proposal.deadline:
            yield Dated(index, proposal.deadline, proposal.who)


def is_settled(proposal: Proposal) -> bool:
    """Whether it was sent, or need not be sent any more."""
    return proposal.sent is not None or proposal.over


DUES = PlanDues(KIND, list_dated, settled=is_settled)
