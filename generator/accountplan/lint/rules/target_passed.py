from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP750", severity=Severity.WARNING)
def target_passed(firm: Firmwide) -> Iterator[Found]:
    """The year of the firm's target is over

    What it checks
    The `year` under `target` in `plans/firm.yaml` is a financial year that is not over yet.

    Why it matters
    A target for a year that is over tells nobody what is still to be won, and there is no way left to show from last year's turnover to it.

    Example
    ```yaml
    # plans/firm.yaml, on 2026-11-23
    target: {year: 2025, turnover: 900000}
    ```

    Use instead
    ```yaml
    # plans/firm.yaml, on 2026-11-23
    target: {year: 2027, turnover: 900000}
    ```
    """
    settled, target = firm.portfolio.firm, firm.portfolio.firm.target
    last = settled.last_full_year(firm.today)
    if target and target.year <= last:
        yield Found(
            ("target", "year"),
            say("The target is for {year}, which is over.", year=str(target.year)),
            say("Choose a target for {next} or later.", next=str(settled.year_of(firm.today))),
            firm.portfolio.firm_path,
        )
