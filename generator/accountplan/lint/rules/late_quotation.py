from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.days import count_working_days, subtract_years
from accountplan.base.text import Text, say, say_n
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.account import Proposal
from accountplan.model.finding import Severity

KEY_NORM = 5
"""Working days for the first tiers, when the tier has no norm of its own (S22)."""


@rule(code="AP609", severity=Severity.WARNING)
def late_quotation(plan: Plan) -> Iterator[Found]:
    """A quotation is later than the norm

    What it checks
    A proposal that was `asked` in the past year is `sent` within the tier's norm `quotation_days` (Monday to Friday; public holidays count as working days). Without a norm: 5 for tiers that ask for a full plan.

    Why it matters
    The time we take over a quotation is the first thing that the client sees of our work.

    Example
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    proposals:
      - {name: Second inspection, stage: requested, who: jansen, asked: 2026-11-02}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    proposals:
      - {name: Second inspection, stage: submitted, who: jansen, asked: 2026-11-02, sent: 2026-11-06}
    ```
    """
    norm = plan.norms.quotation_days if plan.norms.quotation_days is not None else KEY_NORM if plan.key else None
    if norm is None or not plan.norms_read or plan.account.is_former:
        return
    for index, proposal in enumerate(plan.account.proposals):
        message = _find_fault(proposal, norm, plan)
        if message:
            yield Found(
                ("proposals", index, "sent" if proposal.sent else "asked"),
                message,
                say("Send it and write the date under `sent`, or agree another date with the client.")
                if not proposal.sent
                else say("Find out where the time went, and next time tell the client when to expect it."),
            )


def _find_fault(proposal: Proposal, norm: int, plan: Plan) -> Text | None:
    if proposal.asked is None or proposal.asked < subtract_years(plan.today):
        return None
    if proposal.sent is None and proposal.stage in ("submitted", "won", "lost"):
        return None
    took = count_working_days(proposal.asked, proposal.sent or plan.today)
    if took <= norm:
        return None
    if proposal.sent:
        return say_n(
            "The quotation “{proposal}” took {n} working day; the norm is {norm}.",
            "The quotation “{proposal}” took {n} working days; the norm is {norm}.",
            took,
            proposal=proposal.name,
            norm=norm,
        )
    return say_n(
        "The client has been waiting for the quotation “{proposal}” for {n} working day; the norm is {norm}.",
        "The client has been waiting for the quotation “{proposal}” for {n} working days; the norm is {norm}.",
        took,
        proposal=proposal.name,
        norm=norm,
    )
