from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Number, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP622", severity=Severity.ADVICE)
def hours_over_plan(plan: Plan) -> Iterator[Found]:
    """An assignment took more hours than were planned

    What it checks
    The hours `used` of an assignment that runs, is on hold or was delivered in the past two years are no more than its `hours`.

    Why it matters
    What goes over is paid by us, or by a client who was not asked. Said halfway it is a talk; said at the end it is a quarrel.

    Example
    ```yaml
    # plans/accounts/example.yaml
    assignments:
      - {name: Dike inspection, lead: jansen, second: devries, expectations: A report before the storms., hours: 300, used: 340}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    assignments:
      - {name: Dike inspection, lead: jansen, second: devries, expectations: A report before the storms., hours: 360, used: 340}
    ```
    """
    for index, work in plan.recent_assignments:
        if work.over_hours and work.hours is not None and work.used is not None:
            yield Found(
                ("assignments", index, "used"),
                say("Hours used for “{assignment}”: {used}, of {hours} planned.", assignment=work.name, used=Number(work.used), hours=Number(work.hours)),
                say("Agree with the client on more hours and write them under `hours`, or do less."),
            )  # fmt: skip
