from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.measures import to_distinct_share
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity

HALF = Fraction(1, 2)


@rule(code="AP804", severity=Severity.WARNING)
def incomplete_plan(plan: Plan) -> Iterator[Found]:
    """The plan of a client in the top tiers is less than half complete

    What it checks
    The plan of a client in a tier that asks for a full plan holds at least half of what is asked for, by weight.

    Why it matters
    The clients that matter most deserve more than a score. A plan with more holes than words does not guide anyone.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    lead: jansen
    team: [jansen, devries]
    marks: {turnover: 9, cooperation: 9, reputation: 9}
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    lead: jansen
    team: [jansen, devries]
    marks: {turnover: 7, cooperation: 7, reputation: 7}
    ```
    """
    if plan.key and plan.completeness.plan < HALF and not plan.lost():
        todo = plan.completeness.todo
        yield Found(
            todo[0].keys[:1],
            say("The plan is {share} complete.", share=to_distinct_share(plan.completeness.plan, HALF)),
            say("Begin with what counts most: {items}.", items=", ".join(item.item for item in todo[:3])),
        )
