from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Listing, Text, say, say_n
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.account import Action
from accountplan.model.finding import Severity


@rule(code="AP502", severity=Severity.WARNING)
def late_action(plan: Plan) -> Iterator[Found]:
    """An action is late

    What it checks
    The date under `when` of an open action has not passed.

    Why it matters
    A plan is a promise to ourselves, and often to the client. The later it is, the less the next promise is believed.

    Example
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    actions:
      - {what: Show the new service, p: project, who: jansen, when: 2026-09-01, how: at their office, objective: growth}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    actions:
      - what: Show the new service
        p: project
        who: jansen
        when: 2026-09-01
        how: at their office
        objective: growth
        status: done
        done: 2026-09-03
        result: they want a pilot in spring
    ```
    """
    for index, action in plan.open_actions:
        if action.late(plan.today):
            yield Found(
                ("actions", index, "when"),
                _word_message(action, action.days_late(plan.today), plan),
                say("Ask how it stands, and write `status: done` with the result, choose a new date together, or write `status: dropped`.")
                if action.theirs
                else say("Do it and write `status: done` with the result, choose a new date, or write `status: dropped`."),
            )


def _word_message(action: Action, days: int, plan: Plan) -> Text:
    if action.theirs:
        return say_n(
            "{who} is {n} day late with “{action}”, which is theirs to do.",
            "{who} is {n} days late with “{action}”, which is theirs to do.",
            days,
            who=action.theirs,
            action=action.what,
        )
    if not action.who:
        return say_n("“{action}” is {n} day late.", "“{action}” is {n} days late.", days, action=action.what)
    who = Listing(tuple(plan.person(id) for id in action.who))
    return say_n("“{action}” is {n} day late ({who}).", "“{action}” is {n} days late ({who}).", days, action=action.what, who=who)
