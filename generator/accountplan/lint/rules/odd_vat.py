from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.vat import EXAMPLES, has_vat_form, lacks_dutch_letters, simplify_vat
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity
from accountplan.model.fix import write_as


@rule(code="AP133", severity=Severity.WARNING)
def odd_vat(plan: Plan) -> Iterator[Found]:
    """A VAT number does not have the form of its country

    What it checks
    A number under `vat` that begins with the letters of a European country has as many digits and letters after them as that country gives. Spaces, points and hyphens make no difference; numbers of other countries are left alone.

    Why it matters
    An invoice with a wrong number comes back, and a check against the register finds nobody.

    Example
    ```yaml
    # plans/accounts/example.yaml
    vat: NL12345678B01
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    vat: NL123456789B01
    ```
    """
    number = plan.account.vat
    if number is None:
        return
    if lacks_dutch_letters(number):
        message = say("“{text}” lacks the letters of its country.", text=number)
        yield Found(("vat",), message, write_as(f"NL{simplify_vat(number)}", safe=False))
    elif not has_vat_form(number):
        country = simplify_vat(number)[:2]
        message = say("“{text}” does not have the form of a VAT number of {country}.", text=number, country=country)
        example = EXAMPLES.get(country)
        help = (
            say("Compare it with an invoice; it looks like `{example}`.", example=example)
            if example
            else say("Compare it with an invoice.")
        )
        yield Found(("vat",), message, help)
