from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Text, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP616", severity=Severity.ADVICE)
def outcome_without_reason(plan: Plan) -> Iterator[Found]:
    """A proposal was won or lost, but the plan does not say why

    What it checks
    A proposal with `stage: won` or `stage: lost` has a `reason`, or at least a `factor`.

    Why it matters
    Why clients choose us, or someone else, is the cheapest market research there is. Ask, and write it down.

    Example
    ```yaml
    # plans/accounts/example.yaml
    proposals:
      - {name: Second inspection, stage: lost, who: jansen}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    proposals:
      - {name: Second inspection, stage: lost, who: jansen, reason: the other firm could start a month earlier}
    ```
    """
    for index, proposal in enumerate(plan.account.proposals):
        if proposal.over and not proposal.reason and not proposal.factor:
            yield Found(
                ("proposals", index, "reason"), _word_message(proposal.name, proposal.stage), say("Ask the client, and add `reason:`.")
            )


def _word_message(proposal: str, stage: str) -> Text:
    if stage == "won":
        return say("“{proposal}” was won, but the plan does not say why.", proposal=proposal)
    return say("“{proposal}” was lost, but the plan does not say why.", proposal=proposal)
