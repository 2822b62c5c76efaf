from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Listing, Text, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.account import Objective
from accountplan.model.finding import Severity

MISSING: dict[str, Text] = {"measure": say("measure"), "baseline": say("baseline"), "target": say("target"), "by": say("date")}
"""What an objective does not have when it lacks a key."""


@firm_rule(code="AP401", severity=Severity.WARNING)
def incomplete_objective(firm: Firmwide) -> Iterator[Found]:
    """An objective cannot be measured

    What it checks
    Every objective, in a plan, a group or a tier, has a `measure`, a `baseline`, a `target` and a date under `by`. One that is yes or no (`met`) or that has `results` needs no numbers.

    Why it matters
    Without these four nobody can say a year from now whether it was reached, and the link to the business plan cannot be made.

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
        missing = [key for key in MISSING if _lacks(objective, key) and not firm.lost(path, (*keys, key))]
        if missing:
            names = Listing(tuple(MISSING[key] for key in missing), "or")
            yield Found(
                (*keys, missing[0]),
                say("The objective “{id}” has no {missing}.", id=objective.id, missing=names),
                say("Add what is missing: what you measure (`measure`), from (`baseline`), to (`target`), and when (`by`)."),
                path,
            )


def _lacks(objective: Objective, key: str) -> bool:
    """Whether a key is left out that this objective needs."""
    if key in ("baseline", "target") and (objective.met is not None or objective.results):
        return False
    return getattr(objective, key) in (None, "")
