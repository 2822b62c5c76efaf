"""What of all that we promised is settled, so that nobody misses it? (S43)"""

from __future__ import annotations

from accountplan.analyse.due import list_settled
from accountplan.analyse.facts import Facts
from accountplan.model.diary import Settled


def answer(facts: Facts) -> Settled:
    """The names of what is done, or no more to be done, in every plan and meeting."""
    return Settled(frozenset(list_settled(facts.portfolio)))
