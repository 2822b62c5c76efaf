from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.analysis import Members
from accountplan.model.finding import Severity


@firm_rule(code="AP115", severity=Severity.WARNING)
def empty_group(firm: Firmwide) -> Iterator[Found]:
    """A group has no members

    What it checks
    A group has at least one account: named under `accounts`, or with all the values under `segment`.

    Why it matters
    A group plan without clients is work for nobody. Often a segment is spelt differently in the plans.

    Example
    ```yaml
    # plans/groups/water.yaml
    name: Water boards
    segment: {sector: water-board}
    # plans/accounts/example.yaml
    segment: {sector: water board}
    ```

    Use instead
    ```yaml
    # plans/groups/water.yaml
    name: Water boards
    segment: {sector: water board}
    # plans/accounts/example.yaml
    segment: {sector: water board}
    ```
    """
    members, accounts = firm.analysis[Members].groups, firm.portfolio.accounts
    for id, group in firm.portfolio.groups.items():
        if not members[id] and accounts.keys() >= set(group.accounts):
            yield Found(
                ("segment",) if group.segment else ("accounts",),
                say("No account belongs to the group {name}.", name=group.name),
                say("Name accounts under `accounts`, or give the values under `segment` as the plans spell them."),
                firm.portfolio.group_paths[id],
            )
