from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP522", severity=Severity.WARNING)
def future_decision(firm: Firmwide) -> Iterator[Found]:
    """A decision was carried out on a day that is still to come

    What it checks
    The date under `done` of a decision in `plans/meetings/` is not after today.

    Why it matters
    A decision with such a day counts as carried out: it leaves every agenda, although nobody has done it yet.

    Example
    ```yaml
    # plans/meetings/2026-10-20-tier-a.yaml, on 2026-11-23
    on: 2026-10-20
    decisions:
      - {what: We do not bid for the second dike, who: jansen, by: 2026-11-01, status: done, done: 2062-10-30}
    ```

    Use instead
    ```yaml
    # plans/meetings/2026-10-20-tier-a.yaml, on 2026-11-23
    on: 2026-10-20
    decisions:
      - {what: We do not bid for the second dike, who: jansen, by: 2026-11-01, status: done, done: 2026-10-30}
    ```
    """
    for id, meeting in firm.portfolio.meetings.items():
        for index, each in enumerate(meeting.decisions):
            if each.done and each.done > firm.today:
                yield Found(
                    ("decisions", index, "done"),
                    say("“{key}” says {day}, after today.", key="done", day=each.done),
                    say("Correct the date: this key is for something that has happened."),
                    firm.portfolio.meeting_paths[id],
                )
