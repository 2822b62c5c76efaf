from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Day, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP656", severity=Severity.ADVICE)
def step_passed(firm: Firmwide) -> Iterator[Found]:
    """The day of a colleague's next step has passed

    What it checks
    The `by` under `development` in `plans/people.yaml` lies ahead, for those who work here and whose next step is recorded.

    Why it matters
    Who learns something grows by the next step. When its day passes unseen, there was none.

    Example
    ```yaml
    # plans/people.yaml, on 2026-11-23
    jansen: {name: Ans Jansen, development: {next: leads a talk alone, by: 2026-11-22}}
    ```

    Use instead
    ```yaml
    # plans/people.yaml, on 2026-11-23
    jansen: {name: Ans Jansen, development: {next: leads a talk alone, by: 2026-11-23}}
    ```
    """
    for id, person in firm.portfolio.people.items():
        by = person.development.by
        if by and person.here(firm.today) and person.development.passed(firm.today):
            yield Found(
                (id, "development", "by"),
                say("The day of the next step of {who} has passed: {day}.", who=person.name, day=Day(by)),
                say("Ask how it went, and write the next one."),
                firm.portfolio.people_path,
            )
