from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Code, Listing, Text, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.account import Proposal
from accountplan.model.finding import Severity

MISSING: dict[str, Text] = {
    "value": say("what it is worth"),
    "chance": say("how likely it is"),
    "who": say("who works on it"),
}
"""What a proposal does not say when it lacks a key."""


@rule(code="AP640", severity=Severity.ADVICE)
def incomplete_proposal(plan: Plan) -> Iterator[Found]:
    """A proposal has no value, no chance or nobody who works on it

    What it checks
    Every open proposal has a `value`, a `chance` and someone under `who`.

    Why it matters
    Without a value or a chance it is missing in the sums of all proposals, and what nobody works on is won by somebody else.

    Example
    ```yaml
    # plans/accounts/example.yaml
    proposals:
      - {name: Second inspection, stage: talk}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    proposals:
      - {name: Second inspection, stage: talk, value: 40000, chance: 40%, who: jansen}
    ```
    """
    for index, proposal in enumerate(plan.account.proposals):
        missing = (
            [key for key in MISSING if not _says(proposal, key) and not plan.lost("proposals", index, key)] if not proposal.over else []
        )
        if missing:
            said = Listing(tuple(MISSING[key] for key in missing), "or")
            yield Found(
                ("proposals", index, missing[0]),
                say("“{proposal}” does not say {missing}.", proposal=proposal.name, missing=said),
                say("Add {keys}.", keys=Listing(tuple(map(Code, missing)))),
            )


def _says(proposal: Proposal, key: str) -> bool:
    """Whether a key is filled in; a chance of nothing is one."""
    return getattr(proposal, key) not in (None, ())
