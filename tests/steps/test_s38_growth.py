"""S38, roles and growth: who learns what from whom, the next step, and nothing that belongs in a personnel file."""

from __future__ import annotations

from datetime import timedelta

import pytest

from accountplan import analyse, score
from accountplan.model.analysis import Growth
from accountplan.model.growth import Development
from accountplan.model.portfolio import Portfolio
from builders import TODAY, account, portfolio
from lint.workspace import found
from present.reading import page, plain


def firm() -> Portfolio:
    people = {
        "ans": {"name": "Ans Jansen", "development": Development(competences={"goals": "teaches", "context": "does"})},
        "bo": {
            "name": "Bo de Vries",
            "development": Development(
                roles=("expert", "acquirer"),
                competences={"goals": "learns", "context": "learns"},
                coach="ans",
                form="duo",
                next="Leads a talk",
                by=TODAY,
            ),
        },
        "ed": {"name": "Ed Oud", "left": TODAY, "development": Development(competences={"context": "teaches"}, coach="ans")},
    }
    return portfolio(account("acme"), people=people)


def test_s38_competences_are_counted_over_those_who_work_here() -> None:
    """By hand: Ans teaches goals, which Bo learns from her; the only one who taught context has left today."""
    made = firm()
    growth = analyse.analyse(made, score.score(made, TODAY), TODAY)[Growth]
    assert growth.competences["goals"] == {"teaches": ("ans",), "does": (), "learns": ("bo",)}
    assert growth.competences["context"] == {"teaches": (), "does": ("ans",), "learns": ("bo",)}
    assert growth.pairs == (("ans", "bo"),)
    assert growth.coached_by("ans") == ("bo",)


def test_s38_the_page_of_our_people_says_who_learns_from_whom_and_what_nobody_teaches() -> None:
    text = plain(page(firm(), "people.html")).partition("Who learns what from whom?")[2]
    assert "Setting and reaching commercial goals Jansen – De Vries" in text
    assert "Clarifying context and situation nobody Jansen De Vries" in text
    assert "Jansen coaches De Vries." in text


def test_s38_the_page_of_a_person_tells_roles_coach_and_next_step() -> None:
    text = plain(page(firm(), "people/bo.html"))
    assert "With clients expert and acquirer" in text
    assert "Coach Ans Jansen" in text
    assert "Next step Leads a talk (by 24 Nov 2026)" in text
    assert "Coaches Bo de Vries" in plain(page(firm(), "people/ans.html"))


def test_s38_a_firm_that_writes_nothing_of_it_sees_nothing_of_it() -> None:
    made = portfolio(account("acme"), people={"ans": {"name": "Ans Jansen"}})
    assert 'id="growth"' not in page(made, "people.html")


def test_s38_a_step_is_passed_the_day_after() -> None:
    step = Development(next="x", by=TODAY)
    assert [step.passed(TODAY + timedelta(days=days)) for days in (-1, 0, 1)] == [False, False, True]
    assert not Development(by=TODAY).passed(TODAY + timedelta(days=1)), "without a step nothing passes"


@pytest.mark.edge("personnel-matter")
@pytest.mark.parametrize(
    ("next", "count"),
    [
        ("na de beoordeling zelf een gesprek", 1),
        ("salarisgesprek", 1),
        ("opbouwen na ziekteverlof", 1),
        ("cijfer 6 voor acquisitie", 1),
        ("Talk about a raise", 1),
        ("bezoekt het ziekenhuis in Randveen", 0),
        ("beoordeelt de offerte van een ander", 0),
        ("leads a talk alone", 0),
        ("three talks in 2027", 0),
    ],
)
def test_s38_what_belongs_in_a_personnel_file_is_told(next: str, count: int) -> None:
    change = f"# plans/people.yaml\njansen: {{name: Ans Jansen, development: {{next: {next}}}}}\n"
    assert len(found("personnel-matter", change)) == count


@pytest.mark.edge("step-passed")
def test_s38_the_step_of_who_left_is_nobodys() -> None:
    step = "development: {next: x, by: 2026-11-22}"
    assert len(found("step-passed", f"# plans/people.yaml\njansen: {{name: Ans, {step}}}\n")) == 1
    assert found("step-passed", f"# plans/people.yaml\njansen: {{name: Ans, left: 2026-11-20, {step}}}\n") == []
