from __future__ import annotations

from collections.abc import Iterator

from accountplan.base import same
from accountplan.base.text import Text, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.account import Account
from accountplan.model.finding import Severity


@firm_rule(code="AP117", severity=Severity.WARNING)
def same_name(firm: Firmwide) -> Iterator[Found]:
    """Two accounts have the same name

    What it checks
    No two accounts have a name that is the same but for capitals, accents, apostrophes, points, hyphens, spaces and “and” or “&”. A legal form (B.V., Ltd, GmbH) that only one of them gives makes no difference either, except between a parent and its own.

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
    known: dict[str, list[tuple[str, Account]]] = {}
    for account in firm.portfolio.accounts.values():
        name, form = same.simplify_firm(account.name)
        twin = next(
            (other for given, other in known.setdefault(name, []) if given == form or _is_one_client(given, form, account, other)), None
        )
        known[name].append((form, account))
        if twin:
            yield Found(
                ("name",),
                _word_message(account, twin, firm.portfolio.account_paths[twin.id]),
                say("Merge the two plans, or give each a name that tells them apart."),
                firm.portfolio.account_paths[account.id],
            )


def _is_one_client(form: str, other: str, account: Account, twin: Account) -> bool:
    """Whether names that differ in legal form alone may be those of one client: one of them leaves it out, and they are no parent and child."""
    return (not form or not other) and account.parent != twin.id and twin.parent != account.id


def _word_message(account: Account, twin: Account, path: str) -> Text:
    if account.name == twin.name:
        return say("“{name}” already has a plan: {path}.", name=account.name, path=path)
    return say("“{name}” already has a plan, as “{other}”: {path}.", name=account.name, other=twin.name, path=path)
