from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.measures import to_exact_number
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity

UPWARD = ("turnover", "margin", "satisfaction", "services", "ambassadors")
"""Kinds of objective of which more is better."""


@firm_rule(code="AP406", severity=Severity.ADVICE)
def objective_backwards(firm: Firmwide) -> Iterator[Found]:
    """An objective aims for less of what should grow

    What it checks
    The `target` of an objective of the kind turnover, margin, satisfaction, services or ambassadors is not below its `baseline`.

    Why it matters
    Usually two numbers have changed places, or one lacks a digit. The bar on the page then fills up while the client shrinks.

    Example
    ```yaml
    # plans/accounts/example.yaml
    objectives:
      - {id: growth, kind: turnover, measure: turnover a year, baseline: 204000, target: 30000, by: 2028-12-31, own: jansen}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    objectives:
      - {id: growth, kind: turnover, measure: turnover a year, baseline: 204000, target: 300000, by: 2028-12-31, own: jansen}
    ```
    """
    for path, keys, objective in firm.objectives:
        baseline, target = objective.baseline, objective.target
        if objective.kind in UPWARD and baseline is not None and target is not None and target < baseline:
            yield Found(
                (*keys, "target"),
                say(
                    "The objective “{id}” goes down, from {baseline} to {target}.",
                    id=objective.id,
                    baseline=to_exact_number(baseline),
                    target=to_exact_number(target),
                ),
                say("Correct `baseline` or `target`. If less is what you want, waive this rule with the reason."),
                path,
            )
