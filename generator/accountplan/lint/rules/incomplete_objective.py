from __future__ import annotations

from collections.abc import Iterator

from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.account import Objective
from accountplan.model.finding import Severity
from accountplan.model.text import Listing, Text, say


@firm_rule(code="AP401", severity=Severity.WARNING)
def incomplete_objective(firm: Firmwide) -> Iterator[Found]:
    """An objective cannot be measured

    What it checks
    Every objective, in a plan, a group or a tier, has a `measure`, a `baseline`, a `target` and a day under `by`.

    Why it matters
    Without these four nobody can say in a year whether it was reached, and the link to the business plan cannot be drawn.

    Example
    ```yaml
    # plans/accounts/example.yaml
    objectives:
      - {id: growth, kind: turnover, measure: turnover a year}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    objectives:
      - {id: growth, kind: turnover, measure: turnover a year, baseline: 204000, target: 300000, by: 2028-12-31}
    ```
    """
    for path, keys, objective in firm.objectives:
        missing = _missing(objective)
        if missing:
            yield Found(
                keys,
                say("The objective “{id}” has no {missing}.", id=objective.id, missing=Listing(missing, "or")),
                say("Add what is missing: what you measure (`measure`), from (`baseline`), to (`target`), and when (`by`)."),
                path,
            )


def _missing(objective: Objective) -> tuple[Text, ...]:
    found = []
    if not objective.measure:
        found.append(say("measure"))
    if objective.baseline is None:
        found.append(say("baseline"))
    if objective.target is None:
        found.append(say("target"))
    if objective.by is None:
        found.append(say("day"))
    return tuple(found)
