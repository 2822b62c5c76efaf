from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Listing, Text, say, say_n
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity
from accountplan.model.meetings import Resolution


@firm_rule(code="AP515", severity=Severity.WARNING)
def late_decision(firm: Firmwide) -> Iterator[Found]:
    """A decision of a meeting is late

    What it checks
    The date under `by` of an open decision in `plans/meetings/` has not passed.

    Why it matters
    A decision that nobody acts on has to be taken again. A meeting that sees its old decisions late takes its new ones less seriously.

    Example
    ```yaml
    # plans/meetings/2026-10-20-tier-a.yaml, on 2026-11-23
    on: 2026-10-20
    decisions:
      - {what: We do not bid for the second dike, who: jansen, by: 2026-11-01}
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
        path = firm.portfolio.meeting_paths[id]
        for index, each in enumerate(meeting.decisions):
            if each.late(firm.today) and not firm.lost(path, ("decisions", index, "status")):
                yield Found(
                    ("decisions", index, "by"),
                    _word_message(each, each.days_late(firm.today), firm),
                    say("Carry it out and write `status: done` with the day, agree on a new day, or write `status: dropped`."),
                    path,
                )


def _word_message(each: Resolution, days: int, firm: Firmwide) -> Text:
    who = tuple(firm.portfolio.person(id) for id in each.who) or ((each.theirs,) if each.theirs else ())
    if not who:
        return say_n("The decision “{what}” is {n} day late.", "The decision “{what}” is {n} days late.", days, what=each.what)
    return say_n(
        "The decision “{what}” is {n} day late ({who}).",
        "The decision “{what}” is {n} days late ({who}).",
        days,
        what=each.what,
        who=Listing(who),
    )
