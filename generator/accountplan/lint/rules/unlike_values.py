from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.measures import to_exact_number
from accountplan.lint.units import find_unlike
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP816", severity=Severity.WARNING)
def unlike_values(firm: Firmwide) -> Iterator[Found]:
    """The values of an objective are not in one unit

    What it checks
    Of one objective or result `baseline`, `now` and `target` are all in units, or all in thousands or millions; of an objective about satisfaction they are all marks from 1 to 10, or none is.

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


VALUES = ("baseline", "now", "target", "target_to")
"""The keys of an objective that hold values in one unit."""
