from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP228", severity=Severity.WARNING, formerly=("marks-of-one-day",))
def marked_twice_in_a_day(plan: Plan) -> Iterator[Found]:
    """Someone marked a criterion twice on one day

    What it checks
    A rater gives at most one mark a day on a criterion.

    Why it matters
    The newest mark of each rater counts. Of two on the same day, the last in the file does, and nobody sees that the other does not.

    Example
    ```yaml
    # plans/accounts/example.yaml
    marks:
      cooperation:
        - {by: jansen, mark: 9, on: 2026-03-02}
        - {by: jansen, mark: 8, on: 2026-03-02}
      reputation: 8
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    marks:
      cooperation:
        - {by: jansen, mark: 9, on: 2026-03-02}
        - {by: devries, mark: 8, on: 2026-03-02}
      reputation: 8
    ```
    """
    for criterion, marks in plan.account.marks.items():
        seen = set()
        for index, mark in enumerate(marks) if isinstance(marks, tuple) else ():
            if (mark.by, mark.on) in seen:
                yield Found(
                    ("marks", criterion, index),
                    say(
                        "{who} already gave a mark on {day}, earlier in this list; this one counts.", who=plan.person(mark.by), day=mark.on
                    ),
                    say("Keep one of the two, or correct the date or the name."),
                )
            seen.add((mark.by, mark.on))
