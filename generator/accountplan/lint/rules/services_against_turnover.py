from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Money, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.bought import ROUNDED
from accountplan.model.finding import Severity


@rule(code="AP136", severity=Severity.WARNING)
def services_against_turnover(plan: Plan) -> Iterator[Found]:
    """The services of a year do not add up to its turnover

    What it checks
    Where `services` have a turnover in a year, they come to the `turnover` of that year under `figures` together. A difference of one per cent is rounding.

    Why it matters
    Either a service is missing or one of the figures is wrong, and the table of what the client buys tells it wrongly.

    Example
    ```yaml
    # plans/firm.yaml
    services: {inspection: Inspection of dikes, design: Design}
    # plans/accounts/example.yaml
    services: {inspection: {turnover: {2025: 150000}}}
    ```

    Use instead
    ```yaml
    # plans/firm.yaml
    services: {inspection: Inspection of dikes, design: Design}
    # plans/accounts/example.yaml
    services: {inspection: {turnover: {2025: 150000}}, design: {turnover: {2025: 54000}}}
    ```
    """
    account = plan.account
    if plan.lost("services") or plan.lost("figures"):
        return
    for year in sorted({year for each in account.services.values() for year in each.turnover}):
        parts, whole = account.turnover_of_services(year), account.figures.get(year, {}).get("turnover")
        if parts is None or whole is None or abs(parts - whole) <= abs(whole) * ROUNDED:
            continue
        message = say("The services of {year} come to {parts} together; the turnover of that year is {whole}.", year=str(year), parts=Money(parts), whole=Money(whole))  # fmt: skip
        first = next(id for id, each in account.services.items() if year in each.turnover)
        lacks = say("Add the service that brought the rest, or correct one of the figures.")
        yield Found(("services", first, "turnover", year), message, lacks if parts < whole else say("Correct the figure that is wrong."))
