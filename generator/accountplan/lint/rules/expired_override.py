from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP230", severity=Severity.WARNING, formerly=("expired-overrule",))
def expired_override(plan: Plan) -> Iterator[Found]:
    """A tier set by hand has expired

    What it checks
    The date under `until` of a tier set by hand has not passed.

    Why it matters
    An expired override no longer counts: the client is where its marks put it, while the plan still says otherwise.

    Example
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    tier: {is: B, why: Reorganising; no new work this year, by: vandam, until: 2026-09-30}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    tier: {is: B, why: Reorganising; no new work this year, by: vandam, until: 2027-03-31}
    ```
    """
    by_hand = plan.account.tier
    if by_hand and not by_hand.holds(plan.today):
        yield Found(
            ("tier", "until"),
            say("Tier {tier}, set by hand, ended on {until} and no longer counts.", tier=by_hand.is_, until=by_hand.until),
            say("Remove `tier`, or set a new date under `until` if {who} still stands by it.", who=plan.person(by_hand.by)),
        )
