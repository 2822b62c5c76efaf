from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.days import count_days
from accountplan.base.text import say, say_n
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.account import RHYTHM_DAYS
from accountplan.model.finding import Severity


@rule(code="AP305", severity=Severity.WARNING)
def evaluation_overdue(plan: Plan) -> Iterator[Found]:
    """An evaluation is overdue

    What it checks
    The date of the `next` evaluation has not passed. Where there is no such date but there are notes, the newest note is no older than the rhythm under `every` allows.

    Why it matters
    We learn nothing from what we never look back on, and the client notices before we do.

    Example
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    evaluation: {every: quarter, next: 2026-10-01}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    evaluation:
      every: quarter
      next: 2027-01-15
      notes:
        - {on: 2026-10-15, text: Two of the three aims are on schedule; the third needs a decision.}
    ```
    """
    evaluation = plan.account.evaluation
    if plan.account.is_former:
        return
    if evaluation.next and evaluation.overdue(plan.today):
        days = count_days(evaluation.next, plan.today)
        yield Found(
            ("evaluation", "next"),
            say_n("The evaluation of {day} is {n} day late.", "The evaluation of {day} is {n} days late.", days, day=evaluation.next),
            say("Hold it, write what you concluded under `notes`, and set the date of the next one."),
        )
    elif evaluation.every and not evaluation.next and evaluation.notes:
        newest = max(note.on for note in evaluation.notes)
        if count_days(newest, plan.today) > RHYTHM_DAYS[evaluation.every]:
            yield Found(
                ("evaluation",),
                say("The last evaluation was on {day}; the next one is not planned yet.", day=newest),
                say("Add `next:` under `evaluation` with a date."),
            )
