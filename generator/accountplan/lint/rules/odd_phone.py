from __future__ import annotations

from collections.abc import Iterator

from accountplan.lint.checks import rule
from accountplan.lint.telephones import word_cut, word_phone
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP818", severity=Severity.WARNING)
def odd_phone(plan: Plan) -> Iterator[Found]:
    """A telephone number cannot be dialled

    What it checks
    The `phone` of a contact is a telephone number: not an address or a word, without a letter in the place of a nought, and with the nought or the + that a spreadsheet takes away from its beginning.

    Why it matters
    On a telephone the number is a link: what it dials is then somebody else, or nobody.

    Example
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: Carla Smit, role: decides, phone: 612345678, known_by: {jansen: {last: 2026-10-20}, devries: {last: 2026-02-02}}}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: Carla Smit, role: decides, phone: 0612345678, known_by: {jansen: {last: 2026-10-20}, devries: {last: 2026-02-02}}}
    ```
    """
    others = any(contact.phone and contact.phone.lstrip(" (").startswith("0") for contact in plan.account.contacts)
    for index, contact in enumerate(plan.account.contacts):
        if contact.phone and not word_cut(contact.phone) and (odd := word_phone(contact.phone, others=others, email=contact.email)):
            yield Found(("contacts", index, "phone"), *odd)
