from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Listing, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP138", severity=Severity.WARNING)
def absent_colleague(plan: Plan) -> Iterator[Found]:
    """An action falls on a day on which everybody who does it is away

    What it checks
    The day of an open action lies outside the days under `absent` in `plans/people.yaml` of at least one of those who do it.

    Why it matters
    Nobody is there to do it, and it will be late without anybody having chosen that.

    Example
    ```yaml
    # plans/people.yaml
    jansen: {name: Ans Jansen, role: senior, hours: 300, absent: [{from: 2026-12-10, until: 2026-12-13}]}
    ```

    Use instead
    ```yaml
    # plans/people.yaml
    jansen: {name: Ans Jansen, role: senior, hours: 300, absent: [{from: 2026-12-11, until: 2026-12-13}]}
    ```
    """
    people = plan.settled.people
    for index, action in plan.open_actions:
        who = [id for id in action.who if id in people]
        if action.when and who and all(people[id].away(action.when) for id in who):
            names = Listing(tuple(plan.person(id) for id in who))
            message = say(
                "On {day}, the day of “{action}”, nobody who does it is there: {names}.", day=action.when, action=action.what, names=names
            )
            yield Found(("actions", index, "when"), message, say("Choose another day, or somebody who is there."))
