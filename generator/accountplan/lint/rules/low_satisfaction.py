from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.measures import to_exact_number
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity
from accountplan.model.keys import SUFFICIENT

DROP = 1
"""Points."""


@rule(code="AP605", severity=Severity.WARNING)
def low_satisfaction(plan: Plan) -> Iterator[Found]:
    """A client is not satisfied, or much less so than before

    What it checks
    The newest `satisfaction` of a client is not below 6, and not a full point or more below the one before. One that is too old to count (`stale_after` in `plans/criteria.yaml`) is left alone.

    Why it matters
    A dissatisfied client is already looking around. A drop of a point is the earliest figure that says so.

    Example
    ```yaml
    # plans/accounts/example.yaml
    figures:
      2024: {turnover: 196000, margin: 61000, hours: 1450, satisfaction: 8.5}
      2025: {turnover: 204000, margin: 66000, hours: 1510, satisfaction: 7.1}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    figures:
      2024: {turnover: 196000, margin: 61000, hours: 1450, satisfaction: 8.5}
      2025: {turnover: 204000, margin: 66000, hours: 1510, satisfaction: 8.2}
    ```
    """
    marks = sorted((year, figures["satisfaction"]) for year, figures in plan.account.figures.items() if "satisfaction" in figures)
    if not plan.client or not marks or marks[-1][0] < plan.settled.years.first:
        return
    *earlier, (year, mark) = marks
    keys = ("figures", year, "satisfaction")
    help = say("Ask the client why, and plan an action with `p: project` or `p: process` that mends it.")
    if mark < SUFFICIENT:
        yield Found(keys, say("The client gave us {mark} for satisfaction in {year}.", mark=to_exact_number(mark), year=str(year)), help)
    elif earlier and earlier[-1][1] - mark >= DROP:
        then, before = earlier[-1]
        yield Found(
            keys,
            say(
                "Satisfaction fell from {before} in {then} to {mark} in {year}.",
                before=to_exact_number(before),
                then=str(then),
                mark=to_exact_number(mark),
                year=str(year),
            ),
            help,
        )
