from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Text, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.account import Assignment
from accountplan.model.finding import Severity


@rule(code="AP623", severity=Severity.WARNING)
def assignment_at_odds(plan: Plan) -> Iterator[Found]:
    """The status of an assignment does not fit what else it says

    What it checks
    An assignment with a date under `delivered` has no `status` but `done`, and one with an amount `per` month, quarter or year has a `value`.

    Why it matters
    An assignment that was delivered counts as done, whatever its status says; a reader of the file believes the status.

    Example
    ```yaml
    # plans/accounts/example.yaml
    assignments:
      - {name: Dike inspection, lead: jansen, status: on-hold, delivered: 2026-11-01}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    assignments:
      - {name: Dike inspection, lead: jansen, status: done, delivered: 2026-11-01}
    ```
    """
    for index, work in enumerate(plan.account.assignments):
        if work.delivered and work.status not in (None, "done"):
            yield Found(("assignments", index, "status"), _word_message(work), say("Write `status: done`, or take out the date."))
        if work.per and work.value is None and not plan.lost("assignments", index, "value"):
            message = say("“{assignment}” brings an amount per {per}, and no amount is recorded.", assignment=work.name, per=work.per)
            yield Found(("assignments", index, "per"), message, say("Add `value:` with the amount."))


def _word_message(work: Assignment) -> Text:
    return say("“{assignment}” was delivered, but its status is `{status}`.", assignment=work.name, status=work.status or "")
