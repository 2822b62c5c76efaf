from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from accountplan.base.text import Day, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP752", severity=Severity.WARNING)
def acquisition_periods(firm: Firmwide) -> Iterator[Found]:
    """Periods of acquisition overlap, run backwards or are not over

    What it checks
    Each period under `acquisition` ends after it begins, is over, and shares no day with another one.

    Why it matters
    What is counted in two periods is counted twice, and a period that still runs has brought less than it will.

    Example
    ```yaml
    # plans/firm.yaml
    acquisition:
      - {from: 2025-01-01, until: 2025-12-31}
      - {from: 2025-07-01, until: 2026-06-30}
    ```

    Use instead
    ```yaml
    # plans/firm.yaml
    acquisition:
      - {from: 2025-01-01, until: 2025-12-31}
      - {from: 2026-01-01, until: 2026-06-30}
    ```
    """
    path, periods = firm.portfolio.firm_path, firm.portfolio.firm.acquisition
    for place, each in enumerate(periods):
        keys = ("acquisition", place, "until")
        if each.backwards:
            yield Found(
                keys,
                say("The period ends on {last}, before it begins on {first}.", first=Day(each.from_), last=Day(each.until)),
                say("Mend one of the two days."),
                path,
            )
        elif not each.over(firm.today):
            text = say("The period runs until {last}: it is not over.", last=Day(each.until))
            yield Found(keys, text, say("Let it end on the last day that its figures cover."), path)
    whole = [(place, each) for place, each in enumerate(periods) if not each.backwards]
    for (_, one), (place, other) in combinations(whole, 2):
        if one.overlaps(other):
            days = {"first": Day(max(one.from_, other.from_)), "last": Day(min(one.until, other.until))}
            yield Found(
                ("acquisition", place, "from"),
                say("The days from {first} to {last} are in another period as well.", **days),
                say("Let one period end before the next begins."),
                path,
            )
