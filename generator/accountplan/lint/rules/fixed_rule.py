from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.registry import find_check
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP113", severity=Severity.WARNING)
def fixed_rule(firm: Firmwide) -> Iterator[Found]:
    """The firm sets the severity of a reading error

    What it checks
    Reading errors (broken YAML, unknown or missing keys, wrong types and values) are always errors. `rules` in `plans/firm.yaml` cannot change that, nor can a waiver.

    Why it matters
    What cannot be read is left out of every score, sum and page. If that could be silenced, a result would be wrong and nobody would know.

    Example
    ```yaml
    # plans/firm.yaml
    rules: {unknown-key: advice}
    ```

    Use instead
    ```yaml
    # plans/firm.yaml
    rules: {late-action: advice}
    ```
    """
    for name in firm.portfolio.firm.rules:
        check = find_check(name)
        if check and check.fixed:
            yield Found(
                ("rules", name),
                say("“{name}” is always an error; this line has no effect.", name=name),
                say("Remove the line, and mend what the rule finds."),
                firm.portfolio.firm_path,
            )
