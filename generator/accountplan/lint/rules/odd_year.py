from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP119", severity=Severity.WARNING)
def odd_year(firm: Firmwide) -> Iterator[Found]:
    """The plan year is long past, or far ahead

    What it checks
    The `year` in `plans/firm.yaml` is this year, the one before it or the one after it.

    Why it matters
    Objectives reach three years beyond the plan year, and every client needs the figures of the year before it. With the wrong year both would be misjudged, so nothing is said about them.

    Example
    ```yaml
    # plans/firm.yaml, on 2026-11-23
    year: 2016
    ```

    Use instead
    ```yaml
    # plans/firm.yaml, on 2026-11-23
    year: 2026
    ```
    """
    year, now = firm.portfolio.firm.year, str(firm.portfolio.firm.year_of(firm.today))
    if firm.settled.odd_year:
        yield Found(
            ("year",),
            say("The plan year is {year}, and it is now {now}.", year=str(year), now=now),
            say("Write `year: {now}`, and go through the objectives, which look three years ahead of it.", now=now),
            firm.portfolio.firm_path,
        )
