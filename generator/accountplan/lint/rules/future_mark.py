from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP224", severity=Severity.WARNING)
def future_mark(plan: Plan) -> Iterator[Found]:
    """A mark is dated in the future

    What it checks
    The date on which a rater gave a mark is not after today.

    Why it matters
    The newest mark of each rater counts. A mark with a wrong year beats every later opinion, and never goes out of date.

    Example
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    marks:
      reputation: 8
      cooperation:
        - {by: jansen, mark: 9, on: 2062-03-02}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    marks:
      reputation: 8
      cooperation:
        - {by: jansen, mark: 9, on: 2026-03-02}
    ```
    """
    by_raters = [(criterion, marks) for criterion, marks in plan.account.marks.items() if isinstance(marks, tuple)]
    for criterion, index, mark in ((criterion, index, mark) for criterion, marks in by_raters for index, mark in enumerate(marks)):
        if mark.on > plan.today:
            yield Found(
                ("marks", criterion, index, "on"),
                say("The mark by {who} is dated {on}, after today.", who=plan.person(mark.by), on=mark.on),
                say("Correct the date under `on`."),
            )
