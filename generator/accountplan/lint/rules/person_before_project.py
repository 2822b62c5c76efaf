from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.measures import to_exact_number
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP506", severity=Severity.WARNING)
def person_before_project(plan: Plan) -> Iterator[Found]:
    """Personal attention for a client whose assignment went badly

    What it checks
    Where the client rated a current or recent assignment below 6, at most half of the open actions are aimed at the person (`p: person`).

    Why it matters
    Project comes first, then person, process, partnership. Attention cannot repair bad work; it only annoys the client more.

    Example
    ```yaml
    # plans/accounts/example.yaml
    assignments:
      - {name: Dike inspection, lead: jansen, delivered: 2026-08-01, rating: 5, evaluated: 2026-09-01}
    actions:
      - {what: Lunch with the new director, p: person, who: vandam, when: 2026-12-14, how: near their office, objective: growth}
      - {what: Tickets for the water congress, p: person, who: vandam, when: 2027-01-20, how: with a card, objective: growth}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    assignments:
      - {name: Dike inspection, lead: jansen, delivered: 2026-08-01, rating: 5, evaluated: 2026-09-01}
    actions:
      - {what: Repair the inspection report, p: project, who: jansen, when: 2026-12-04, how: at our expense, objective: growth}
      - {what: Lunch with the new director, p: person, who: vandam, when: 2026-12-14, how: near their office, objective: growth}
    ```
    """
    persons = sum(action.p == "person" for _, action in plan.open_actions)
    if plan.badly_rated and 2 * persons > len(plan.open_actions):
        _, worst, rating = min(plan.badly_rated, key=lambda each: each[2])
        yield Found(
            ("actions",),
            say(
                "{persons} of the {all} open actions are aimed at the person, while “{assignment}” is rated {rating}.",
                persons=persons,
                all=len(plan.open_actions),
                assignment=worst.name,
                rating=to_exact_number(rating),
            ),
            say("First plan an action with `p: project` that puts the work right."),
        )
