from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP507", severity=Severity.WARNING)
def prospect_without_action(plan: Plan) -> Iterator[Found]:
    """A prospect has no next action

    What it checks
    A prospect has at least one open action.

    Why it matters
    A prospect for which nothing is planned is not a prospect but a name. New clients cost most when they are pursued half-heartedly.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: prospect
    lead: jansen
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: prospect
    lead: jansen
    actions:
      - {what: Meet the alderman for water, p: person, who: jansen, when: 2026-12-08, how: at the water congress}
    ```
    """
    if plan.account.is_prospect and not plan.open_actions:
        yield Found(
            ("actions",),
            say("Nothing is planned for this prospect."),
            say("Plan the next action, or remove the prospect, so that it no longer takes attention."),
        )
