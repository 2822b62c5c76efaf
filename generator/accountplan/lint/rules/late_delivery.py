from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say, say_n
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.account import Assignment
from accountplan.model.finding import Severity


@rule(code="AP610", severity=Severity.WARNING)
def late_delivery(plan: Plan) -> Iterator[Found]:
    """An assignment is or was delivered late

    What it checks
    A current assignment, and each of its `phases`, has not passed its `due` date, and one that was delivered in the past year was delivered by that date, or has been evaluated with the client since.

    Why it matters
    Delivery on the agreed date is something that every client takes for granted. Missing it disappoints, however good the work is.

    Example
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    assignments:
      - {name: Dike inspection, lead: jansen, due: 2026-11-01, expectations: A report before the storms.}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    assignments:
      - {name: Dike inspection, lead: jansen, due: 2026-11-01, delivered: 2026-10-30, expectations: A report before the storms.}
    ```
    """
    for index, assignment in plan.recent_assignments if plan.client else ():
        days = assignment.days_late(plan.today)
        yield from _find_late_phases(index, assignment, plan)
        if days and assignment.running:
            yield Found(
                ("assignments", index, "due"),
                say_n("“{assignment}” is {n} day past its delivery date.", "“{assignment}” is {n} days past its delivery date.", days, assignment=assignment.name),
                say("Agree a new date with the client and write it under `due`, or write the date under `delivered`."),
            )  # fmt: skip
        elif days and assignment.recent(plan.today, years=1) and not _is_evaluated(assignment):
            yield Found(
                ("assignments", index, "delivered"),
                say_n("“{assignment}” was delivered {n} day late.", "“{assignment}” was delivered {n} days late.", days, assignment=assignment.name),
                say("Evaluate with the client what it meant for them, and plan what will go differently."),
            )  # fmt: skip


def _find_late_phases(index: int, assignment: Assignment, plan: Plan) -> Iterator[Found]:
    """The phases whose day has passed, while somebody works on them."""
    for number, phase in enumerate(assignment.phases if assignment.running else ()):
        days = 0 if phase.delivered else phase.days_late(plan.today)
        if days:
            yield Found(
                ("assignments", index, "phases", number, "due"),
                say_n("“{phase}” of “{assignment}” is {n} day past its delivery date.", "“{phase}” of “{assignment}” is {n} days past its delivery date.", days, phase=phase.name, assignment=assignment.name),
                say("Agree a new date with the client and write it under `due`, or write the date under `delivered`."),
            )  # fmt: skip


def _is_evaluated(assignment: Assignment) -> bool:
    """Was it evaluated with the client after it was delivered? Then the delay is history."""
    evaluated, delivered = assignment.evaluated, assignment.delivered
    return evaluated is not None and delivered is not None and evaluated >= delivered
