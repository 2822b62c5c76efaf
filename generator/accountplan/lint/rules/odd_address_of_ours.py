from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.addresses import is_address, word_address
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP814", severity=Severity.WARNING)
def odd_address_of_ours(firm: Firmwide) -> Iterator[Found]:
    """An e-mail address of one of us cannot be right

    What it checks
    The `email` of a colleague is one address and nothing else: a name, an @ and a domain, without spaces, brackets, commas or a remark.

    Why it matters
    What is not an address gets no link on the page of that colleague, and a message to it does not arrive.

    Example
    ```yaml
    # plans/people.yaml
    jansen: {name: Ans Jansen, email: "ans@vandam.example, Mondays only"}
    ```

    Use instead
    ```yaml
    # plans/people.yaml
    jansen: {name: Ans Jansen, email: ans@vandam.example}
    ```
    """
    for id, person in firm.portfolio.people.items():
        if person.email and not is_address(person.email):
            yield Found(
                (id, "email"),
                say("“{text}” is not an e-mail address.", text=person.email),
                word_address(person.email, person.name),
                firm.portfolio.people_path,
            )
