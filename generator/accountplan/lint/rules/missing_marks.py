from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Listing, say, say_n
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP220", severity=Severity.ADVICE)
def missing_marks(plan: Plan) -> Iterator[Found]:
    """A client is not marked on every criterion

    What it checks
    A client with a score has a mark on each of the firm's criteria: by hand, by raters, or by a scale over its figures. Where the unknown marks can change the tier, `provisional-tier` says so instead.

    Why it matters
    Unknown marks make the score a range, and nobody can explain a range to the last point.

    Example
    ```yaml
    # plans/tiers.yaml
    tiers:
      - {id: A, name: Cherish, above: 6}
      - {id: B, name: Keep}
    # plans/accounts/example.yaml
    marks: {cooperation: 9}
    ```

    Use instead
    ```yaml
    # plans/tiers.yaml
    tiers:
      - {id: A, name: Cherish, above: 6}
      - {id: B, name: Keep}
    # plans/accounts/example.yaml
    marks: {cooperation: 9, reputation: 8}
    ```
    """
    if not plan.client or not plan.fairly_marked or plan.score.unrated or plan.score.known == 1 or plan.provisional:
        return
    unknown = plan.unknown_criteria
    yield Found(
        ("marks",),
        say_n(
            "{n} criterion has no mark: {criteria}. Known: {share} of the weight.",
            "{n} criteria have no mark: {criteria}. Known: {share} of the weight.",
            len(unknown),
            criteria=Listing(unknown),
            share=plan.settled.criteria.said_known(plan.score.known),
        ),
        say("Give a mark from 1 to 10 under `marks`, or fill in the figure that a scale reads."),
    )
