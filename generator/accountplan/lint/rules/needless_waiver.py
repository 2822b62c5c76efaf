from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Text, say
from accountplan.lint.checks import Check, after_rule
from accountplan.lint.registry import find_check
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity
from accountplan.model.tiers import ITEMS


@after_rule(code="AP902", severity=Severity.ADVICE)
def needless_waiver(plan: Plan, silenced: frozenset[str]) -> Iterator[Found]:
    """A waiver waives nothing

    What it checks
    A waiver in force takes away at least one finding of its rule, or its item is asked of this plan and missing. Reading errors cannot be waived. While part of the plan, the criteria or the tiers cannot be read, this is not checked.

    Why it matters
    A waiver without effect lingers long after its reason has gone, and silences the next finding before anyone has looked at it.

    Example
    ```yaml
    # plans/accounts/example.yaml
    team: [jansen, devries]
    waive:
      - {rule: no-team, reason: The team starts in January, until: 2027-01-31}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    team: []
    waive:
      - {rule: no-team, reason: The team starts in January, until: 2027-01-31}
    ```
    """
    unsure = plan.lost() or plan.settled.unsure
    waived = {item.item for item in plan.completeness.items if item.state == "waived"}
    for index, waiver in enumerate(plan.account.waive):
        check = find_check(waiver.rule or "")
        if not waiver.holds(plan.today) or (unsure and not (check and check.fixed)):
            continue
        if check and check.name not in silenced:
            yield Found(("waive", index), _word_message(check, waiver.rule or ""), say("Remove the waiver."))
        elif waiver.item in ITEMS and waiver.item not in waived:
            message = say("This waiver has no effect: {item} is not asked of this plan, or is already there.", item=waiver.item)
            yield Found(("waive", index), message, say("Remove the waiver."))


def _word_message(check: Check, name: str) -> Text:
    if check.fixed:
        return say("This waiver has no effect: {rule} is a reading error and cannot be waived.", rule=name)
    return say("This waiver has no effect: {rule} finds nothing in this plan.", rule=name)
