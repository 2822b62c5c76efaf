from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.days import count_days
from accountplan.base.text import Text, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity

SOON = 30
"""Days."""


@rule(code="AP231", severity=Severity.ADVICE, formerly=("overrule-ends-soon",))
def override_ends_soon(plan: Plan) -> Iterator[Found]:
    """A tier set by hand ends within a month

    What it checks
    A tier set by hand stays in force for more than 30 days.

    Why it matters
    On the day after `until` the client moves to the tier that its marks give, with other norms and another programme. Better to decide before that day than to be surprised by it.

    Example
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    tier: {is: B, why: Reorganising; no new work this year, by: vandam, until: 2026-12-15}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    tier: {is: B, why: Reorganising; no new work this year, by: vandam, until: 2027-03-31}
    ```
    """
    by_hand = plan.account.tier
    if by_hand and plan.score.overruled and count_days(plan.today, by_hand.until) <= SOON:
        yield Found(
            ("tier", "until"),
            _word_message(by_hand.is_, plan),
            say("Ask {who} to decide: a later date under `until`, or no tier set by hand.", who=plan.person(by_hand.by)),
        )


def _word_message(tier: str, plan: Plan) -> Text:
    until = plan.account.tier.until if plan.account.tier else plan.today
    if plan.score.by_marks is None:
        return say("Tier {tier}, set by hand, ends on {until}; the marks give no tier.", tier=tier, until=until)
    return say("Tier {tier}, set by hand, ends on {until}; the marks give {marks}.", tier=tier, until=until, marks=plan.score.by_marks)
