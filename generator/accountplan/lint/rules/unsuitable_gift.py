from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Listing, Text, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity

DEMANDS: dict[str, Text] = {
    "pleases": say("it pleases the receiver"),
    "quality": say("it radiates quality and lasts"),
    "surprises": say("it surprises"),
    "not_embarrassing": say("it does not embarrass"),
    "personal": say("it is personal and fitting"),
    "remembered": say("it is remembered"),
}


@rule(code="AP612", severity=Severity.ADVICE, formerly=("unfit-gift",))
def unsuitable_gift(plan: Plan) -> Iterator[Found]:
    """A gift does not meet all six requirements

    What it checks
    A gift meets all six requirements under `meets`: it pleases the receiver, radiates quality and lasts, surprises, does not embarrass, is personal, and is remembered.

    Why it matters
    A gift says how well we know someone. A voucher or a pen with our logo says that we do not.

    Example
    ```yaml
    # plans/accounts/example.yaml
    gifts:
      - {on: 2026-10-20, to: Carla Smit, what: Book voucher, value: 25, meets: [pleases, not_embarrassing]}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    gifts:
      - on: 2026-10-20
        to: Carla Smit
        what: Old map of the polder
        value: 45
        meets: [pleases, quality, surprises, personal, remembered, not_embarrassing]
    ```
    """
    for index, gift in enumerate(plan.account.gifts):
        lacking = tuple(text for demand, text in DEMANDS.items() if demand not in gift.meets)
        if lacking:
            yield Found(
                ("gifts", index, "meets"),
                say("“{gift}” for {who} does not show that {demands}.", gift=gift.what, who=gift.to, demands=Listing(lacking)),
                say("Add what it meets under `meets`, or choose another gift next time."),
            )
