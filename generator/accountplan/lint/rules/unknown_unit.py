from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.near import word_suggestion
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP107", severity=Severity.ERROR)
def unknown_unit(firm: Firmwide) -> Iterator[Found]:
    """A unit is named that the firm does not have

    What it checks
    Where `plans/firm.yaml` lists its `units`, the `unit` of an account, of a person and of a meeting must be one of them.

    Why it matters
    Every list can be filtered by unit. A client in an unknown unit is missing from the list of the unit that serves it.

    Example
    ```yaml
    # plans/firm.yaml
    units: {water: Water, roads: Roads}
    # plans/accounts/example.yaml
    unit: watre
    ```

    Use instead
    ```yaml
    # plans/firm.yaml
    units: {water: Water, roads: Roads}
    # plans/accounts/example.yaml
    unit: water
    ```
    """
    units = firm.portfolio.firm.units
    for path, keys, unit in firm.references("unit") if units and firm.portfolio.firm_path not in firm.torn else ():
        if unit not in units and not firm.lost(firm.portfolio.firm_path, ("units", unit)):
            yield Found(
                keys,
                say("The firm has no unit “{unit}”.", unit=unit),
                word_suggestion(
                    unit,
                    units,
                    say("Add “{unit}” under `units` in {file}.", unit=unit, file=firm.portfolio.firm_path),
                    keys,
                    firm.directory("unit", path),
                ),
                path,
            )
