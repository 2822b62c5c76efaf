from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.measures import to_distinct_share, to_percentage
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP221", severity=Severity.WARNING)
def unrated_client(plan: Plan) -> Iterator[Found]:
    """Too little is known of a client to rate it

    What it checks
    A client has marks on at least the share of the weight that `known_at_least` in `plans/criteria.yaml` asks for. A client with a tier set by hand is left alone.

    Why it matters
    A client without a tier has no norms, no programme and no place in a booklet. Nobody chose it, and nobody chose against it.

    Example
    ```yaml
    # plans/accounts/example.yaml
    figures: {}
    marks: {cooperation: 9}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    figures: {}
    marks: {cooperation: 9, reputation: 8}
    ```
    """
    criteria = plan.settled.criteria
    if plan.client and plan.score.tier is None and plan.score.marks and not criteria.is_enough(plan.score.known) and plan.fairly_marked:
        yield Found(
            ("marks",),
            say(
                "No tier: {known} of the weight is known, {needed} is needed.",
                known=to_distinct_share(plan.score.known, criteria.known_at_least),
                needed=to_percentage(criteria.known_at_least),
            ),
            say("Mark this client on the heaviest criteria first, under `marks`."),
        )
