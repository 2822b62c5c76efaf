from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.days import subtract_years
from accountplan.base.text import say, say_n
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP651", severity=Severity.ADVICE)
def too_few_talks(plan: Plan) -> Iterator[Found]:
    """Whoever leads the account spoke with them less often than the tier asks

    What it checks
    In the past year whoever leads a client spoke with someone there on at least as many days as the tier's norm `contacts`. Days count that stand under `last` and `earlier` at `known_by`. Without that norm nothing is asked; the method asks two.

    Why it matters
    A relationship is kept up by people. One talk a year is a visit; from two on there is something to come back to.

    Example
    ```yaml
    # plans/tiers.yaml
    tiers: [{id: A, name: A, above: 8, norms: {contacts: 2}}, {id: B, name: B}, {id: C, name: C, below: 6}]
    # plans/accounts/example.yaml, on 2026-11-23
    lead: jansen
    contacts:
      - {name: Carla Smit, role: decides, known_by: {jansen: {last: 2026-10-20}, devries: {last: 2026-02-02}}}
    ```

    Use instead
    ```yaml
    # plans/tiers.yaml
    tiers: [{id: A, name: A, above: 8, norms: {contacts: 2}}, {id: B, name: B}, {id: C, name: C, below: 6}]
    # plans/accounts/example.yaml, on 2026-11-23
    lead: jansen
    contacts:
      - {name: Carla Smit, role: decides, known_by: {jansen: {last: 2026-10-20, earlier: [2026-03-02]}, devries: {last: 2026-02-02}}}
    ```
    """
    asked, lead = plan.norms.contacts if plan.tier else None, plan.account.lead
    if not plan.client or not asked or not lead or not plan.norms_read or plan.lost("contacts"):
        return
    known = plan.account.count_contacts(lead, subtract_years(plan.today), plan.today)
    if known < asked:
        yield Found(
            ("contacts",) if plan.account.contacts else ("lead",),
            say_n(
                "{who} spoke with them on {n} day in the past year, as far as is recorded; the norm is {asked}.",
                "{who} spoke with them on {n} days in the past year, as far as is recorded; the norm is {asked}.",
                known,
                who=plan.settled.people[lead].name if lead in plan.settled.people else lead,
                asked=str(asked),
            ),
            say("Plan a talk. Days that were not recorded belong under `known_by`, at `last` and `earlier`."),
        )
