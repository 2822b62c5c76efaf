"""A day that is said without its year lies near: a list that goes back or ahead for years says which year it means."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from accountplan.base.words import Words
from accountplan.model.analysis import Agenda, Capacity
from accountplan.present.context import Context
from accountplan.present.hours import show_hours
from accountplan.present.overview.attention import show_due
from accountplan.present.roster import show_next_action
from accountplan.present.tasks import list_duties, list_tasks
from builders import TODAY, account, portfolio
from present.reading import survey

NEAR, FAR = timedelta(days=40), timedelta(days=400)


def make_context(when: date) -> Context:
    action = {"what": "call", "who": ["jansen"], "when": when, "hours": 2}
    made = account(lead="jansen", actions=[action], assignments=[{"name": "dike", "lead": "jansen", "due": when}])
    return Context(survey(portfolio(made, people={"jansen": {"hours": 30}})), Words("en"))


@pytest.mark.parametrize(("away", "year"), [(NEAR, False), (-NEAR, False), (FAR, True), (-FAR, True)])
def test_a_list_says_the_year_of_a_day_that_is_far_away(away: timedelta, year: bool) -> None:
    when = TODAY + away
    context = make_context(when)
    said = [each.when for each in list_tasks(context, "jansen", context.open_actions["jansen"], "")]
    said += [each.when for each in list_duties(context, context.analysis[Agenda].near, "")]
    if away < timedelta():
        said += [show_due(context, each).note for each in context.agenda.late]
    elif found := show_next_action(context, context.portfolio.accounts["acme"]):
        said.append(found.when)
    assert len(said) >= 2
    assert {str(when.year) in each for each in said} == {year}, said


def test_hours_that_are_shared_have_two_decimals_at_most() -> None:
    context = make_context(TODAY)
    assert context.hours(Fraction(40, 3)) == "13.33"
    assert context.hours(Fraction(1, 4)) == "0.25"
    assert context.hours(Fraction(12)) == "12"


def test_a_quarter_is_called_by_the_months_as_dates_have_them() -> None:
    assert Words("nl").month(3, brief=True) == "mrt"
    assert Words("en").month(3, brief=True) == "Mar"


def test_hours_of_before_the_plan_year_are_told_apart() -> None:
    context = make_context(date(TODAY.year - 1, 11, 2))
    load = context.analysis[Capacity].people["jansen"]
    shown = show_hours(context, load)
    assert shown is not None
    assert shown.text.endswith(f"Those from before {TODAY.year} take 2 hours more.")
