from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from accountplan.base.text import Share, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity

MOST = Fraction(2, 5)
ENOUGH = 5
"""With fewer clients a share says little."""


@firm_rule(code="AP705", severity=Severity.ADVICE)
def crowded_first_tier(firm: Firmwide) -> Iterator[Found]:
    """Too many clients are in the top tiers

    What it checks
    Once five clients or more have a tier, at most 40% of them are in a tier that asks for a full plan.

    Why it matters
    About a fifth of the clients bring four fifths of the value. Choosing everyone is not choosing, and spreads hours thinly.

    Example
    ```yaml
    # plans/accounts/rivermouth.yaml
    name: City of Rivermouth
    marks: {turnover: 9, cooperation: 9, reputation: 9}
    # plans/accounts/harbour.yaml
    name: Rivermouth Harbour
    marks: {turnover: 9, cooperation: 9, reputation: 9}
    # plans/accounts/ferry.yaml
    name: Island Ferry
    marks: {turnover: 7, cooperation: 7, reputation: 7}
    # plans/accounts/park.yaml
    name: Dune Park
    marks: {turnover: 7, cooperation: 7, reputation: 7}
    ```

    Use instead
    ```yaml
    # plans/tiers.yaml
    tiers:
      - {id: A, name: Cherish, above: 8.9}
      - {id: B, name: Keep}
      - {id: C, name: Hold, below: 6}
    # plans/accounts/rivermouth.yaml
    name: City of Rivermouth
    marks: {turnover: 9, cooperation: 9, reputation: 9}
    # plans/accounts/harbour.yaml
    name: Rivermouth Harbour
    marks: {turnover: 9, cooperation: 9, reputation: 9}
    # plans/accounts/ferry.yaml
    name: Island Ferry
    marks: {turnover: 7, cooperation: 7, reputation: 7}
    # plans/accounts/park.yaml
    name: Dune Park
    marks: {turnover: 7, cooperation: 7, reputation: 7}
    ```
    """
    rated = [plan for plan in firm.plans if plan.client and plan.tier]
    key = sum(plan.key for plan in rated)
    if not firm.settled.unsure and len(rated) >= ENOUGH and Fraction(key, len(rated)) > MOST:
        yield Found(
            ("tiers",),
            say("{key} of {all} clients ({share}) are in a tier that asks for a full plan.", key=key, all=len(rated), share=Share(Fraction(key, len(rated)))),
            say("Raise the limit of the top tier, or mark more sharply."),
            firm.portfolio.tiers_path,
        )  # fmt: skip
