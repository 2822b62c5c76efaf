from __future__ import annotations

from collections.abc import Iterator, Mapping

from accountplan.base.text import Text, say, say_n
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity
from accountplan.model.types import PersonType, count_missing_types

LEAST = 3
"""An action or two do not ask for another type in the team."""
TYPE: Mapping[PersonType, Text] = {
    "binder": say("a client binder"),
    "confidant": say("a confidant"),
    "developer": say("a market developer"),
    "innovator": say("an innovator"),
}


@rule(code="AP641", severity=Severity.ADVICE)
def type_not_in_team(plan: Plan) -> Iterator[Found]:
    """The actions ask for a type of professional that the team does not have

    What it checks
    Where three open actions or more ask for one type, somebody in the team is of that type: project for a client binder, person and process for a confidant, partnership and an objective of the kind `development` for an innovator, and a prospect for a market developer. Plans with a colleague whose `type` is not known are left alone.

    Why it matters
    Whoever is at their best in current work seldom wins a new client, and the other way round. A team that lacks the type puts the action off.

    Example
    ```yaml
    # plans/people.yaml
    jansen: {name: Ans Jansen, role: senior, type: binder}
    devries: {name: Bo de Vries, role: adviser, type: binder}
    # plans/accounts/example.yaml
    actions:
      - {what: Lunch with the new director, p: person, who: jansen, when: 2026-12-10, how: near their office, objective: growth}
      - {what: Visit the new buyer, p: person, who: devries, when: 2026-12-14, how: at their office, objective: growth}
      - {what: Agree on one way of ordering, p: process, who: jansen, when: 2026-12-18, how: at their office, objective: growth}
    ```

    Use instead
    ```yaml
    # plans/people.yaml
    jansen: {name: Ans Jansen, role: senior, type: confidant}
    devries: {name: Bo de Vries, role: adviser, type: binder}
    # plans/accounts/example.yaml
    actions:
      - {what: Lunch with the new director, p: person, who: jansen, when: 2026-12-10, how: near their office, objective: growth}
      - {what: Visit the new buyer, p: person, who: devries, when: 2026-12-14, how: at their office, objective: growth}
      - {what: Agree on one way of ordering, p: process, who: jansen, when: 2026-12-18, how: at their office, objective: growth}
    ```
    """
    account, settled = plan.account, plan.settled
    if account.is_former or plan.lost("actions") or plan.lost("team"):
        return
    for kind, number in count_missing_types(account, settled.people, account.people_here(settled.gone)).items():
        if number >= LEAST:
            yield Found(
                ("team",),
                say_n("{n} open action asks for {type}, and nobody in the team is one.", "{n} open actions ask for {type}, and nobody in the team is one.", number, type=TYPE[kind]),
                say("Add somebody of that type to `team`, or let somebody else do these actions."),
            )  # fmt: skip
