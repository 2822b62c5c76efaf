from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.measures import to_exact_number
from accountplan.lint.views import Firmwide, Found
from accountplan.model.analysis import Capacity
from accountplan.model.finding import Severity


@firm_rule(code="AP703", severity=Severity.WARNING)
def overbooked(firm: Firmwide) -> Iterator[Found]:
    """Someone has more hours planned than available

    What it checks
    A person's open actions in all plans together take no more hours than that person has under `hours` in `plans/people.yaml`.

    Why it matters
    Hours that are not there are taken from clients: the actions come late, first for those who complain least.

    Example
    ```yaml
    # plans/people.yaml
    jansen: {name: Ans Jansen, hours: 8}
    # plans/accounts/example.yaml
    actions:
      - {what: Show the new service, p: project, who: jansen, when: 2026-12-10, how: at their office, hours: 12, objective: growth}
    ```

    Use instead
    ```yaml
    # plans/people.yaml
    jansen: {name: Ans Jansen, hours: 40}
    # plans/accounts/example.yaml
    actions:
      - {what: Show the new service, p: project, who: jansen, when: 2026-12-10, how: at their office, hours: 12, objective: growth}
    ```
    """
    for id, load in firm.analysis[Capacity].people.items():
        if load.over is not None and load.available is not None:
            yield Found(
                (id, "hours"),
                say("{who} has more hours planned ({planned}) than available ({available}).", who=firm.portfolio.person(id), planned=to_exact_number(load.planned), available=to_exact_number(load.available)),
                say("Give actions to someone else, drop those that matter least, or make room in `hours`."),
                firm.portfolio.people_path,
            )  # fmt: skip
