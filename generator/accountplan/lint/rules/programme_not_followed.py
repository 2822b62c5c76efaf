from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Listing, say, say_n
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity
from accountplan.model.following import list_lacking
from accountplan.model.programme import list_activities


@rule(code="AP409", severity=Severity.ADVICE)
def programme_not_followed(plan: Plan) -> Iterator[Found]:
    """A plan lacks what its tier does for every client

    What it checks
    Of a client in a tier that asks for a full plan, each activity with an `id` in the tier's `programme` is named under `programme` of an action that is open or was done in the past year, or of a contact. A plan that names none, and has actions in that P, is left alone: nobody can tell.

    Why it matters
    A programme is a promise to every client in the tier. Those that are left out are seldom left out on purpose.

    Example
    ```yaml
    # plans/tiers.yaml
    tiers:
      - id: A
        name: A
        above: 8
        programme: {project: [{id: evaluation, what: Evaluate each delivery}], person: [{id: card, what: A card}]}
      - {id: B, name: B}
      - {id: C, name: C, below: 6}
    # plans/accounts/example.yaml
    actions:
      - {what: Inspect the first dike, p: project, who: jansen, when: 2026-12-10, how: by drone, objective: growth}
      - {what: A card for the new director, programme: card, p: person, who: jansen, when: 2026-12-14, how: by hand, objective: growth}
      - {what: Agree on one address, p: process, who: devries, when: 2027-01-15, how: by telephone, objective: growth}
      - {what: Develop a flood test together, p: partnership, who: jansen, when: 2027-03-01, how: two workshops, objective: growth}
    ```

    Use instead
    ```yaml
    # plans/tiers.yaml
    tiers:
      - id: A
        name: A
        above: 8
        programme: {project: [{id: evaluation, what: Evaluate each delivery}], person: [{id: card, what: A card}]}
      - {id: B, name: B}
      - {id: C, name: C, below: 6}
    # plans/accounts/example.yaml
    actions:
      - {what: Evaluate the dike, programme: evaluation, p: project, who: jansen, when: 2026-12-10, how: by drone, objective: growth}
      - {what: A card for the new director, programme: card, p: person, who: jansen, when: 2026-12-14, how: by hand, objective: growth}
      - {what: Agree on one address, p: process, who: devries, when: 2027-01-15, how: by telephone, objective: growth}
      - {what: Develop a flood test together, p: partnership, who: jansen, when: 2027-03-01, how: two workshops, objective: growth}
    ```
    """
    if not plan.key or plan.tier is None or plan.lost("actions") or plan.lost("contacts"):
        return
    lacking = list_lacking(plan.account, list_activities(plan.tier.programme), plan.today)
    if lacking:
        yield Found(
            ("actions",),
            say_n(
                "What tier {tier} does for every client is not in this plan: {what}.",
                "{n} things that tier {tier} does for every client are not in this plan: {what}.",
                len(lacking),
                tier=plan.tier.id,
                what=Listing(tuple(say("“{activity}”", activity=each.what) for _, each in lacking)),
            ),
            say("Plan an action for it with `programme: {id}`, or waive this rule with the reason.", id=lacking[0][1].id or ""),
        )
