from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.measures import to_exact_number
from accountplan.lint.units import find_unlike, find_unlike_figure
from accountplan.lint.views import Firmwide, Found
from accountplan.model.criteria import FIGURES
from accountplan.model.finding import Keys, Severity
from accountplan.model.objectives import Objective


@firm_rule(code="AP816", severity=Severity.WARNING)
def unlike_values(firm: Firmwide) -> Iterator[Found]:
    """The values of an objective are not in one unit

    What it checks
    Of one objective or result `baseline`, `now` and `target` are all in units, or all in thousands or millions; of an objective about satisfaction they are all marks from 1 to 10, or none is. Those of turnover, margin and hours are in the unit of the plan's own figures.

    Why it matters
    From 204000 to 300 nobody gets halfway, and a mark of 75 is far past a target of 8: the objective reads as lost, or as reached.

    Example
    ```yaml
    # plans/accounts/example.yaml
    objectives:
      - {id: growth, kind: turnover, measure: turnover a year, baseline: 204000, now: 231, target: 300000, by: 2028-12-31}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    objectives:
      - {id: growth, kind: turnover, measure: turnover a year, baseline: 204000, now: 231000, target: 300000, by: 2028-12-31}
    ```
    """
    yield from _list_unlike_target(firm)
    for path, keys, objective in firm.objectives:
        items = [(keys, objective), *(((*keys, "results", index), each) for index, each in enumerate(objective.results))]
        for at, each in items:
            values = {key: value for key in VALUES if (value := getattr(each, key, None)) is not None}
            for key, other, help in find_unlike(values, marks=objective.kind == "satisfaction"):
                message = say(
                    "Another unit, by the look of it: `{key}` is {value}, and `{other}` is {usual}.",
                    key=key,
                    value=to_exact_number(values[key]),
                    other=other,
                    usual=to_exact_number(values[other]),
                )
                yield Found((*at, key), message, help, path)
        yield from _list_unlike_figures(firm, path, keys, objective)


def _list_unlike_target(firm: Firmwide) -> Iterator[Found]:
    """The turnover to reach, in another unit than that of the clients together."""
    target = firm.portfolio.firm.target
    newest = [account.figures[max(account.figures)].get("turnover") for account in firm.portfolio.accounts.values() if account.figures]
    total = sum((value for value in newest if value), Decimal(0))
    for _, help in find_unlike_figure({"baseline": target.turnover}, total) if target else ():
        message = say(
            "Another unit, by the look of it: `{key}` is {value}, and the turnover of all clients together {usual}.",
            key="turnover",
            value=to_exact_number(target.turnover) if target else "",
            usual=to_exact_number(total),
        )
        yield Found(("target", "turnover"), message, help, firm.portfolio.firm_path)


def _list_unlike_figures(firm: Firmwide, path: str, keys: Keys, objective: Objective) -> Iterator[Found]:
    """The values of an objective that are all in another unit than the plan's own figure of that kind."""
    account = firm.portfolio.accounts.get(firm.account_of.get(path, ""))
    if account is None or objective.unit not in (None, "money", "hours") or objective.kind not in KINDS:
        return
    year = max((year for year, given in account.figures.items() if given.get(objective.kind)), default=None)
    if year is None:
        return
    values = {key: value for key in VALUES if (value := getattr(objective, key, None)) is not None}
    usual = account.figures[year][objective.kind]
    for key, help in find_unlike_figure(values, usual):
        message = say(
            "Another unit, by the look of it: `{key}` is {value}, and {figure} was {usual} in {year}.",
            key=key,
            value=to_exact_number(values[key]),
            figure=FIGURES[objective.kind],
            usual=to_exact_number(usual),
            year=str(year),
        )
        yield Found((*keys, key), message, help, path)


KINDS = ("turnover", "margin", "hours")
"""Kinds of objective of which the plan has a figure that is counted in large numbers."""
VALUES = ("baseline", "now", "target", "target_to")
"""The keys of an objective that hold values in one unit."""
