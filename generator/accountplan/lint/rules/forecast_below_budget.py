from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Money, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP137", severity=Severity.ADVICE)
def forecast_below_budget(plan: Plan) -> Iterator[Found]:
    """We expect clearly less turnover than was budgeted

    What it checks
    The turnover under `forecast` of a year that is not over is less than `limits.turnover_fall` of `plans/firm.yaml` (10 % unless it says otherwise) below that under `budget`.

    Why it matters
    What is seen during the year can still be talked about with the client; afterwards it is only a number.

    Example
    ```yaml
    # plans/accounts/example.yaml
    budget: {2026: {turnover: 200000}}
    forecast: {2026: {turnover: 160000}}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    budget: {2026: {turnover: 200000}}
    forecast: {2026: {turnover: 190000}}
    ```
    """
    account, firm = plan.account, plan.settled.firm
    for year in sorted(account.forecast):
        expected, planned = account.forecast[year].get("turnover"), account.budget.get(year, {}).get("turnover")
        if expected is None or not planned or planned < 0 or not plan.settled.years.runs(year):
            continue
        if planned - expected >= planned * firm.limits.turnover_fall:
            message = say("The forecast of {year} is {expected}; {planned} was budgeted.", year=str(year), expected=Money(expected), planned=Money(planned))  # fmt: skip
            yield Found(("forecast", year, "turnover"), message, say("Find out why, and plan an action, or correct the forecast."))
