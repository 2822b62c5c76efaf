from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Day, Text, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.analysis import YearlyRound
from accountplan.model.finding import Severity
from accountplan.model.rounds import StepName


@firm_rule(code="AP757", severity=Severity.WARNING)
def round_step_late(firm: Firmwide) -> Iterator[Found]:
    """A step of the yearly round is late

    What it checks
    A step under `round` in `plans/firm.yaml` whose day has passed has its product, whole and up to date: a look back at the last full year, a ranking with objectives per tier, activities for each client, a target with a plan per tier, and who does what.

    Why it matters
    The round is what keeps relationship management from being a plan of one good year. Each step builds on the product of the one before.

    Example
    ```yaml
    # plans/firm.yaml, on 2026-11-23
    round: {acquisition: {by: 2026-01-31}}
    ```

    Use instead
    ```yaml
    # plans/firm.yaml, on 2026-11-23
    round: {acquisition: {by: 2026-01-31}}
    acquisition:
      - from: 2025-01-01
        until: 2025-12-31
        angles:
          running: {hours: 60, turnover: 300000}
          relationships: {hours: 40, turnover: 90000}
          new_clients: {hours: 80, turnover: 10000, introduced: 4000}
          new_services: {hours: 20, turnover: 0}
    ```
    """
    for each in firm.analysis[YearlyRound].products:
        if each.by and each.late(firm.today):
            yield Found(
                ("round", each.step, "by"),
                say("The step should have been done by {day}: {product}.", day=Day(each.by), product=_name_product(each.step)),
                say("The page about the firm says what is wanting. Do it, or choose another day."),
                firm.portfolio.firm_path,
            )


def _name_product(step: StepName) -> Text:
    match step:
        case "acquisition":
            return say("the look back at acquisition")
        case "clients":
            return say("the ranking of clients, with objectives per tier")
        case "activities":
            return say("the activities chosen per client or tier")
        case "investment":
            return say("the total plan, with a plan for each tier")
    return say("the division of relationship work")
