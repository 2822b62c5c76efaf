from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity

BEFORE_SENT = ("lead", "talk", "requested")


@rule(code="AP619", severity=Severity.WARNING)
def settled_but_open(plan: Plan) -> Iterator[Found]:
    """A proposal says that it was sent or decided, but its stage does not

    What it checks
    A proposal with a `reason` or a `factor`, which says why it was won or lost, has `stage: won` or `stage: lost`; one with a day under `sent` is at least `submitted`.

    Why it matters
    As long as the stage stays behind, the proposal counts as work that may still come, with its value and its chance.

    Example
    ```yaml
    # plans/accounts/example.yaml
    proposals:
      - {name: Second inspection, stage: submitted, who: jansen, reason: the other firm could start a month earlier}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    proposals:
      - {name: Second inspection, stage: lost, who: jansen, reason: the other firm could start a month earlier}
    ```
    """
    for index, proposal in enumerate(plan.account.proposals):
        if (proposal.reason or proposal.factor) and not proposal.over:
            message = say("It says why “{proposal}” was won or lost, but its stage is `{stage}`.", proposal=proposal.name, stage=proposal.stage)  # fmt: skip
            yield Found(("proposals", index, "stage"), message, say("Write `stage: won` or `stage: lost`."))
        elif proposal.sent and proposal.stage in BEFORE_SENT:
            message = say("“{proposal}” was sent on {day}, but its stage is `{stage}`.", proposal=proposal.name, day=proposal.sent, stage=proposal.stage)  # fmt: skip
            yield Found(("proposals", index, "stage"), message, say("Write `stage: submitted`, or `won` or `lost` once it is decided."))
