from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.past import is_past
from accountplan.lint.views import Found, Plan
from accountplan.model.account import Account
from accountplan.model.finding import Keys, Severity
from accountplan.model.leaves import Wish, list_leaves

LONG_AGO, LONG_AHEAD = 50, 20
"""How many years ago something can have happened, and how many years ahead a contract can run."""
_DAYS = Wish(frozenset({"date"}))
TOLD = frozenset({"objectives.by", "objectives.results.by", "actions.when"})
"""Days ahead that another rule looks at."""


@rule(code="AP512", severity=Severity.WARNING, formerly=("far-day",))
def distant_date(plan: Plan) -> Iterator[Found]:
    """A date is too far away

    What it checks
    An open action, the next evaluation, the end of a tier set by hand and the end of a waiver are at most three years after the plan year (`year` in `plans/firm.yaml`). Any other date is at most 20 years ahead, and none is more than 50 years ago. The same holds for the years under `budget` and `forecast`, and none under `figures` is more than 50 years ago.

    Why it matters
    A plan looks three years ahead. A later date is usually a typing error in the year, as 1926 is, and never shows up as late; and what is waived for good is never looked at again.

    Example
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    evaluation: {every: quarter, next: 2062-12-15}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    evaluation: {every: quarter, next: 2026-12-15}
    ```
    """
    last = plan.settled.firm.last_day
    for keys, day in _list_days(plan.account) if not plan.settled.odd_year else ():
        if day and day > last:
            yield Found(
                keys,
                say("“{key}” says {day}, more than three years ahead.", key=str(keys[-1]), day=day),
                say("Correct the year, or choose a date up to {last}.", last=last),
            )
    strict = {keys for keys, _ in _list_days(plan.account)}
    for keys, day, sort in list_leaves(plan.account, _DAYS):
        ahead = day.year > plan.today.year + LONG_AHEAD and keys not in strict and sort.name not in TOLD and not is_past(sort.name)
        if ahead or day.year < plan.today.year - LONG_AGO:
            message = (
                say("“{key}” says {day}, more than {years} years ahead.", key=str(keys[-1]), day=day, years=LONG_AHEAD)
                if ahead
                else say("“{key}” says {day}, more than {years} years ago.", key=str(keys[-1]), day=day, years=LONG_AGO)
            )
            yield Found(keys, message, say("Correct the year."))
    yield from _list_years(plan)


def _list_years(plan: Plan) -> Iterator[Found]:
    """Years of figures that nobody means."""
    account, today = plan.account, plan.today.year
    written = {"figures": account.figures, "budget": account.budget, "forecast": account.forecast}
    for name, year in ((name, year) for name, years in written.items() for year in years):
        message = None
        if year < today - LONG_AGO:
            message = say("“{key}” has the year {year}, more than {years} years ago.", key=name, year=str(year), years=LONG_AGO)
        elif year > today + LONG_AHEAD and name != "figures":  # of figures `odd-figure` says that the year has not begun
            message = say("“{key}” has the year {year}, more than {years} years ahead.", key=name, year=str(year), years=LONG_AHEAD)
        if message:
            yield Found((name, year), message, say("Correct the year."))


def _list_days(account: Account) -> Iterator[tuple[Keys, date | None]]:
    for index, action in enumerate(account.actions):
        if action.open:
            yield ("actions", index, "when"), action.when
    yield ("evaluation", "next"), account.evaluation.next
    if account.tier:
        yield ("tier", "until"), account.tier.until
    for index, waiver in enumerate(account.waive):
        yield ("waive", index, "until"), waiver.until
