from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Listing, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.everyone import word_group_of_people
from accountplan.lint.near import word_suggestion
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity

FEW = 5
"""Ids that are named when all are unknown."""


@firm_rule(code="AP101", severity=Severity.ERROR)
def unknown_person(firm: Firmwide) -> Iterator[Found]:
    """A person is named who is not in people.yaml

    What it checks
    Every id of one of us (`lead`, `team`, `who`, `own`, `by`, `known_by`, `second`, `reviewers`) must be a key in `plans/people.yaml`. Each unknown id is reported once per file, at the first place; when nobody is in `plans/people.yaml`, that is the only finding.

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
    people, file, seen = firm.portfolio.people, firm.portfolio.people_path, set[tuple[str, str]]()
    if file in firm.torn:
        return
    if not people:
        yield from _find_nobody(firm)
        return
    for path, keys, person in firm.references("person"):
        account = firm.portfolio.accounts.get(firm.account_of.get(path, ""))
        if person not in people and (path, person) not in seen and not firm.lost(file, (person,)):
            seen.add((path, person))
            yield Found(
                keys,
                say("Nobody in {file} has the id “{id}”.", file=file, id=person),
                word_group_of_people(person, account, acts=keys[:1] == ("actions",))
                or word_suggestion(
                    person,
                    people,
                    say("Add “{id}” to {file}, with `left:` if this person has left, or name someone else.", id=person, file=file),
                    keys,
                    firm.directory("person", path),
                ),
                path,
            )


def _find_nobody(firm: Firmwide) -> Iterator[Found]:
    """One finding when people.yaml names nobody at all, instead of one in every plan."""
    ids = sorted({person for _, _, person in firm.references("person")})
    if ids:
        yield Found(
            (),
            say("There is nobody in this file, but the plans name {people}.", people=Listing(tuple(ids[:FEW]))),
            say("Write a line for each of you, such as `{id}: {{name: ...}}`.", id=ids[0]),
            firm.portfolio.people_path,
        )
