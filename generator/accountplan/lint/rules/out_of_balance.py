from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity

LEAST = 3
"""Points of difference before a balance can lean."""
TIMES = 2
"""One side gave more than so many times the other."""


@rule(code="AP613", severity=Severity.ADVICE, formerly=("balance-leans",))
def out_of_balance(plan: Plan) -> Iterator[Found]:
    """Giving and receiving are out of balance

    What it checks
    The weights under `balance` of what we gave and what we received differ by less than 3 points, or one side is at most twice the other.

    Why it matters
    People who receive want to give back. Giving too much embarrasses; receiving too much leaves a debt.

    Example
    ```yaml
    # plans/accounts/example.yaml
    balance:
      - {on: 2026-03-10, direction: given, what: introduction to the province, weight: 3}
      - {on: 2026-06-02, direction: given, what: free second opinion, weight: 2}
      - {on: 2026-09-14, direction: received, what: speaks well of us at a congress, weight: 1}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    balance:
      - {on: 2026-03-10, direction: given, what: introduction to the province, weight: 3}
      - {on: 2026-06-02, direction: given, what: free second opinion, weight: 2}
      - {on: 2026-09-14, direction: received, what: is our reference at two tenders, weight: 3}
    ```
    """
    given, received = plan.account.given, plan.account.received
    less, more = sorted((given, received))
    if more - less < LEAST or more <= TIMES * less:
        return
    message = say("By weight we gave {given} and received {received}.", given=given, received=received)
    if given == more:
        yield Found(("balance",), message, say("Ask the client for something: advice, an introduction, a reference."))
    else:
        yield Found(("balance",), message, say("Do something in return that helps this client: advice, an introduction, time."))
