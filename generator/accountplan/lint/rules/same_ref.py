from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP130", severity=Severity.WARNING)
def same_ref(firm: Firmwide) -> Iterator[Found]:
    """Two accounts have the same number

    What it checks
    No two accounts have the same `ref`, the number or id in the books or the CRM. Capitals and spaces make no difference.

    Why it matters
    Either one client has two plans, or one of the numbers is that of another client, and whoever looks it up finds the wrong figures.

    Example
    ```yaml
    # plans/accounts/example.yaml
    ref: 004512
    # plans/accounts/rivermouth.yaml
    name: Rivermouth Harbour
    status: former
    ref: 004512
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    ref: 004512
    # plans/accounts/rivermouth.yaml
    name: Rivermouth Harbour
    status: former
    ref: 004513
    ```
    """
    portfolio, known = firm.portfolio, dict[str, str]()
    for id, account in portfolio.accounts.items():
        if not account.ref:
            continue
        number = "".join(account.ref.split()).casefold()
        if number in known:
            other = known[number]
            message = say("{ref} is the number of {name} as well: {path}.", ref=account.ref, name=portfolio.accounts[other].name, path=portfolio.account_paths[other])  # fmt: skip
            yield Found(("ref",), message, say("Correct one of the two numbers, or merge the two plans."), portfolio.account_paths[id])
        known.setdefault(number, id)
