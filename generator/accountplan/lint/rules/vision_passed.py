from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.analysis import Ahead
from accountplan.model.finding import Severity


@firm_rule(code="AP758", severity=Severity.WARNING)
def vision_passed(firm: Firmwide) -> Iterator[Found]:
    """The picture of the years ahead is of a year that is over

    What it checks
    The `year` under `vision` in `plans/firm.yaml` is a financial year that is not over yet.

    Why it matters
    Plans look three years ahead. A picture of a year gone by no longer says for whom, and to what end.

    Example
    ```yaml
    # plans/firm.yaml, on 2026-11-23
    vision: {year: 2025, about: We work for the ten largest water boards.}
    ```

    Use instead
    ```yaml
    # plans/firm.yaml, on 2026-11-23
    vision: {year: 2029, about: We work for the ten largest water boards.}
    ```
    """
    picture, settled = firm.analysis[Ahead].picture, firm.portfolio.firm
    if picture and picture.over:
        yield Found(
            ("vision", "year"),
            say("The picture is of {year}, which is over.", year=str(picture.year)),
            say("Draw it again, for {year}: three years after the plan year.", year=str(settled.horizon)),
            firm.portfolio.firm_path,
        )
