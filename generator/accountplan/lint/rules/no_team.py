from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP302", severity=Severity.WARNING)
def no_team(plan: Plan) -> Iterator[Found]:
    """A client in the top tiers has no team

    What it checks
    A client in a tier that asks for a full plan has a `team`.

    Why it matters
    Valuable clients are kept by a team: each knows other people there, and together they see what one person misses.

    Example
    ```yaml
    # plans/accounts/example.yaml
    team: []
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    team: [jansen, devries]
    ```
    """
    if plan.key and not plan.account.team:
        yield Found(
            ("team",),
            say("This client in tier {tier} has no team.", tier=plan.score.tier or ""),
            say("Add `team:` with the people who work for this client, including the lead."),
        )
