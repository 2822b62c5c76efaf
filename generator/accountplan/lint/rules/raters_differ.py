from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.measures import to_exact_number
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP223", severity=Severity.WARNING)
def raters_differ(plan: Plan) -> Iterator[Found]:
    """Raters differ so much that they should talk

    What it checks
    The newest marks of the raters on one criterion are no further apart than `spread_alert` in `plans/criteria.yaml` (3 points unless set).

    Why it matters
    A partner and a junior see different clients. The mean of 9 and 4 is a mark that nobody gave; talking about the difference is worth more.

    Example
    ```yaml
    # plans/accounts/example.yaml
    marks:
      reputation: 8
      cooperation:
        - {by: jansen, mark: 9, on: 2026-03-02, why: opens doors at other water boards}
        - {by: devries, mark: 4, on: 2026-03-04, why: changes project leaders all the time}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    marks:
      reputation: 8
      cooperation:
        - {by: jansen, mark: 9, on: 2026-03-02, why: opens doors at other water boards}
        - {by: devries, mark: 7, on: 2026-03-20, why: changes project leaders but they are good}
    ```
    """
    criteria = plan.settled.criteria
    for scored in plan.score.differing(criteria.spread_alert):
        id, (low, high) = scored.criterion, scored.ends
        yield Found(
            ("marks", id),
            say(
                "“{criterion}”: {high_name} gives {high}, {low_name} gives {low}.",
                criterion=criteria.name(id),
                high_name=plan.person(high.by),
                high=to_exact_number(high.mark),
                low_name=plan.person(low.by),
                low=to_exact_number(low.mark),
            ),
            say("Have them talk about it, and add new marks with a reason under `why`."),
        )
