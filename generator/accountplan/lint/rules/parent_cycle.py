from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.circles import list_circles
from accountplan.base.text import Listing, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP103", severity=Severity.ERROR)
def parent_cycle(firm: Firmwide) -> Iterator[Found]:
    """Accounts are each other's parent

    What it checks
    Following `parent` from account to account must end somewhere. An account that is its own parent, directly or through others, is reported once per circle.

    Why it matters
    Clients with a common parent are counted together under the one at the top. In a circle nobody is at the top.

    Example
    ```yaml
    # plans/accounts/example.yaml
    parent: example-holding
    # plans/accounts/example-holding.yaml
    name: Example Holding
    status: former
    parent: example
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    parent: example-holding
    # plans/accounts/example-holding.yaml
    name: Example Holding
    status: former
    ```
    """
    accounts = firm.portfolio.accounts
    for circle in list_circles({id: each.parent for id, each in accounts.items()}):
        names = Listing(tuple(sorted(accounts[each].name for each in circle)))
        yield Found(
            ("parent",),
            say("The parent leads back to the account itself: {names}.", names=names),
            say("Remove `parent` from the account that is at the top."),
            firm.portfolio.account_paths[circle[0]],
        )
