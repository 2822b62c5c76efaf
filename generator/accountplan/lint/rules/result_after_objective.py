from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP408", severity=Severity.WARNING)
def result_after_objective(firm: Firmwide) -> Iterator[Found]:
    """A result comes after the objective that it shows

    What it checks
    The date under `by` of each of the `results` of an objective is not later than that of the objective.

    Why it matters
    The objective is then due before anybody can see whether it is reached.

    Example
    ```yaml
    # plans/accounts/example.yaml
    objectives:
      - id: growth
        measure: They build with us
        by: 2027-12-31
        results: [{measure: turnover a year, baseline: 204000, now: 210000, target: 300000, by: 2028-03-31}]
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    objectives:
      - id: growth
        measure: They build with us
        by: 2027-12-31
        results: [{measure: turnover a year, baseline: 204000, now: 210000, target: 300000, by: 2027-Q3}]
    ```
    """
    for path, keys, objective in firm.objectives:
        for index, each in enumerate(objective.results):
            if each.by and objective.by and each.by > objective.by:
                yield Found(
                    (*keys, "results", index, "by"),
                    say("“{result}” is set for {by}, after its objective ({end}).", result=each.measure, by=each.by, end=objective.by),
                    say("Choose a date up to that of the objective, or give the objective a later one."),
                    path,
                )
