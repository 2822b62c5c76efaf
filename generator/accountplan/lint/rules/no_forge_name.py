from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity
from accountplan.model.owners import list_nameless


@firm_rule(code="AP143", severity=Severity.ADVICE)
def no_forge_name(firm: Firmwide) -> Iterator[Found]:
    """A colleague who approves changes has no name at the forge

    What it checks
    Once the firm has `reviewers`, or somebody has a `forge`, everybody who leads a client or a group or is one of the `reviewers` has a `forge` in `plans/people.yaml`, unless they have left.

    Why it matters
    `accountplan owners` cannot ask them to approve a change: their plans go to the reviewers, and without reviewers to nobody.

    Example
    ```yaml
    # plans/people.yaml
    vandam: {name: Eva van Dam, role: partner, hours: 400, forge: evavandam}
    jansen: {name: Ans Jansen, role: senior, hours: 300}
    ```

    Use instead
    ```yaml
    # plans/people.yaml
    vandam: {name: Eva van Dam, role: partner, hours: 400, forge: evavandam}
    jansen: {name: Ans Jansen, role: senior, hours: 300, forge: ajansen}
    ```
    """
    portfolio = firm.portfolio
    people, file = portfolio.people, portfolio.people_path
    if not portfolio.firm.reviewers and not any(person.forge for person in people.values()):
        return
    for id in list_nameless(portfolio, firm.today):
        if not firm.lost(file, (id, "forge")):
            message = say("{name} approves changes, but has no name at the forge.", name=people[id].name)
            yield Found((id,), message, say("Write it as `forge: name`, without @."), file)
