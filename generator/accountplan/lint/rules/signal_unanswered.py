from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP614", severity=Severity.WARNING)
def signal_unanswered(plan: Plan) -> Iterator[Found]:
    """A client may be about to leave, and nothing is planned

    What it checks
    A client with a signal of leaving that is not `resolved` (threatens to leave, asks for rates again, serious complaint, asks for another contact person, asks for a new price for repeat work, objects to an invoice) has an open action with a date still to come.

    Why it matters
    A client that leaves usually says so first. Keeping it takes one talk in good time; winning it back takes years.

    Example
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    signals:
      - {kind: serious_complaint, on: 2026-11-03, by: jansen, note: the report came too late for the board}
    actions: []
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    signals:
      - {kind: serious_complaint, on: 2026-11-03, by: jansen, note: the report came too late for the board}
    actions:
      - {what: Talk with the director about the report, p: project, who: vandam, when: 2026-11-27, how: at their office, objective: growth}
    ```
    """
    signals = [(index, each) for index, each in enumerate(plan.account.signals) if each.leaving and each.open(plan.today)]
    if signals and plan.client and not any(action.when and action.when >= plan.today for _, action in plan.open_actions):
        index, newest = max(signals, key=lambda each: each[1].on)
        yield Found(
            ("signals", index),
            say("There has been a signal of leaving since {day}, and no action is planned.", day=newest.on),
            say("Plan who will talk to the client, and when; write `resolved:` with the date once it has been put right."),
        )
