from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.days import count_days
from accountplan.base.text import say, say_n
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity
from accountplan.model.norms import find_contact_days


@rule(code="AP601", severity=Severity.WARNING)
def no_contact(plan: Plan) -> Iterator[Found]:
    """Nobody has been in contact within the norm

    What it checks
    The last contact with a client (`last` under `known_by`) is no longer ago than the tier's norm `contact_days`. Without a norm: 92 days in the first two tiers, 183 in the third, 366 in the rest. A client in a tier with a norm, or that asks for a full plan, has at least one contact with a date.

    Why it matters
    Satisfied clients do not stay loyal by themselves. Silence is read as a lack of interest, and someone else fills it.

    Example
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    contacts:
      - {name: Carla Smit, role: decides, known_by: {jansen: {last: 2026-03-20}, devries: {last: 2026-02-02}}}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    contacts:
      - {name: Carla Smit, role: decides, known_by: {jansen: {last: 2026-10-20}, devries: {last: 2026-02-02}}}
    ```
    """
    if not plan.client or plan.tier is None or not plan.norms_read:
        return
    last, norm = plan.last_contact, find_contact_days(plan.settled.tiers, plan.tier.id)
    if last is not None and (days := count_days(last, plan.today)) > norm:
        yield Found(
            ("contacts",),
            say_n("The last contact was {ago} days ago; the norm is {n} day.", "The last contact was {ago} days ago; the norm is {n} days.", norm, ago=days),
            say("Call or visit, and write the date under `last` at the contact."),
        )  # fmt: skip
    elif last is None and (plan.key or plan.norms.contact_days is not None):
        yield Found(
            ("contacts",),
            say("No contact with this client is recorded."),
            say("Write at each contact which of us knows this person, and the date under `last`."),
        )
