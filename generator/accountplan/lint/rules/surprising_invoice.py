from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.days import subtract_years
from accountplan.base.text import say, say_n
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP627", severity=Severity.ADVICE)
def surprising_invoice(plan: Plan) -> Iterator[Found]:
    """Invoices surprised without being announced, more than the norm allows

    What it checks
    In the past year no more invoices under `service_record` were not `announced` than the tier's norm `unannounced_invoices`. One that nobody `explained` is named first. Without that norm nothing is asked.

    Why it matters
    The bill is what remains when the work is done. What was announced is expected; what was not is disputed.

    Example
    ```yaml
    # plans/tiers.yaml
    tiers: [{id: A, name: A, above: 8, norms: {unannounced_invoices: 0}}, {id: B, name: B}, {id: C, name: C, below: 6}]
    # plans/accounts/example.yaml, on 2026-11-23
    service_record:
      invoices: [{on: 2026-10-01, note: two days more on the dike}]
    ```

    Use instead
    ```yaml
    # plans/tiers.yaml
    tiers: [{id: A, name: A, above: 8, norms: {unannounced_invoices: 0}}, {id: B, name: B}, {id: C, name: C, below: 6}]
    # plans/accounts/example.yaml, on 2026-11-23
    service_record:
      invoices: [{on: 2026-10-01, announced: true, note: two days more on the dike}]
    ```
    """
    norm = plan.norms.unannounced_invoices
    if norm is None or not plan.client or not plan.norms_read:
        return
    since, sent = subtract_years(plan.today), plan.account.service_record.invoices
    found = [index for index, each in enumerate(sent) if not each.announced and since <= each.on <= plan.today]
    if len(found) > norm:
        silent = [index for index in found if sent[index].explained is None]
        yield Found(
            ("service_record", "invoices", (silent or found)[-1]),
            say_n(
                "{n} invoice surprised them in the past year and was not announced; the norm is at most {norm}.",
                "{n} invoices surprised them in the past year and were not announced; the norm is at most {norm}.",
                len(found),
                norm=norm,
            ),
            say("Call and explain it, and write the day under `explained`.")
            if silent
            else say("Tell them of extra work before it is on an invoice."),
        )
