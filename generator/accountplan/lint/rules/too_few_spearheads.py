from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say, say_n
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.analysis import SpearheadYear
from accountplan.model.finding import Severity


@firm_rule(code="AP762", severity=Severity.WARNING)
def too_few_spearheads(firm: Firmwide) -> Iterator[Found]:
    """A client in the top tiers has fewer than three spearheads this year

    What it checks
    Every client in the top tiers (the first by score, and those by hand before it) has three or more `spearheads` in the financial year that runs, in firms that write them down for any client.

    Why it matters
    Satisfaction rises by a few things that the client notices, chosen for this client. Without a choice the year goes by in good intentions.

    Example
    ```yaml
    # plans/tiers.yaml
    tiers: [{id: A, name: A, above: 5}, {id: B, name: B}]
    # plans/accounts/example.yaml, on 2026-11-23
    spearheads: {2026: [{what: Answer on the same day}, {what: One address for invoices}]}
    ```

    Use instead
    ```yaml
    # plans/tiers.yaml
    tiers: [{id: A, name: A, above: 5}, {id: B, name: B}]
    # plans/accounts/example.yaml, on 2026-11-23
    spearheads: {2026: [{what: Answer on the same day}, {what: One address for invoices}, {what: Show the model to their board}]}
    ```
    """
    found = firm.analysis[SpearheadYear]
    for each in found.short:
        path = firm.portfolio.account_paths[each.account]
        if not firm.lost(path, ("spearheads",)):
            yield Found(
                ("spearheads",),
                say_n("{n} spearhead is missing for {year}.", "{n} spearheads are missing for {year}.", each.lacking, year=str(found.year)),
                say("Choose with the team what must be better for this client this year, and who sees to it."),
                path,
            )
