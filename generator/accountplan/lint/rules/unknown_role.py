from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.near import word_suggestion
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import NOWHERE, Severity


@firm_rule(code="AP114", severity=Severity.WARNING)
def unknown_role(firm: Firmwide) -> Iterator[Found]:
    """A weight is given to a role that nobody has

    What it checks
    Every role under `rater_weights` in `plans/criteria.yaml` must be the `role` of someone in `plans/people.yaml`.

    Why it matters
    The weight of a role counts only for people who have that role. A weight for another spelling changes nothing.

    Example
    ```yaml
    # plans/people.yaml
    vandam: {name: Eva van Dam, role: partner}
    # plans/criteria.yaml
    rater_weights: {partners: 2}
    ```

    Use instead
    ```yaml
    # plans/people.yaml
    vandam: {name: Eva van Dam, role: partner}
    # plans/criteria.yaml
    rater_weights: {partner: 2}
    ```
    """
    roles = dict.fromkeys(person.role for person in firm.portfolio.people.values() if person.role)
    known = {role.casefold() for role in roles}
    for role in firm.portfolio.criteria.rater_weights if not firm.lost(firm.portfolio.people_path, ()) else ():
        if role.casefold() not in known:
            keys = ("rater_weights", role)
            yield Found(
                keys,
                say("Nobody has the role “{role}”, so this weight does not count.", role=role),
                word_suggestion(
                    role, roles, say("Use a role as it is written in {file}.", file=firm.portfolio.people_path), (*keys, NOWHERE)
                ),
                firm.portfolio.criteria_path,
            )
