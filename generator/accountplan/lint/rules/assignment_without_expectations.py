from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP608", severity=Severity.ADVICE)
def assignment_without_expectations(plan: Plan) -> Iterator[Found]:
    """The expectations of a current assignment are not recorded

    What it checks
    A current assignment of a client in a tier that asks for a full plan has `expectations`.

    Why it matters
    Expectations can only be exceeded when they are known. Asked at the start, the question also shows what the client takes for granted.

    Example
    ```yaml
    # plans/accounts/example.yaml
    assignments:
      - {name: Dike inspection, lead: jansen, second: devries, start: 2026-10-01, due: 2027-02-01}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    assignments:
      - name: Dike inspection
        lead: jansen
        second: devries
        start: 2026-10-01
        due: 2027-02-01
        expectations: A report that the board can read in ten minutes, before the winter storms.
    ```
    """
    for index, assignment in enumerate(plan.account.assignments) if plan.key else ():
        if assignment.running and not assignment.expectations:
            yield Found(
                ("assignments", index, "expectations"),
                say("What the client expects of “{assignment}” is not recorded.", assignment=assignment.name),
                say("Ask the client, and write the answer under `expectations`."),
            )
