from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from accountplan.base.text import Listing, Number, Share, say, say_n
from accountplan.lint.checks import firm_rule
from accountplan.lint.measures import to_distinct_share, to_exact_number
from accountplan.lint.views import Firmwide, Found
from accountplan.model.analysis import Concentration, Pareto
from accountplan.model.exact import count_decimals, exceeds
from accountplan.model.finding import Severity


@firm_rule(code="AP702", severity=Severity.WARNING)
def too_dependent(firm: Firmwide) -> Iterator[Found]:
    """Too much turnover comes from too few clients

    What it checks
    The largest client's share of turnover, that of the five largest together, and the Herfindahl-Hirschman index stay within the `limits` in `plans/firm.yaml`. Clients with a common parent count as one.

    Why it matters
    A firm that lives off a few clients cannot say no to them, and does not survive the loss of one.

    Example
    ```yaml
    # plans/firm.yaml
    limits: {largest: 50%}
    # plans/accounts/city.yaml
    name: City of Rivermouth
    lead: jansen
    figures:
      2025: {turnover: 80000, margin: 26000, hours: 600}
    marks: {cooperation: 7, reputation: 7}
    ```

    Use instead
    ```yaml
    # plans/firm.yaml
    limits: {largest: 75%}
    # plans/accounts/city.yaml
    name: City of Rivermouth
    lead: jansen
    figures:
      2025: {turnover: 80000, margin: 26000, hours: 600}
    marks: {cooperation: 7, reputation: 7}
    ```
    """
    limits, turnover, path = firm.portfolio.firm.limits, firm.analysis[Pareto].turnover_together, firm.portfolio.firm_path
    help = say("Win or grow other clients; or have the partners decide on another limit.")
    whole = turnover.name_whole(dated=True)
    if over := _find_excess(turnover.largest, limits.largest):
        message = say("{client} brought {share} of the {whole}; the limit is {limit}.", client=_list_names(firm, turnover, 1), share=_make_share(*over), limit=Share(over[1], 1), whole=whole)  # fmt: skip
        yield Found(("limits", "largest"), message, help, path)
    if over := _find_excess(turnover.top5, limits.top5):
        names = _list_names(firm, turnover, 5)
        message = say_n("{n} client brought {share} of the {whole}; the limit is {limit}: {clients}.", "{n} clients brought {share} of the {whole}; the limit is {limit}: {clients}.", len(names.items), share=_make_share(*over), limit=Share(over[1], 1), clients=names, whole=whole)  # fmt: skip
        yield Found(("limits", "top5"), message, help, path)
    if over := _find_excess(turnover.hhi, limits.hhi):
        message = say("The Herfindahl-Hirschman index of the {whole} is {hhi}; the limit is {limit}.", hhi=Number(over[0], count_decimals(*over)), limit=to_exact_number(over[1]), whole=whole)  # fmt: skip
        yield Found(("limits", "hhi"), message, help, path)


def _find_excess(value: Fraction | None, limit: Decimal | None) -> tuple[Fraction, Decimal] | None:
    """What is above its limit, and that limit."""
    return (value, limit) if value is not None and limit is not None and exceeds(value, limit) else None


def _make_share(value: Fraction, limit: Decimal) -> Share:
    return Share(value, max(1, to_distinct_share(value, limit).digits or 0))


def _list_names(firm: Firmwide, turnover: Concentration, number: int) -> Listing:
    return Listing(tuple(firm.portfolio.accounts[id].name for id, _ in turnover.clients[:number]))
