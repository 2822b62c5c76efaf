from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.circles import list_circles
from accountplan.base.text import Listing, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP144", severity=Severity.WARNING)
def introduction_circle(firm: Firmwide) -> Iterator[Found]:
    """Clients recommended us to each other

    What it checks
    No client is its own `introduced_by`, directly or by way of others: who recommended us was a client first. Each circle is reported once.

    Why it matters
    One of the two is wrong, and what a recommendation brought is counted for the wrong client.

    Example
    ```yaml
    # plans/accounts/example.yaml
    introduced_by: acme
    # plans/accounts/acme.yaml
    name: Acme
    introduced_by: example
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    introduced_by: acme
    # plans/accounts/acme.yaml
    name: Acme
    ```
    """
    accounts = firm.portfolio.accounts
    for circle in list_circles({id: each.introduced_by for id, each in accounts.items()}):
        names = Listing(tuple(accounts[each].name for each in circle))
        yield Found(
            ("introduced_by",),
            say("{name} is named as the client that recommended us to itself.", name=names)
            if len(circle) == 1
            else say("These clients are named as having recommended us to each other: {names}.", names=names),
            say("Remove `introduced_by` from the one that was a client first, or name who recommended us."),
            firm.portfolio.account_paths[circle[0]],
        )
