from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.circles import list_circles
from accountplan.base.text import Listing, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP140", severity=Severity.WARNING)
def manager_cycle(firm: Firmwide) -> Iterator[Found]:
    """Colleagues are each other's manager

    What it checks
    Nobody in `plans/people.yaml` is their own `manager`, directly or by way of others.

    Why it matters
    One of the lines is wrong, and what is asked of a manager comes back to the one who asked.

    Example
    ```yaml
    # plans/people.yaml
    vandam: {name: Eva van Dam, role: partner, hours: 400, manager: jansen}
    jansen: {name: Ans Jansen, role: senior, hours: 300, manager: vandam}
    ```

    Use instead
    ```yaml
    # plans/people.yaml
    vandam: {name: Eva van Dam, role: partner, hours: 400}
    jansen: {name: Ans Jansen, role: senior, hours: 300, manager: vandam}
    ```
    """
    people = firm.portfolio.people
    for circle in list_circles({id: each.manager for id, each in people.items()}):
        names = Listing(tuple(sorted(people[each].name for each in circle)))
        message = say("The manager leads back to the same person: {names}.", names=names)
        yield Found((circle[0], "manager"), message, say("Remove `manager` from the one at the top."), firm.portfolio.people_path)
