from __future__ import annotations

from collections.abc import Iterator, Sequence

from accountplan.base.text import Listing, Number, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.account import Account
from accountplan.model.criteria import FIGURES
from accountplan.model.exact import to_fraction
from accountplan.model.families import list_children, sum_figure
from accountplan.model.finding import Severity

NEVER_LESS = ("turnover", "hours")
"""What can only grow when more accounts are included. A margin may fall by a loss."""


@firm_rule(code="AP123", severity=Severity.WARNING)
def included_children(firm: Firmwide) -> Iterator[Found]:
    """A plan says that its figures include others, and that cannot be so

    What it checks
    With `includes_children: true` an account is the `parent` of at least one other, and in no year do those bring more turnover, or take more hours, than the account itself.

    Why it matters
    What its children bring is taken off its own figures before anything is added up. When that is more than there is, every sum is too low.

    Example
    ```yaml
    # plans/accounts/example.yaml
    includes_children: true
    # plans/accounts/example-dredging.yaml
    name: Example Dredging
    lead: jansen
    parent: example
    figures: {2025: {turnover: 300000}}
    marks: {cooperation: 7, reputation: 7}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    includes_children: false
    # plans/accounts/example-dredging.yaml
    name: Example Dredging
    lead: jansen
    parent: example
    figures: {2025: {turnover: 300000}}
    marks: {cooperation: 7, reputation: 7}
    ```
    """
    children = list_children(firm.portfolio.accounts)
    for id, account in firm.portfolio.accounts.items():
        path = firm.portfolio.account_paths[id]
        if account.includes_children and id in children and not firm.lost(path, ("figures",)):
            yield from _compare(account, children[id], path)
        elif account.includes_children and id not in children and not firm.torn:
            yield Found(
                ("includes_children",),
                say("No account has this one as its `parent`, so its figures include nobody else's."),
                say("Write `parent: {id}` in the plans of the accounts that it includes, or remove `includes_children`.", id=id),
                path,
            )


def _compare(parent: Account, children: Sequence[Account], path: str) -> Iterator[Found]:
    """Each figure of the parent that is too low to hold those of its children."""
    for year, figures in parent.figures.items():
        for name in NEVER_LESS:
            theirs = sum_figure(children, name, year)
            if name in figures and theirs is not None and theirs > figures[name]:
                names = Listing(tuple(each.name for each in children))
                message = say("The {figure} of {year}, {ours}, cannot include that of {children}, {theirs} together.", figure=FIGURES[name], year=str(year), ours=Number(to_fraction(figures[name]), 0), theirs=Number(to_fraction(theirs), 0), children=names)  # fmt: skip
                help = say("Correct the figures, or write `includes_children: false`.")
                yield Found(("figures", year, name), message, help, path)
