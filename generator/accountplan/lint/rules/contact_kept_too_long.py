from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.days import subtract_years
from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity

YEARS = 2
"""How many years after somebody left their name may stay."""


@rule(code="AP807", severity=Severity.ADVICE)
def contact_kept_too_long(plan: Plan) -> Iterator[Found]:
    """Someone who left long ago is still in the plan

    What it checks
    A contact who `left` more than two years ago is no longer among the contacts.

    Why it matters
    Personal data are kept only as long as they are needed. Someone who left years ago no longer decides anything here; the history is in Git.

    Example
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    contacts:
      - {name: Carla Smit, role: decides, known_by: {jansen: {last: 2026-10-20}, devries: {last: 2026-02-02}}}
      - {name: Piet Post, function: director, left: 2023-05-01}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    contacts:
      - {name: Carla Smit, role: decides, known_by: {jansen: {last: 2026-10-20}, devries: {last: 2026-02-02}}}
    ```
    """
    for index, contact in enumerate(plan.account.contacts):
        if contact.left and contact.left < subtract_years(plan.today, YEARS):
            yield Found(
                ("contacts", index),
                say("{name} left on {day}.", name=contact.label, day=contact.left),
                say("Remove this contact; what matters about the past belongs in the client's history."),
            )
