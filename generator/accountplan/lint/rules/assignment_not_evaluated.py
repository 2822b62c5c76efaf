from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.days import count_days
from accountplan.base.text import say, say_n
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity

TIME = 30
"""Days after delivery in which the talk should be held."""


@rule(code="AP607", severity=Severity.WARNING)
def assignment_not_evaluated(plan: Plan) -> Iterator[Found]:
    """A delivered assignment has not been evaluated with the client

    What it checks
    An assignment that was delivered more than 30 days and less than two years ago has a date under `evaluated`.

    Why it matters
    A short talk, free of charge, is the norm after each assignment. It shows what was good, what was missed, and often what comes next.

    Example
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    assignments:
      - {name: Dike inspection, lead: jansen, delivered: 2026-08-01}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    assignments:
      - {name: Dike inspection, lead: jansen, delivered: 2026-08-01, rating: 8, evaluated: 2026-08-20}
    ```
    """
    for index, assignment in plan.recent_assignments if plan.client else ():
        if assignment.delivered and not assignment.evaluated and (days := count_days(assignment.delivered, plan.today)) > TIME:
            yield Found(
                ("assignments", index, "evaluated"),
                say_n(
                    "“{assignment}” was delivered {n} day ago and has not been evaluated with the client.",
                    "“{assignment}” was delivered {n} days ago and has not been evaluated with the client.",
                    days,
                    assignment=assignment.name,
                ),
                say("Have a short talk, and write the date under `evaluated` and the client's mark under `rating`."),
            )
