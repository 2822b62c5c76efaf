from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP615", severity=Severity.ADVICE)
def warm_but_leaving(plan: Plan) -> Iterator[Found]:
    """A relationship is called warm while the client may leave

    What it checks
    A client with `temperature: red` (warm) has no signal of leaving that is not `resolved`.

    Why it matters
    One of the two is out of date. The temperature is what a team sees first, and a warm relationship gets less attention.

    Example
    ```yaml
    # plans/accounts/example.yaml
    temperature: red
    signals:
      - {kind: asks_rates_again, on: 2026-11-03, by: jansen}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    temperature: yellow
    signals:
      - {kind: asks_rates_again, on: 2026-11-03, by: jansen}
    ```
    """
    if plan.client and plan.account.temperature == "red":
        days = [signal.on for signal in plan.account.signals if signal.leaving and signal.open(plan.today)]
        if days:
            yield Found(
                ("temperature",),
                say("The relationship is called warm, but there has been a signal of leaving since {day}.", day=min(days)),
                say("Choose `yellow` (swinging) or `blue` (cool), or write `resolved:` at the signal."),
            )
