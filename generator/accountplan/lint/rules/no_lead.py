from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP301", severity=Severity.WARNING)
def no_lead(plan: Plan) -> Iterator[Found]:
    """A client has no lead

    What it checks
    Every client and every prospect with a tier has a `lead`.

    Why it matters
    Everybody's client is nobody's client. The lead keeps the plan up to date, and is the one whom the client calls.

    Example
    ```yaml
    # plans/accounts/example.yaml
    lead:
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    lead: jansen
    ```
    """
    if not plan.account.lead and (plan.client or (plan.account.is_prospect and plan.tier)):
        yield Found(
            ("lead",),
            say("Nobody leads this account."),
            say("Add `lead:` with an id from {file}.", file=plan.settled.people_path),
        )
