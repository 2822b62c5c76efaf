from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say, say_n
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP222", severity=Severity.WARNING)
def stale_marks(plan: Plan) -> Iterator[Found]:
    """Marks by raters are out of date

    What it checks
    The newest mark of each rater is no older than `stale_after` days in `plans/criteria.yaml` (730 unless set); one that was changed under the same date, as Git knows, is as old as that change. One finding per plan, at the oldest mark.

    Why it matters
    A mark from years ago says what the client was like then. The score looks exact, but is about the past.

    Example
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    marks:
      reputation: 8
      cooperation:
        - {by: jansen, mark: 9, on: 2023-03-02}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    marks:
      reputation: 8
      cooperation:
        - {by: jansen, mark: 9, on: 2023-03-02}
        - {by: jansen, mark: 8, on: 2026-10-12}
    ```
    """
    if plan.account.is_former:
        return
    limit = plan.settled.criteria.stale_after
    old = plan.score.list_old_marks(plan.ages, plan.today, limit)
    if old:
        on, criterion, mark = old[0]
        given = plan.account.marks[criterion]
        assert isinstance(given, tuple)
        yield Found(
            ("marks", criterion, given.index(mark)),
            say_n(
                "{n} mark is older than {days} days: by {who}, from {on}.",
                "{n} marks are older than {days} days; the oldest is by {who}, from {on}.",
                len(old),
                days=limit,
                who=plan.person(mark.by),
                on=on,
            ),
            say("Take it out, and let someone who is still here give a mark.")
            if mark.by in plan.settled.gone
            else say("Add a new mark by the same rater; the newest counts."),
        )
