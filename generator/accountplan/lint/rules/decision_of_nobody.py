from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Code, Listing, Text, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity

MISSING: dict[str, Text] = {"who": say("who sees to it"), "by": say("by when")}
"""What a decision does not say when it lacks a key."""


@firm_rule(code="AP516", severity=Severity.WARNING)
def decision_of_nobody(firm: Firmwide) -> Iterator[Found]:
    """A decision of a meeting does not say who sees to it, or by when

    What it checks
    Every open decision in `plans/meetings/` has `who` (or `theirs`, when the client sees to it) and `by`.

    Why it matters
    A decision without a name and a day is an intention. It is never late, so that nobody is reminded of it, and it is on every agenda.

    Example
    ```yaml
    # plans/meetings/2026-10-20-tier-a.yaml, on 2026-11-23
    on: 2026-10-20
    decisions:
      - {what: We do not bid for the second dike, who: jansen}
    ```

    Use instead
    ```yaml
    # plans/meetings/2026-10-20-tier-a.yaml, on 2026-11-23
    on: 2026-10-20
    decisions:
      - {what: We do not bid for the second dike, who: jansen, by: 2026-12-01}
    ```
    """
    for id, meeting in firm.portfolio.meetings.items():
        path = firm.portfolio.meeting_paths[id]
        for index, each in enumerate(meeting.decisions):
            lacks = {"who": not each.who and not each.theirs, "by": each.by is None}
            missing = [key for key, lacking in lacks.items() if lacking and not firm.lost(path, ("decisions", index, key))]
            if each.open and missing and not firm.lost(path, ("decisions", index, "status")):
                yield Found(
                    ("decisions", index, missing[0]),
                    say("“{what}” does not say {missing}.", what=each.what, missing=Listing(tuple(MISSING[key] for key in missing), "or")),
                    say("Add {keys}.", keys=Listing(tuple(map(Code, missing)))),
                    path,
                )
