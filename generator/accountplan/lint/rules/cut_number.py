from __future__ import annotations

from collections.abc import Iterator

from accountplan.lint.checks import rule
from accountplan.lint.telephones import word_cut
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Keys, Severity


@rule(code="AP150", severity=Severity.WARNING)
def cut_number(plan: Plan) -> Iterator[Found]:
    """A spreadsheet cut a number

    What it checks
    The `ref` and `vat` of a plan, and the `phone` of a contact, are written in digits, and not in powers of ten, such as `8.8E+08`, or as `####`: so a spreadsheet writes a long number in a narrow column.

    Why it matters
    The last digits are lost, and nothing here can bring them back: whoever calls the number gets nobody, and the books know no such client.

    Example
    ```yaml
    # plans/accounts/example.yaml
    ref: 1.04E+11
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    ref: 104000123456
    ```
    """
    for keys, text in _list_numbers(plan):
        if cut := word_cut(text):
            yield Found(keys, *cut)


def _list_numbers(plan: Plan) -> Iterator[tuple[Keys, str]]:
    """The numbers of other programs in a plan, and those of telephones."""
    for key, text in (("ref", plan.account.ref), ("vat", plan.account.vat)):
        if text:
            yield (key,), text
    for index, contact in enumerate(plan.account.contacts):
        if contact.phone:
            yield ("contacts", index, "phone"), contact.phone
