from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Money, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP611", severity=Severity.WARNING)
def gift_over_limit(plan: Plan) -> Iterator[Found]:
    """A gift is worth more than the firm allows

    What it checks
    The `value` of a gift does not exceed `gift_limit` in `plans/firm.yaml`.

    Why it matters
    A gift that is too large embarrasses the receiver, and may look like a bribe.

    Example
    ```yaml
    # plans/firm.yaml
    gift_limit: 50
    # plans/accounts/example.yaml
    gifts:
      - on: 2026-10-20
        to: Carla Smit
        what: Weekend in a hotel
        value: 400
        meets: [pleases, quality, surprises, personal, remembered, not_embarrassing]
    ```

    Use instead
    ```yaml
    # plans/firm.yaml
    gift_limit: 50
    # plans/accounts/example.yaml
    gifts:
      - on: 2026-10-20
        to: Carla Smit
        what: Old map of the polder
        value: 45
        meets: [pleases, quality, surprises, personal, remembered, not_embarrassing]
    ```
    """
    limit = plan.settled.firm.gift_limit
    if limit is None:
        return
    for index, gift in enumerate(plan.account.gifts):
        if gift.value is not None and gift.over(limit):
            value = Money(gift.value)
            yield Found(
                ("gifts", index, "value"),
                say(
                    "“{gift}” for {who} is worth {value}; the limit is {limit}.",
                    gift=gift.what,
                    who=gift.to,
                    value=value,
                    limit=Money(limit),
                ),
                say("Discuss it with a partner, and choose something smaller and more personal next time."),
            )
