from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.account import KeyResult, Objective
from accountplan.model.finding import Keys, Severity


@firm_rule(code="AP407", severity=Severity.WARNING)
def objective_at_odds(firm: Firmwide) -> Iterator[Found]:
    """An objective says in two ways whether it is reached

    What it checks
    An objective or result that is yes or no (`met`) has no `target`, and one with `target_to` has a `target` that differs from it.

    Why it matters
    Only one of the two can count, and it need not be the one that you follow: what is yes or no beats a number.

    Example
    ```yaml
    # plans/accounts/example.yaml
    objectives:
      - {id: growth, kind: turnover, measure: turnover a year, baseline: 204000, target: 300000, met: false, by: 2028-12-31}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    objectives:
      - {id: growth, kind: turnover, measure: turnover a year, baseline: 204000, target: 300000, by: 2028-12-31}
    ```
    """
    for path, keys, objective in firm.objectives:
        items: list[tuple[Keys, Objective | KeyResult]] = [
            (keys, objective),
            *(((*keys, "results", index), each) for index, each in enumerate(objective.results)),
        ]
        for at, each in items:
            if each.met is not None and each.target is not None:
                yield Found(
                    (*at, "met"),
                    say("This is yes or no, and has a target as well."),
                    say("Leave out `met` to follow the number, or `target` to say yes or no."),
                    path,
                )
        if objective.target_to is not None and objective.target_to == objective.target:
            yield Found((*keys, "target_to"), say("This range begins and ends at the same value."), say("Leave out `target_to`."), path)
        if objective.target_to is not None and objective.target is None and not firm.lost(path, (*keys, "target")):
            yield Found((*keys, "target"), say("This range has one end only."), say("Add `target:` with its other end."), path)
