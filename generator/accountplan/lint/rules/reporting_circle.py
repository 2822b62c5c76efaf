from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.circles import list_circles
from accountplan.base.text import Listing, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity
from accountplan.model.roll import list_reports


@rule(code="AP127", severity=Severity.WARNING)
def reporting_circle(plan: Plan) -> Iterator[Found]:
    """Some of their people report to each other in a circle

    What it checks
    Whoever follows `reports_to` from a contact does not come back to that contact.

    Why it matters
    A circle has no top: nobody in it seems to decide, and none of them has a place in the tree on the client's page.

    Example
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: Carla Smit, role: decides, reports_to: Dirk Bos, known_by: {jansen: {last: 2026-10-20}, devries: {last: 2026-06-02}}}
      - {name: Dirk Bos, role: uses, reports_to: Carla Smit, known_by: {devries: {last: 2026-11-02}}}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: Carla Smit, role: decides, known_by: {jansen: {last: 2026-10-20}, devries: {last: 2026-06-02}}}
      - {name: Dirk Bos, role: uses, reports_to: Carla Smit, known_by: {devries: {last: 2026-11-02}}}
    ```
    """
    contacts = plan.account.contacts
    for circle in list_circles(list_reports(contacts)):
        names = Listing(tuple(contacts[index].label for index in circle))
        yield Found(
            ("contacts", circle[0], "reports_to"),
            say("{name} reports to itself.", name=names)
            if len(circle) == 1
            else say("{names} report to each other in a circle.", names=names),
            say("Leave `reports_to` out at the one who is at the top."),
        )
