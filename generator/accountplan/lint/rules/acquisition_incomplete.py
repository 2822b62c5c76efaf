from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from accountplan.base.text import Code, Day, Listing, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.acquisition import ANGLES, LAYERS, Acquisition
from accountplan.model.finding import Severity

PARTS = (("angles", ANGLES, ("hours", "spend", "turnover")), ("layers", LAYERS, ("hours", "spend")))
"""What a period holds, and what must be known of each of it before any can be compared."""


@firm_rule(code="AP751", severity=Severity.ADVICE)
def acquisition_incomplete(firm: Firmwide) -> Iterator[Found]:
    """A look back at acquisition misses figures

    What it checks
    A period under `acquisition` has `hours`, `spend` and `turnover` for all four angles, if it has any, and `hours` and `spend` for all five layers of trust, if it has any.

    Why it matters
    A share of effort is a share of all effort. While one part is not known, there is no telling which angle costs more than it brings.

    Example
    ```yaml
    # plans/firm.yaml
    acquisition:
      - from: 2025-01-01
        until: 2025-12-31
        angles:
          running: {hours: 100, spend: 1000, turnover: 500000}
          relationships: {hours: 200, spend: 4000, turnover: 300000}
          new_clients: {hours: 150, turnover: 50000}
    ```

    Use instead
    ```yaml
    # plans/firm.yaml
    acquisition:
      - from: 2025-01-01
        until: 2025-12-31
        angles:
          running: {hours: 100, spend: 1000, turnover: 500000}
          relationships: {hours: 200, spend: 4000, turnover: 300000}
          new_clients: {hours: 150, spend: 8000, turnover: 50000}
          new_services: {hours: 0, spend: 0, turnover: 0}
    ```
    """
    path = firm.portfolio.firm_path
    for place, period in enumerate(firm.portfolio.firm.acquisition):
        for key, names, asked in PARTS:
            keys = ("acquisition", place, key)
            missing = _list_missing(getattr(period, key), names, asked)
            if missing and not firm.lost(path, keys):
                yield _make_found(keys, period, missing, path)


def _make_found(keys: tuple[str | int, ...], period: Acquisition, missing: list[str], path: str) -> Found:
    return Found(
        keys,
        say(
            "Of {first} to {last} is not known: {missing}.",
            first=Day(period.from_),
            last=Day(period.until),
            missing=Listing(tuple(Code(each) for each in missing)),
        ),
        say("Write them down, an estimate if need be; 0 for what was not done."),
        path,
    )


def _list_missing(written: Mapping[Any, Any], names: tuple[str, ...], asked: tuple[str, ...]) -> list[str]:
    """What is not known of what was begun: a whole angle or layer by its name, else the key below it."""
    if not written:
        return []
    found = []
    for name in names:
        each = written.get(name)
        found += [name] if each is None else [f"{name}.{key}" for key in asked if getattr(each, key) is None]
    return found
