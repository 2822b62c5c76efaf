from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.analysis import Ahead
from accountplan.model.finding import Severity


@firm_rule(code="AP759", severity=Severity.WARNING)
def vision_of_nobody(firm: Firmwide) -> Iterator[Found]:
    """The picture of the years ahead names clients that are not there

    What it checks
    Each item under `clients` of `vision` in `plans/firm.yaml` gives at least one client or prospect: named, by its group, or with all the values of its segment.

    Why it matters
    What the firm wants to be for somebody is only a plan when that somebody is known. Often a segment is spelt differently in the plans, or a client has left.

    Example
    ```yaml
    # plans/firm.yaml
    vision: {year: 2029, clients: [{segment: {sector: dykes}, value: One model of all dikes}]}
    # plans/accounts/example.yaml
    segment: {sector: dikes}
    ```

    Use instead
    ```yaml
    # plans/firm.yaml
    vision: {year: 2029, clients: [{segment: {sector: dikes}, value: One model of all dikes}]}
    # plans/accounts/example.yaml
    segment: {sector: dikes}
    ```
    """
    picture, known = firm.analysis[Ahead].picture, firm.portfolio
    for place, each in enumerate(picture.clients if picture else ()):
        strange = set(each.whom.accounts) - known.accounts.keys() or (each.whom.group or "") not in ("", *known.groups)
        if not each.accounts and not strange:
            yield Found(
                ("vision", "clients", place),
                say("This part of the picture matches no client or prospect."),
                say("Name clients that there are, or give the values of `segment` as the plans spell them."),
                firm.portfolio.firm_path,
            )
