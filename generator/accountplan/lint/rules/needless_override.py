from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP232", severity=Severity.ADVICE, formerly=("needless-overrule",))
def needless_override(plan: Plan) -> Iterator[Found]:
    """A tier set by hand is the one that the marks give

    What it checks
    A tier set by hand differs from the tier that the marks give, unless that one is provisional.

    Why it matters
    An override asks everyone to look twice. Where the marks say the same, it only hides that they do.

    Example
    ```yaml
    # plans/accounts/example.yaml
    tier: {is: A, why: Supports the whole region, by: vandam, until: 2027-10-01}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    tier: {is: B, why: Reorganising; no new work this year, by: vandam, until: 2027-10-01}
    ```
    """
    score, by_hand = plan.score, plan.account.tier
    if by_hand and not plan.settled.unsure and score.overruled and score.by_marks == by_hand.is_ and len(score.possible) == 1:
        yield Found(
            ("tier",),
            say("The marks give tier {tier} too.", tier=by_hand.is_),
            say("Remove `tier`; the marks already say so."),
        )
