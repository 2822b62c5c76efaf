"""Those of us who come and go: never late, as on the day itself it has happened, and an absence that is over is over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from accountplan.analyse.facts import Facts
from accountplan.base.days import count_days
from accountplan.model.analysis import Due, DueKind
from accountplan.model.people import Person


def list_here(facts: Facts) -> Iterator[tuple[str, Person]]:
    """Those of us who work here today, by id."""
    return ((id, person) for id, person in facts.portfolio.people.items() if person.here(facts.today))


def make_due(facts: Facts, kind: DueKind, id: str, index: int, when: date) -> Due:
    """What happens to one of us: for whoever leads that person to see to it, else for themselves."""
    person = facts.portfolio.people[id]
    return Due("", kind, index, count_days(when, facts.today), when, (person.manager or id,), person.name, owner=id)
