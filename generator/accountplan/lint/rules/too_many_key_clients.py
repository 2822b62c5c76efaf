from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say, say_n
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.analysis import Capacity
from accountplan.model.finding import Severity


@firm_rule(code="AP653", severity=Severity.ADVICE)
def too_many_key_clients(firm: Firmwide) -> Iterator[Found]:
    """Someone leads too many of the most valuable clients

    What it checks
    Nobody leads more clients in the top tiers (the first by score, and those by hand before it) than `key_clients` under `limits` in `plans/firm.yaml`. Without that limit nothing is asked.

    Why it matters
    The most valuable clients ask the most of one person. When that person is ill or leaves, the firm feels it at once in several places.

    Example
    ```yaml
    # plans/firm.yaml
    limits: {key_clients: 0}
    ```

    Use instead
    ```yaml
    # plans/firm.yaml
    limits: {key_clients: 1}
    ```
    """
    most = firm.portfolio.firm.limits.key_clients
    for load in firm.analysis[Capacity].list_with_key(most):
        yield Found(
            (load.person,),
            say_n("{who} leads {n} client in the top tiers; the limit is {most}.", "{who} leads {n} clients in the top tiers; the limit is {most}.", len(load.key), who=firm.portfolio.person(load.person), most=str(most)),
            say("Let someone else lead one of them, or raise `key_clients` under `limits` in firm.yaml."),
            firm.portfolio.people_path,
        )  # fmt: skip
