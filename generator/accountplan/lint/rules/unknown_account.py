from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.near import word_suggestion
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP102", severity=Severity.ERROR)
def unknown_account(firm: Firmwide) -> Iterator[Found]:
    """An account is named that has no plan

    What it checks
    The `parent` of an account, the `accounts` of a group, and what a meeting is about or decided on (`account`) must be ids of accounts: names of files in `plans/accounts/`, without `.yaml`.

    Why it matters
    Clients that belong together are counted together. An unknown parent or member is left out without a word, and the sums are wrong. What was decided about it is on no page of a client.

    Example
    ```yaml
    # plans/accounts/example.yaml
    parent: exampel-holding
    # plans/accounts/example-holding.yaml
    name: Example Holding
    status: former
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
    known = firm.portfolio.account_paths
    for path, keys, id in firm.references("account"):
        if id not in known and not firm.closed("plans/accounts/"):
            yield Found(
                keys,
                say("There is no account “{id}”.", id=id),
                word_suggestion(
                    id,
                    [each for each in known if known[each] != path],
                    say("Create plans/accounts/{id}.yaml, or remove “{id}” here.", id=id),
                    keys,
                    firm.directory("account", path),
                ),
                path,
            )
