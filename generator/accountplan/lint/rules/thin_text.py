from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.base.thin import is_placeholder
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity

PARTS = ("situation", "developments")


@rule(code="AP803", severity=Severity.ADVICE)
def thin_text(plan: Plan) -> Iterator[Found]:
    """A text says nothing yet

    What it checks
    No text of the plan is a placeholder (TODO, n.v.t., ...), and the texts that the tier asks for hold more than a few words.

    Why it matters
    From a distance a placeholder looks like an answer. In the booklet it is exactly where the team looks for one.

    Example
    ```yaml
    # plans/accounts/example.yaml
    developments:
      market: TODO
      competition: Two large firms bid on every inspection; one of them hired our former lead.
      strategy: The board wants half of the dikes inspected by drone before 2028.
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    developments:
      market: Rules for dikes change in 2027; every water board must inspect twice as often.
      competition: Two large firms bid on every inspection; one of them hired our former lead.
      strategy: The board wants half of the dikes inspected by drone before 2028.
    ```
    """
    thin = {item.keys for item in plan.completeness.items if item.state == "thin" and item.part in PARTS}
    help = say("Write one or two sentences about this client; or remove the key until there is something to say.")
    for keys, text in plan.texts:
        if is_placeholder(text):
            yield Found(keys, say("“{text}” is a placeholder.", text=" ".join(text.split())[:40]), help)
        elif keys in thin:
            yield Found(keys, say("“{text}” says too little.", text=" ".join(text.split())[:40]), help)
