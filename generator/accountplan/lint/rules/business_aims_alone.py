from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.analysis import ServedAims
from accountplan.model.finding import Severity


@firm_rule(code="AP761", severity=Severity.ADVICE)
def business_aims_alone(firm: Firmwide) -> Iterator[Found]:
    """A tier has only business objectives

    What it checks
    Of three or more open objectives of a tier, and of the clients and prospects in it, at least one is professional or strategic: by what it is about (`kind`), or as it says itself (`serves`).

    Why it matters
    A firm that wants nothing but turnover of its clients gets nothing else: no challenging work, no place in their market. Clients notice.

    Example
    ```yaml
    # plans/tiers.yaml
    tiers:
      - id: A
        name: A
        objectives:
          - {id: turnover, kind: turnover, measure: turnover a year, baseline: 1, target: 2, by: 2027-12-31, own: jansen}
          - {id: hours, kind: hours, measure: hours a year, baseline: 2, target: 1, by: 2027-12-31, own: jansen}
    ```

    Use instead
    ```yaml
    # plans/tiers.yaml
    tiers:
      - id: A
        name: A
        objectives:
          - {id: turnover, kind: turnover, measure: turnover a year, baseline: 1, target: 2, by: 2027-12-31, own: jansen}
          - {id: lead, kind: hours, serves: professional, measure: hours of first-of-a-kind work, baseline: 1, target: 2, by: 2027-12-31, own: jansen}
    ```
    """
    served, path = firm.analysis[ServedAims], firm.portfolio.tiers_path
    for place, tier in enumerate(firm.portfolio.tiers.tiers):
        row = served.of_tier(tier.id)
        if tier.objectives and row and row.business_alone and not firm.lost(path, ("tiers", place, "objectives")):
            yield Found(
                ("tiers", place, "objectives"),
                say("All {n} open objectives in tier {tier} are about business.", n=str(row.known), tier=tier.id),
                say("Add one that is professional (challenging work) or strategic (position), or say with `serves` which one is."),
                path,
            )
