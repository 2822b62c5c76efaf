from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity
from accountplan.model.meetings import Meeting


@firm_rule(code="AP142", severity=Severity.ERROR)
def meeting_day(firm: Firmwide) -> Iterator[Found]:
    """A meeting's file is not named after its day

    What it checks
    The name of a file in `plans/meetings/` begins with the day of the meeting, as in `2026-12-15-tier-a.yaml`, and that is the day under `on`.

    Why it matters
    The next agenda begins where the last meeting ended. When it is not known which day that was, it tells of the wrong weeks.

    Example
    ```yaml
    # plans/meetings/2026-11-02-tier-a.yaml
    on: 2026-11-12
    about: {tier: A}
    notes: We spoke about the coming year.
    ```

    Use instead
    ```yaml
    # plans/meetings/2026-11-02-tier-a.yaml
    on: 2026-11-02
    about: {tier: A}
    notes: We spoke about the coming year.
    ```
    """
    for id, meeting in firm.portfolio.meetings.items():
        path = firm.portfolio.meeting_paths[id]
        if meeting.on != meeting.named_day and not firm.lost(path, ("on",)):
            yield _find(meeting, path)


def _find(meeting: Meeting, path: str) -> Found:
    on, named = meeting.on, meeting.named_day
    if on is None:
        return Found(("on",), say("The meeting does not say on which day it is."), say("Write `on: {day}`.", day=str(named)), path)
    if named is None:
        message = say("The name of the file does not begin with the day of the meeting.")
        return Found(("on",), message, say("Rename it to `{name}`.", name=_name_file(on, meeting.id)), path)
    message = say("The file is named after {named}, but the meeting is on {day}.", named=named, day=on)
    return Found(("on",), message, say("Correct the day, or rename the file."), path)


def _name_file(day: date, id: str) -> str:
    """The day, and of the name whatever is not a day that went wrong."""
    rest = id.lstrip("0123456789-")
    return f"{day.isoformat()}-{rest}.yaml" if rest else f"{day.isoformat()}.yaml"
