from __future__ import annotations

from collections.abc import Iterator

from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.analysis import Value
from accountplan.model.finding import Severity
from accountplan.model.text import Share, say

TIMES = 2
"""The share of all hours is more than so many times the share of all margin."""


@firm_rule(code="AP704", severity=Severity.ADVICE)
def hours_above_value(firm: Firmwide) -> Iterator[Found]:
    """A client in the last tier takes many hours for what it brings

    What it checks
    The share of a client in all hours is at most twice its share in all margin, for clients in the last tier that is not by hand.

    Why it matters
    Hours that go to clients of little value are missing at clients of great value. The last tier is served well, not generously.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    lead: jansen
    figures:
      2025: {turnover: 20000, margin: 2000, hours: 400}
    marks: {cooperation: 5, reputation: 5}
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    lead: jansen
    figures:
      2025: {turnover: 20000, margin: 7000, hours: 180}
    marks: {cooperation: 5, reputation: 5}
    ```
    """
    last = [tier.id for tier in firm.portfolio.tiers.tiers if not tier.by_hand][-1:]
    value = firm.analysis[Value]
    for row in value.effort:
        if firm.scores[row.account].tier in last and row.hours_share > TIMES * row.margin_share:
            yield Found(
                ("figures", value.year or 0, "hours"),
                say(
                    "This client takes {hours} of all hours and brings {margin} of all margin.",
                    hours=Share(row.hours_share, 1),
                    margin=Share(row.margin_share, 1),
                ),
                say("Spend fewer hours, ask a better price, or part as friends."),
                firm.portfolio.account_paths[row.account],
            )
