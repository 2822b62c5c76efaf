from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP303", severity=Severity.WARNING)
def no_second_professional(plan: Plan) -> Iterator[Found]:
    """Only one of us knows the client or the assignment

    What it checks
    The lead and the team of a client in a tier that asks for a full plan are at least two people. Where the tier's norm is `second_professional: true`, every current assignment has a `second` who is not its lead.

    Why it matters
    When the only one who knows the client is ill or leaves, the relationship goes too. With a second professional, there is always someone who can answer.

    Example
    ```yaml
    # plans/accounts/example.yaml
    lead: jansen
    team: [jansen]
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    lead: jansen
    team: [jansen, devries]
    ```
    """
    account = plan.account
    here = account.people_here(plan.settled.gone)
    if plan.key and account.team and len(here) == 1:
        (only,) = here
        yield Found(("team",), say("Only {who} knows this client.", who=plan.person(only)), say("Add a second person to `team`."))
    if plan.client and plan.norms.second_professional:
        for index, assignment in enumerate(account.assignments):
            if assignment.running and (not assignment.second or assignment.second == assignment.lead):
                yield Found(
                    ("assignments", index, "second"),
                    say("“{assignment}” has no second professional.", assignment=assignment.name),
                    say("Add `second:` with someone who can take over."),
                )
