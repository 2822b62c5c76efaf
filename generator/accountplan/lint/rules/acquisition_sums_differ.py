from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from accountplan.base.text import Code, Text, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.measures import to_exact_number
from accountplan.lint.views import Firmwide, Found
from accountplan.model.acquisition import ANGLES, LAYERS, Acquisition
from accountplan.model.finding import Severity


@firm_rule(code="AP753", severity=Severity.ADVICE)
def acquisition_sums_differ(firm: Firmwide) -> Iterator[Found]:
    """Angles and layers of one period do not add up to the same effort

    What it checks
    Where all angles and all layers of a period under `acquisition` say their `hours` (or their `spend`), both add up to the same.

    Why it matters
    They are two ways to divide one effort. If they differ, an hour or an amount was forgotten in one of them.

    Example
    ```yaml
    # plans/firm.yaml
    acquisition:
      - from: 2025-01-01
        until: 2025-12-31
        angles:
          running: {hours: 100, spend: 0, turnover: 500000}
          relationships: {hours: 200, spend: 0, turnover: 300000}
          new_clients: {hours: 150, spend: 0, turnover: 50000}
          new_services: {hours: 50, spend: 0, turnover: 0}
        layers:
          experience: {hours: 200, spend: 0}
          ambassadors: {hours: 100, spend: 0}
          independent: {hours: 0, spend: 0}
          media: {hours: 50, spend: 0}
          own_sales: {hours: 100, spend: 0}
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
          new_clients: {hours: 150, spend: 0, turnover: 50000}
          new_services: {hours: 50, spend: 0, turnover: 0}
        layers:
          experience: {hours: 200, spend: 0}
          ambassadors: {hours: 100, spend: 0}
          independent: {hours: 0, spend: 0}
          media: {hours: 50, spend: 0}
          own_sales: {hours: 150, spend: 0}
    ```
    """
    for place, period in enumerate(firm.portfolio.firm.acquisition):
        for message in _list_differences(period):
            help = say("Find what one of the two leaves out.")
            yield Found(("acquisition", place, "layers"), message, help, firm.portfolio.firm_path)


def _list_differences(period: Acquisition) -> Iterator[Text]:
    """Of hours and of money, what all angles and all layers add up to where that differs."""
    for key in ("hours", "spend"):
        angles, layers = (_add(period, part, key) for part in ("angles", "layers"))
        if angles is not None and layers is not None and angles != layers:
            yield say(
                "The layers have {key} of {layers} together, the angles {angles}.",
                key=Code(key),
                layers=to_exact_number(layers),
                angles=to_exact_number(angles),
            )


def _add(period: Acquisition, part: str, key: str) -> Decimal | None:
    """The sum over all angles or layers; None when it is not known of each."""
    written = getattr(period, part)
    values = [getattr(each, key) for each in written.values()]
    return None if None in values or len(values) < len(ANGLES if part == "angles" else LAYERS) else sum(values, Decimal(0))
