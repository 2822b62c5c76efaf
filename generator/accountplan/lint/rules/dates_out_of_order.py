from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.account import Account
from accountplan.model.finding import Keys, Severity


@rule(code="AP510", severity=Severity.WARNING, formerly=("days-out-of-order",))
def dates_out_of_order(plan: Plan) -> Iterator[Found]:
    """Something ended before it began

    What it checks
    An assignment is delivered, due and renewed after its `start`, a proposal is `sent` and decided on (`decision`) after it was `asked`, a signal is `resolved` after it was seen, a question `answered` after it was `asked`, an invoice `explained` after it was sent, a contact `left` after `since`, and a client not before the first day of that year.

    Why it matters
    One of the two dates is wrong, and so is whatever is computed from them (delivery on time, quotation within the norm).

    Example
    ```yaml
    # plans/accounts/example.yaml
    proposals:
      - {name: Second inspection, stage: submitted, asked: 2026-10-12, sent: 2026-10-02}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    proposals:
      - {name: Second inspection, stage: submitted, asked: 2026-10-02, sent: 2026-10-07}
    ```
    """
    for keys, first, begin, end in _list_pairs(plan.account):
        if begin and end and end < begin:
            yield Found(
                keys,
                say("“{key}” ({end}) is before “{first}” ({begin}).", key=str(keys[-1]), end=end, first=first, begin=begin),
                say("Correct one of the two dates."),
            )


def _list_pairs(account: Account) -> Iterator[tuple[Keys, str, date | None, date | None]]:
    """The key of the second day, the name of the first, and both days."""
    yield ("left",), "since", date(account.since, 1, 1) if account.since else None, account.left
    for index, assignment in enumerate(account.assignments):
        yield ("assignments", index, "due"), "start", assignment.start, assignment.due
        yield ("assignments", index, "delivered"), "start", assignment.start, assignment.delivered
        yield ("assignments", index, "renews"), "start", assignment.start, assignment.renews
    for index, proposal in enumerate(account.proposals):
        yield ("proposals", index, "decision"), "asked", proposal.asked, proposal.decision
        yield ("proposals", index, "sent"), "asked", proposal.asked, proposal.sent
    for index, signal in enumerate(account.signals):
        yield ("signals", index, "resolved"), "on", signal.on, signal.resolved
    for index, question in enumerate(account.service_record.questions):
        yield ("service_record", "questions", index, "answered"), "asked", question.asked, question.answered
    for index, invoice in enumerate(account.service_record.invoices):
        yield ("service_record", "invoices", index, "explained"), "on", invoice.on, invoice.explained
    for index, contact in enumerate(account.contacts):
        yield ("contacts", index, "left"), "since", contact.since, contact.left
