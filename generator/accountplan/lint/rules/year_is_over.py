from __future__ import annotations

from collections.abc import Iterable, Iterator

from accountplan.base.text import Listing, Wording, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.bought import SoFar
from accountplan.model.criteria import FIGURES
from accountplan.model.finding import Severity
from accountplan.model.firm import Firm


@rule(code="AP815", severity=Severity.ADVICE)
def year_is_over(plan: Plan) -> Iterator[Found]:
    """Of a year that is over, only a part or a forecast is recorded

    What it checks
    What stands under `so_far` or `forecast` for a financial year that is over, stands under `figures` as well, as it was in the end.

    Why it matters
    What a year brought up to September, or what one hoped of it, is not what it brought. Scores and charts take whole years only, so this one is missing in them.

    Example
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    figures: {2024: {turnover: 204000}}
    so_far: {until: 2025-09-30, figures: {turnover: 151000}}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    figures: {2024: {turnover: 204000}, 2025: {turnover: 197500}}
    ```
    """
    account, firm = plan.account, plan.settled.firm
    if account.so_far and firm.year_of(account.so_far.until) <= firm.last_full_year(plan.today):
        yield _judge_part(plan, account.so_far, firm)
    for year, figures in account.forecast.items():
        if year <= firm.last_full_year(plan.today) and (missing := _list_missing(plan, year, figures)):
            message = say("The year {year} is over, and of {figures} only the forecast is known.", year=str(year), figures=Listing(missing))
            yield Found(("forecast", year), message, say("Write under `figures` what it was in the end."))


def _judge_part(plan: Plan, part: SoFar, firm: Firm) -> Found:
    year = firm.year_of(part.until)
    if missing := _list_missing(plan, year, part.figures):
        message = say("The year {year} is over, and of {figures} only a part is known.", year=str(year), figures=Listing(missing))
        return Found(("so_far", "until"), message, say("Write the whole year under `figures`, and take `so_far` out."))
    message = say("The year {year} is over, and `figures` has the whole of it.", year=str(year))
    return Found(("so_far", "until"), message, say("Take `so_far` out, or write there what the year that runs has brought."))


def _list_missing(plan: Plan, year: int, figures: Iterable[str]) -> tuple[Wording, ...]:
    """The names of those figures that are not written of the whole year, nor could not be read."""
    known, own = plan.account.figures.get(year, {}), plan.settled.firm.figures
    missing = [each for each in figures if each not in known and not plan.lost("figures", year, each)]
    return tuple(own[each].name if each in own else FIGURES.get(each, each) for each in missing)
