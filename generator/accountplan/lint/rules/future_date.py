from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.past import list_past_days
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP509", severity=Severity.WARNING, formerly=("future-day",))
def future_date(plan: Plan) -> Iterator[Found]:
    """Something that has happened is dated in the future

    What it checks
    The dates on which something has happened (`reviewed`, `done`, `last`, `delivered`, `evaluated`, `asked`, `sent`, `on`, `resolved`, `checked`) are not after today, nor is the year `since` which somebody is a client after this one.

    Why it matters
    A wrong year hides what is overdue: a last contact in 2062 keeps a client off the list for a working life.

    Example
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    reviewed: 2062-09-01
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    reviewed: 2026-09-01
    ```
    """
    for keys, day, _ in list_past_days(plan.account):
        if day > plan.today:
            yield Found(
                keys,
                say("“{key}” says {day}, after today.", key=str(keys[-1]), day=day),
                say("Correct the date: this key is for something that has happened."),
            )
    if (since := plan.account.since) and since > plan.today.year:
        yield Found(
            ("since",), say("“since” says {year}, after this year.", year=str(since)), say("Correct the year in which the work began.")
        )
