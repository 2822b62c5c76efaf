from __future__ import annotations

from collections.abc import Iterator

from accountplan.base import same
from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP618", severity=Severity.ADVICE)
def same_contact(plan: Plan) -> Iterator[Found]:
    """The same person is listed twice

    What it checks
    No two contacts of a plan who have not left have a name that is the same but for capitals, accents, apostrophes, points, hyphens and spaces. “Smit, Carla” is “Carla Smit”.

    Why it matters
    Half of what we know about this person is then in one entry and half in the other, and who knows whom is no longer right.

    Example
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: Carla Smit, role: decides, known_by: {jansen: {strength: 3, last: 2026-10-20}}}
      - {name: Carla  Smit, role: decides, known_by: {devries: {strength: 1, last: 2026-06-02}}}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: Carla Smit, role: decides, known_by: {jansen: {strength: 3, last: 2026-10-20}, devries: {strength: 1, last: 2026-06-02}}}
    ```
    """
    seen = set()
    for index, contact in plan.present:
        if contact.name is None:
            continue
        name = same.simplify_person(contact.name)
        if name in seen:
            yield Found(
                ("contacts", index, "name"),
                say("{name} is already in this list.", name=contact.name),
                say("Merge the two, or make their names tell these people apart."),
            )
        seen.add(name)
