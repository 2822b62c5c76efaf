from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Listing, Text, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP225", severity=Severity.ADVICE)
def provisional_tier(plan: Plan) -> Iterator[Found]:
    """The tier of a client is provisional

    What it checks
    The unknown marks of a client cannot change its tier: the lowest and the highest score that it can still get fall in the same tier.

    Why it matters
    A tier decides hours and attention. As long as unknown marks can change it, those are spent on a guess.

    Example
    ```yaml
    # plans/accounts/example.yaml
    marks: {cooperation: 9}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    marks: {cooperation: 9, reputation: 8}
    ```
    """
    score = plan.score
    if plan.provisional and plan.fairly_marked:
        yield Found(
            ("marks",),
            say(
                "Tier {tier} is provisional: the score can still be anything from {low} to {high}, which gives {possible}.",
                tier=score.tier or "",
                low=plan.settled.ladder.said(score.low),
                high=plan.settled.ladder.said(score.high),
                possible=Listing(score.possible, "or"),
            ),
            _word_help(plan),
        )


def _word_help(plan: Plan) -> Text:
    criteria = Listing(plan.unknown_criteria)
    if any(each.mark is None and each.criterion in plan.settled.curves for each in plan.score.marks.values()):
        return say("Mark this client on {criteria}, under `marks`, or fill in the figure that a scale reads.", criteria=criteria)
    return say("Mark this client on {criteria}, under `marks`.", criteria=criteria)
