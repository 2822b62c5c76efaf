from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from accountplan.base.text import Share, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.analysis import Value
from accountplan.model.finding import Severity

TIMES = 2
"""The share of all hours is more than so many times the share of all margin."""


@firm_rule(code="AP704", severity=Severity.ADVICE)
def hours_above_value(firm: Firmwide) -> Iterator[Found]:
    """A client takes many hours for what it brings

    What it checks
    A client's share of all hours is at most twice its share of all margin. In the last tier that is not set by hand this holds for every client; in the others, for those that take more hours than the average client. Clients whose hours or margin are not known are left out.

    Why it matters
    Hours should go where the value is: hours spent on clients of little value are not there for clients of great value. The last tier is served well, not generously; and you should know what a client that you cherish costs.

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
    value, last = firm.analysis[Value], firm.portfolio.tiers.last_scored
    if value.year is None:
        return
    for row in value.effort:
        cherished, average = last is None or firm.scores[row.account].tier != last.id, Fraction(1, len(value.effort))
        if row.hours_share > TIMES * row.margin_share and not (cherished and row.hours_share <= average):
            yield Found(
                ("figures", value.year, "hours"),
                say(
                    "This client takes {hours} of the {all_hours} and brings {margin} of the {all_margin}.",
                    hours=Share(row.hours_share, 1),
                    margin=Share(row.margin_share, 1),
                    all_hours=value.name_compared("hours"),
                    all_margin=value.name_compared("margin"),
                ),
                say(
                    "Find out where the hours go, and ask for a better price; or waive this rule if you are investing in this client on purpose."
                )
                if cherished
                else say("Spend fewer hours, ask for a better price, or part as friends."),
                firm.portfolio.account_paths[row.account],
            )
