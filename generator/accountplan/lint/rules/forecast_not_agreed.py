from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP652", severity=Severity.ADVICE)
def forecast_not_agreed(plan: Plan) -> Iterator[Found]:
    """The turnover of the new year was not agreed with the client

    What it checks
    Where the tier's norm is `forecast: true`, a client has a turnover under `forecast` and a day under `agreed` for the year that runs; in its last quarter for the next one. In any tier, a year under `agreed` has a turnover under `forecast`.

    Why it matters
    A forecast that the client has seen is a promise of two; one that it has not seen is a hope. And whoever asks hears early what will change.

    Example
    ```yaml
    # plans/tiers.yaml
    tiers: [{id: A, name: A, above: 8, norms: {forecast: true}}, {id: B, name: B}, {id: C, name: C, below: 6}]
    # plans/accounts/example.yaml, on 2026-11-23
    forecast: {2027: {turnover: 210000}}
    ```

    Use instead
    ```yaml
    # plans/tiers.yaml
    tiers: [{id: A, name: A, above: 8, norms: {forecast: true}}, {id: B, name: B}, {id: C, name: C, below: 6}]
    # plans/accounts/example.yaml, on 2026-11-23
    forecast: {2027: {turnover: 210000}}
    agreed: {2027: 2026-11-03}
    ```
    """
    if not plan.client or plan.lost("forecast") or plan.lost("agreed"):
        return
    account, year = plan.account, plan.settled.firm.year_to_agree(plan.today)
    for each in (each for each in account.agreed if not account.is_agreed(each)):
        yield Found(
            ("agreed", each),
            say("What was agreed for {year} is not recorded: there is no turnover for it.", year=str(each)),
            say("Write the turnover of {year} under `forecast`.", year=str(each)),
        )
    if plan.tier and plan.norms_read and plan.norms.forecast and year not in account.agreed:
        yield Found(
            ("forecast",) if account.forecast else ("name",),
            say("The turnover of {year} has not been agreed with the client, and this tier asks for that.", year=str(year)),
            say("Talk about it; write the amount under `forecast` and the day under `agreed`."),
        )
