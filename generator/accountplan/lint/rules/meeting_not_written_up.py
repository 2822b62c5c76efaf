from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP517", severity=Severity.WARNING)
def meeting_not_written_up(firm: Firmwide) -> Iterator[Found]:
    """A meeting was held, and nobody wrote down what came of it

    What it checks
    A meeting whose day has passed has `decisions` or `notes`.

    Why it matters
    What was promised there is known to those who were there, for a few weeks. The next agenda cannot ask what became of it.

    Example
    ```yaml
    # plans/meetings/2026-10-20-tier-a.yaml, on 2026-11-23
    on: 2026-10-20
    about: {tier: A}
    present: [jansen]
    ```

    Use instead
    ```yaml
    # plans/meetings/2026-10-20-tier-a.yaml, on 2026-11-23
    on: 2026-10-20
    about: {tier: A}
    present: [jansen]
    notes: Nothing was decided. Next time we choose between the two dikes.
    ```
    """
    for id, meeting in firm.portfolio.meetings.items():
        path = firm.portfolio.meeting_paths[id]
        written = meeting.decisions or meeting.notes or firm.lost(path, ("decisions",)) or firm.lost(path, ("notes",))
        if meeting.day and meeting.held(firm.today) and not written:
            yield Found(
                ("on",),
                say("The meeting of {day} has been held, but neither a decision nor a note was recorded.", day=meeting.day),
                say("Write what was decided under `decisions`, or under `notes` that nothing was."),
                path,
            )
