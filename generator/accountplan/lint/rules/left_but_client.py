from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity
from accountplan.model.fix import write_as


@rule(code="AP132", severity=Severity.WARNING)
def left_but_client(plan: Plan) -> Iterator[Found]:
    """A client has left, but its status does not say so

    What it checks
    An account whose day under `left` has passed has `status: former`; a former client has no such day to come; and `left_reason` comes with a day, or with that status.

    Why it matters
    As long as the status stays behind, whoever left is ranked, and counts in every sum and share.

    Example
    ```yaml
    # plans/accounts/example.yaml
    left: 2026-10-01
    left_reason: merged with another board
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    left: 2027-01-01
    left_reason: merges with another board
    ```
    """
    account, here = plan.account, not plan.account.is_former
    if plan.lost("status") or plan.lost("left"):
        return
    if account.left and here and account.has_left(plan.today):
        message = say("It left on {day}, but its status is `{status}`.", day=account.left, status=account.status)
        yield Found(("status",), message, write_as("former", safe=False))
    elif account.left and not here and not account.has_left(plan.today):
        message = say("It is former, but leaves on {day}.", day=account.left)
        yield Found(("left",), message, say("Correct the day, or write `status: client` until then."))
    elif account.left_reason and here and not account.left:
        message = say("It says why this client left, but not when, and its status is `{status}`.", status=account.status)
        yield Found(("left_reason",), message, say("Add the day under `left`, or write `status: former`."))
