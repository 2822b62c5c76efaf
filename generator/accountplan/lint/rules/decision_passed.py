from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.days import count_days
from accountplan.base.text import say, say_n
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP624", severity=Severity.WARNING)
def decision_passed(plan: Plan) -> Iterator[Found]:
    """A day of decision has passed, and the plan does not say what was decided

    What it checks
    An open proposal has no day under `decision` that has passed, and an assignment that runs none under `renews`.

    Why it matters
    They have decided, or waited, and we have not asked. Whoever asks the day after still hears why.

    Example
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    proposals:
      - {name: Second inspection, stage: submitted, who: jansen, asked: 2026-10-02, sent: 2026-10-07, decision: 2026-11-16}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    proposals:
      - {name: Second inspection, stage: won, who: jansen, asked: 2026-10-02, sent: 2026-10-07, decision: 2026-11-16, reason: they know our team}
    ```
    """
    for index, proposal in enumerate(plan.account.proposals):
        if proposal.awaited and (days := count_days(proposal.awaited, plan.today)) > 0:
            yield Found(
                ("proposals", index, "decision"),
                say_n("The client was due to decide on “{proposal}” {n} day ago.", "The client was due to decide on “{proposal}” {n} days ago.", days, proposal=proposal.name),
                say("Ask, and write `stage: won` or `stage: lost` with the reason, or the new day."),
            )  # fmt: skip
    for index, work in enumerate(plan.account.assignments):
        if work.running and work.renews and (days := count_days(work.renews, plan.today)) > 0:
            yield Found(
                ("assignments", index, "renews"),
                say_n("“{assignment}” was due for renewal {n} day ago.", "“{assignment}” was due for renewal {n} days ago.", days, assignment=work.name),
                say("Write the next day under `renews` when it goes on, or the date under `delivered` when it ended."),
            )  # fmt: skip
