from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP117", severity=Severity.WARNING)
def same_name(firm: Firmwide) -> Iterator[Found]:
    """Two accounts have the same name

    What it checks
    No two accounts have a name that is the same but for capitals and spaces.

    Why it matters
    One client with two plans gets half a score twice, and counts as two small clients in every share of turnover.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    # plans/accounts/rivermouth.yaml
    name: City Of  Rivermouth
    status: former
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: former
    # plans/accounts/rivermouth.yaml
    name: Rivermouth Harbour
    status: former
    ```
    """
    first: dict[str, str] = {}
    for id, account in firm.portfolio.accounts.items():
        other = first.setdefault(" ".join(account.name.casefold().split()), id)
        if other != id:
            yield Found(
                ("name",),
                say("“{name}” already has a plan: {path}.", name=account.name, path=firm.portfolio.account_paths[other]),
                say("Merge the two plans, or give each a name that tells them apart."),
                firm.portfolio.account_paths[id],
            )
