from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.directory import Directory
from accountplan.lint.near import word_suggestion
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity
from accountplan.model.leaves import Wish, list_leaves
from accountplan.model.roll import make_roll

NAMED = Wish(thing="contact")


@rule(code="AP124", severity=Severity.WARNING)
def unknown_contact(plan: Plan) -> Iterator[Found]:
    """One of their people is named who is not among the contacts

    What it checks
    In a plan with `contacts`, each of their people who is named elsewhere in it (`theirs`, `reports_to`) is the `name` or the `function` of a contact.

    Why it matters
    Two spellings are two persons: what one of them promised does not stand with the other, and a line of reporting ends in the air.

    Example
    ```yaml
    # plans/accounts/example.yaml
    risks:
      - {what: The new law comes a year later, chance: low, impact: medium, theirs: Karla Smith}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    risks:
      - {what: The new law comes a year later, chance: low, impact: medium, theirs: Carla Smit}
    ```
    """
    account = plan.account
    if not account.contacts or plan.shortened(("contacts",), len(account.contacts)):
        return
    roll = make_roll(account.contacts)
    directory = Directory({word: () for each in account.contacts for word in (each.name, each.function) if word})
    known = [word for each in account.contacts for word in (each.name, each.function) if word]
    for keys, name, _ in list_leaves(account, NAMED):
        if roll.find(name) is None:
            yield Found(
                keys,
                say("No contact in this plan is called “{name}”.", name=name),
                word_suggestion(name, known, say("Add this person to `contacts`, or name one who is there."), keys, directory),
            )
