from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from accountplan.base.text import Money, Text, say
from accountplan.lint.checks import rule
from accountplan.lint.measures import to_exact_number
from accountplan.lint.views import Found, Plan
from accountplan.model.account import Account
from accountplan.model.finding import Keys, Severity

NEVER_BELOW_ZERO: dict[str, Text] = {
    "turnover": say("turnover"),
    "hours": say("hours"),
    "days_to_pay": say("days to pay"),
    "client_turnover": say("the client's turnover"),
    "client_employees": say("the client's employees"),
}
NONE = Decimal(0)
JUMP = 10
"""This many times the year before is mostly a digit too many."""


@rule(code="AP802", severity=Severity.WARNING)
def odd_figure(plan: Plan) -> Iterator[Found]:
    """A figure cannot be right

    What it checks
    Margin is not above turnover; satisfaction is a mark from 1 to 10; turnover, hours, days to pay and employees are not below zero; turnover is not ten times that of the year before, or a tenth; and the year has begun.

    Why it matters
    One digit too many moves a client to another tier, and every share of every other client with it.

    Example
    ```yaml
    # plans/accounts/example.yaml
    figures:
      2025: {turnover: 204000, margin: 660000, hours: 1510, satisfaction: 8}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    figures:
      2025: {turnover: 204000, margin: 66000, hours: 1510, satisfaction: 8}
    ```
    """
    years, slipped = plan.account.figures, {slip.keys[1:] for slip in plan.slips if slip.keys[0] == "figures"}
    for year, figures in years.items():
        if figures and plan.settled.years.runs(year - 1):
            yield Found(
                ("figures", year),
                say("The year {year} has not begun, yet it has figures.", year=str(year)),
                say("Correct the year; what you plan or expect of it belongs under `budget` or `forecast`."),
            )
        for figure, message in _list_odd_figures(figures, {} if plan.settled.years.runs(year) else years.get(year - 1, {})):
            if slipped.isdisjoint(((year, figure), (year - 1, figure), (year, "turnover" if figure == "margin" else figure))):
                yield Found(("figures", year, figure), message, say("Correct the figure, or the one that it is compared with."))
    for keys, planned in _list_planned(plan.account):
        for figure, message in _list_odd_figures(planned, {}):
            if all(slip.keys != (*keys, figure) for slip in plan.slips):
                yield Found((*keys, figure), message, say("Correct the figure, or the one that it is compared with."))


def _list_planned(account: Account) -> Iterator[tuple[Keys, Mapping[str, Decimal]]]:
    """What is planned for a year, what is expected of it, and what it brought so far, with their keys."""
    for key, years in (("budget", account.budget), ("forecast", account.forecast)):
        for year, figures in years.items():
            yield (key, year), figures
    if account.so_far:
        yield ("so_far", "figures"), account.so_far.figures


def _list_odd_figures(figures: Mapping[str, Decimal], before: Mapping[str, Decimal]) -> Iterator[tuple[str, Text]]:
    """The figures of one year that are odd, each with what is odd about it."""
    turnover, margin, satisfaction = figures.get("turnover", NONE), figures.get("margin", NONE), figures.get("satisfaction")
    if margin > turnover > 0:
        yield "margin", say("Margin ({margin}) is above turnover ({turnover}).", margin=Money(margin), turnover=Money(turnover))
    if satisfaction is not None and not 1 <= satisfaction <= 10:
        yield "satisfaction", say("Satisfaction is {mark}; it is a mark from 1 to 10.", mark=to_exact_number(satisfaction))
    for figure, name in NEVER_BELOW_ZERO.items():
        if figure in figures and figures[figure] < 0:
            yield figure, say("Below zero: {figure} ({value}).", figure=name, value=to_exact_number(figures[figure]))
    then = before.get("turnover", NONE)
    less, more = sorted((turnover, then))
    if less > 0 and JUMP * less <= more:
        yield "turnover", say("Turnover went from {before} to {now} in a year.", before=Money(then), now=Money(turnover))
