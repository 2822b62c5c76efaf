from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.measures import to_exact_number
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity

LOW, HIGH = Decimal(3), Decimal(10)


@rule(code="AP226", severity=Severity.ADVICE)
def unexplained_mark(plan: Plan) -> Iterator[Found]:
    """An extreme mark has no reason

    What it checks
    The newest mark of a rater that is 3 or lower, or a 10, has a reason under `why`.

    Why it matters
    An extreme mark moves the score most, and is the first that a colleague asks about. A year later the reason is forgotten.

    Example
    ```yaml
    # plans/accounts/example.yaml
    marks:
      reputation: 8
      cooperation:
        - {by: jansen, mark: 10, on: 2026-03-02}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    marks:
      reputation: 8
      cooperation:
        - {by: jansen, mark: 10, on: 2026-03-02, why: paid for our research and shared the result}
    ```
    """
    criteria = plan.settled.criteria
    for id, scored in plan.score.marks.items():
        for mark in scored.raters:
            if not mark.why and (mark.mark <= LOW or mark.mark >= HIGH):
                given = plan.account.marks[id]
                assert isinstance(given, tuple)
                yield Found(
                    ("marks", id, given.index(mark), "why"),
                    say(
                        "{who} gives {mark} for “{criterion}” without a reason.",
                        who=plan.person(mark.by),
                        mark=to_exact_number(mark.mark),
                        criterion=criteria.name(id),
                    ),
                    say("Add the reason in one line under `why`."),
                )
