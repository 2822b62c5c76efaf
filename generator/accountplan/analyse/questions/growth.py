"""Who learns from whom, and who can teach what? (S38)"""

from __future__ import annotations

from accountplan.analyse.facts import Facts
from accountplan.model.analysis import Growth
from accountplan.model.growth import COMPETENCES, STAGES


def answer(facts: Facts) -> Growth:
    """Of those of us who work here, in the order of people.yaml."""
    people = {id: person.development for id, person in facts.portfolio.people.items() if person.here(facts.today)}
    return Growth(
        {
            competence: {stage: tuple(id for id, each in people.items() if each.competences.get(competence) == stage) for stage in STAGES}
            for competence in COMPETENCES
        },
        tuple((each.coach, id) for id, each in people.items() if each.coach in people),
    )
