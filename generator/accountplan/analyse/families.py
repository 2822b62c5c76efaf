"""Clients that belong together: the account at the top of the chain of parents."""

from __future__ import annotations

from accountplan.model.portfolio import Portfolio


def find_root(portfolio: Portfolio, account: str) -> str:
    """The account at the top of an account's chain of parents, itself when it has none.

    A parent that does not exist ends the chain. In a circle of parents (a finding) the first by id stands for all of them.
    """
    chain = [account]
    while (parent := portfolio.accounts[chain[-1]].parent) is not None and parent in portfolio.accounts:
        if parent in chain:
            return min(chain[chain.index(parent) :])
        chain.append(parent)
    return chain[-1]
