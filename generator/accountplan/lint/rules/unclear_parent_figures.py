from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from accountplan.base.text import Listing, Number, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.account import Account
from accountplan.model.exact import to_fraction
from accountplan.model.families import list_children, sum_figure
from accountplan.model.finding import Severity

NEARLY = Decimal("0.95")
"""From this part of what its children bring together, the turnover of a parent may hold theirs: the rest is rounding and timing."""


@firm_rule(code="AP122", severity=Severity.WARNING)
def unclear_parent_figures(firm: Firmwide) -> Iterator[Found]:
    """Nobody says whether the figures of a parent include those of its children

    What it checks
    Where a client is the `parent` of other clients, and its turnover is at least about what they bring together, its plan says with `includes_children` whether its figures include theirs.

    Why it matters
    If they do, the same turnover counts twice in every sum and share. If they do not, nothing is wrong. Only you can tell.

    Example
    ```yaml
    # plans/accounts/example-dredging.yaml
    name: Example Dredging
    lead: jansen
    parent: example
    figures: {2025: {turnover: 204000}}
    marks: {cooperation: 7, reputation: 7}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    includes_children: true
    # plans/accounts/example-dredging.yaml
    name: Example Dredging
    lead: jansen
    parent: example
    figures: {2025: {turnover: 204000}}
    marks: {cooperation: 7, reputation: 7}
    ```
    """
    for id, family in list_children(firm.portfolio.accounts).items():
        parent, path = firm.portfolio.accounts[id], firm.portfolio.account_paths[id]
        children = [each for each in family if each.is_client]
        unread = firm.lost(path, ("includes_children",)) or firm.lost(path, ("figures",)) or firm.lost(path, ("status",))
        if parent.is_client and parent.includes_children is None and not unread:
            yield from _compare(parent, children, path)


def _compare(parent: Account, children: Sequence[Account], path: str) -> Iterator[Found]:
    """What is odd in the newest year in which both have turnover."""
    for year in sorted(parent.figures, reverse=True):
        ours, theirs = parent.figures[year].get("turnover"), sum_figure(children, "turnover", year)
        if ours is None or theirs is None:
            continue
        if 0 < NEARLY * theirs <= ours:
            names = Listing(tuple(each.name for each in children))
            message = say("The turnover of {year}, {ours}, may include that of {children}, {theirs} together: nothing says whether it does.", year=str(year), ours=_word(ours), theirs=_word(theirs), children=names)  # fmt: skip
            yield Found(("figures", year, "turnover"), message, say("Write `includes_children: true` in this plan if it does, `includes_children: false` if not."), path)  # fmt: skip
        return


def _word(amount: Decimal) -> Number:
    return Number(to_fraction(amount), 0)
