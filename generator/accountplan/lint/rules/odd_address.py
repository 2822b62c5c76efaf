from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.addresses import is_address, word_address
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP809", severity=Severity.WARNING)
def odd_address(plan: Plan) -> Iterator[Found]:
    """An e-mail address cannot be right

    What it checks
    The `email` of a contact is one address and nothing else: a name, an @ and a domain, without spaces, brackets, commas or a remark.

    Why it matters
    What is not an address gets no link on the page, and a message to it does not arrive.

    Example
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: Carla Smit, role: decides, email: smit@board.example (Mon), known_by: {jansen: {last: 2026-10-20}, devries: {last: 2026-02-02}}}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: Carla Smit, role: decides, email: smit@board.example, known_by: {jansen: {last: 2026-10-20}, devries: {last: 2026-02-02}}}
    ```
    """
    for index, contact in enumerate(plan.account.contacts):
        if contact.email and not is_address(contact.email):
            yield Found(
                ("contacts", index, "email"),
                say("“{text}” is not an e-mail address.", text=contact.email),
                word_address(contact.email, contact.name, notes=True),
            )
