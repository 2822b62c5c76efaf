from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Money, Text, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.acquisition import RELATED, Angle
from accountplan.model.finding import Severity


@firm_rule(code="AP754", severity=Severity.WARNING)
def introduced_above_turnover(firm: Firmwide) -> Iterator[Found]:
    """More turnover came through relationships than was won

    What it checks
    In each angle of a period under `acquisition`, `introduced` is not above `turnover`. It is written for new clients and new services only: what running assignments and chosen relationships bring comes from clients you have.

    Why it matters
    How far relationships connect all acquisition follows from it.

    Example
    ```yaml
    # plans/firm.yaml
    acquisition:
      - from: 2025-01-01
        until: 2025-12-31
        angles:
          running: {hours: 100, spend: 0, turnover: 500000}
          relationships: {hours: 200, spend: 0, turnover: 300000}
          new_clients: {hours: 150, spend: 0, turnover: 50000, introduced: 60000}
          new_services: {hours: 50, spend: 0, turnover: 0}
    ```

    Use instead
    ```yaml
    # plans/firm.yaml
    acquisition:
      - from: 2025-01-01
        until: 2025-12-31
        angles:
          running: {hours: 100, spend: 0, turnover: 500000}
          relationships: {hours: 200, spend: 0, turnover: 300000}
          new_clients: {hours: 150, spend: 0, turnover: 50000, introduced: 40000}
          new_services: {hours: 50, spend: 0, turnover: 0}
    ```
    """
    for place, period in enumerate(firm.portfolio.firm.acquisition):
        for name, angle in period.angles.items():
            if found := _judge(name, angle):
                yield Found(("acquisition", place, "angles", name, "introduced"), *found, firm.portfolio.firm_path)


def _judge(name: str, angle: Angle) -> tuple[Text, Text] | None:
    """What is wrong with what came through relationships by one angle, and what to do; None when nothing is."""
    if angle.introduced is None:
        return None
    if name in RELATED:
        return say("All that this angle wins comes from clients you have."), say("Leave it out here.")
    if angle.turnover is None or angle.introduced <= angle.turnover:
        return None
    amounts = {"introduced": Money(angle.introduced), "turnover": Money(angle.turnover)}
    message = say("{introduced} came through relationships, but {turnover} was won in all.", **amounts)
    return message, say("Write the part of that turnover that came through somebody who knew you.")
