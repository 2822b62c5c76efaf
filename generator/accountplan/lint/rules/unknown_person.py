from __future__ import annotations

from collections.abc import Iterator

from accountplan.lint.checks import firm_rule
from accountplan.lint.near import did_you_mean
from accountplan.lint.references import named
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity
from accountplan.model.text import say


@firm_rule(code="AP101", severity=Severity.ERROR)
def unknown_person(firm: Firmwide) -> Iterator[Found]:
    """A person is named who is not in people.yaml

    What it checks
    Every id of one of us (`lead`, `team`, `who`, `own`, `by`, `known_by`, `second`) must be a key in `plans/people.yaml`. Each unknown id is reported once per file, at the first place.

    Why it matters
    What an unknown person leads, does or knows is counted for nobody: not in the hours, not on a page, not in this week's list.

    Example
    ```yaml
    # plans/accounts/example.yaml
    lead: jansn
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    lead: jansen
    ```
    """
    people, seen = firm.portfolio.people, set[tuple[str, str]]()
    if firm.portfolio.people_path in firm.torn:
        return
    for path, keys, person in named(firm.portfolio):
        if person not in people and (path, person) not in seen and not firm.lost(firm.portfolio.people_path, (person,)):
            seen.add((path, person))
            yield Found(
                keys,
                say("Nobody in {file} has the id “{id}”.", file=firm.portfolio.people_path, id=person),
                did_you_mean(
                    person, people, say("Add “{id}” to {file}, or name someone else.", id=person, file=firm.portfolio.people_path)
                ),
                path,
            )
