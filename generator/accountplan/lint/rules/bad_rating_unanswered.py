from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.measures import to_exact_number
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP606", severity=Severity.WARNING)
def bad_rating_unanswered(plan: Plan) -> Iterator[Found]:
    """A badly rated assignment has not been followed up

    What it checks
    A current or recent assignment that the client rated below 6 has been `evaluated` with the client, or the plan has an open action for project or process.

    Why it matters
    A bad mark that is taken seriously can bind a client more than a good one. A bad mark that nobody answers is the beginning of the end.

    Example
    ```yaml
    # plans/accounts/example.yaml
    assignments:
      - {name: Dike inspection, lead: jansen, delivered: 2026-11-02, rating: 5}
    actions:
      - {what: Lunch with the new director, p: person, who: vandam, when: 2026-12-14, how: near their office, objective: growth}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    assignments:
      - {name: Dike inspection, lead: jansen, delivered: 2026-11-02, rating: 5}
    actions:
      - {what: Repair the inspection report, p: project, who: jansen, when: 2026-12-04, how: at our expense, objective: growth}
      - {what: Lunch with the new director, p: person, who: vandam, when: 2026-12-14, how: near their office, objective: growth}
    ```
    """
    if not plan.client or not plan.badly_rated or any(action.p in ("project", "process") for _, action in plan.open_actions):
        return
    for index, assignment, rating in plan.badly_rated:
        if assignment.evaluated is None:
            yield Found(
                ("assignments", index, "evaluated"),
                say(
                    "“{assignment}” is rated {rating}, and nothing is planned.",
                    assignment=assignment.name,
                    rating=to_exact_number(rating),
                ),
                say("Talk to the client, write the date under `evaluated`, and plan an action with `p: project`."),
            )
