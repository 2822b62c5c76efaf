from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.base.yaml_word import format_word
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity
from accountplan.model.fix import write_as


@rule(code="AP131", severity=Severity.WARNING)
def odd_link(plan: Plan) -> Iterator[Found]:
    """An address under links leads nowhere

    What it checks
    The `address` of each of the `links` is a whole address that begins with https://, http:// or mailto:, or the path of a file.

    Why it matters
    Of anything else no link is made: the page shows it as it is written, and nobody can follow it.

    Example
    ```yaml
    # plans/accounts/example.yaml
    links:
      - {name: Website, address: www.example-waterboard.example}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    links:
      - {name: Website, address: "https://www.example-waterboard.example"}
    ```
    """
    for index, link in enumerate(plan.account.links):
        keys = ("links", index, "address")
        if link.address.casefold().startswith("www.") and not any(map(str.isspace, link.address)):
            message = say("“{text}” lacks its beginning.", text=link.address)
            yield Found(keys, message, write_as(format_word(f"https://{link.address}"), safe=False))
        elif not link.href and not link.is_path:
            message = say("“{text}” cannot be followed from a page.", text=link.address)
            yield Found(keys, message, say("Write an address that begins with `https://`, `http://` or `mailto:`, or the path of a file."))
