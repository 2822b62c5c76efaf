from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP112", severity=Severity.ERROR)
def empty_waiver(plan: Plan) -> Iterator[Found]:
    """A waiver does not say what it waives

    What it checks
    A waiver names a `rule` or an `item` of the plan.

    Why it matters
    A reason and a date with nothing to waive have no effect, and the finding that they were meant for remains.

    Example
    ```yaml
    # plans/accounts/example.yaml
    team: []
    waive:
      - {reason: The team starts in January, until: 2027-01-31}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    team: []
    waive:
      - {rule: no-team, reason: The team starts in January, until: 2027-01-31}
    ```
    """
    for index, waiver in enumerate(plan.account.waive):
        if not waiver.rule and not waiver.item:
            yield Found(
                ("waive", index),
                say("This waiver waives nothing: it names neither a rule nor an item of the plan."),
                say("Add `rule:` with the name of the rule, or `item:` with the item that may be left out."),
            )
