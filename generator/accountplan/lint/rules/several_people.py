from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Code, Listing, say
from accountplan.base.yaml_word import format_word
from accountplan.lint.checks import rule
from accountplan.lint.several_names import split_function, split_people
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity
from accountplan.model.fix import Remedy


@rule(code="AP630", severity=Severity.ADVICE)
def several_people(plan: Plan) -> Iterator[Found]:
    """A contact seems to be two people, or a name and a function

    What it checks
    The `name` of a contact that is not a `group` is that of one person: not two whole names with “and”, an ampersand or a slash between them, and without the function behind it. What may be the name of a firm or a double surname is left alone.

    Why it matters
    Who decides, who knows whom and when they last met is then said of both at once, and nobody finds the second by name.

    Example
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: Carla Smit and Dirk Bos, role: decides, known_by: {jansen: {last: 2026-10-20}, devries: {last: 2026-02-02}}}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    contacts:
      - {name: Carla Smit, role: decides, known_by: {jansen: {last: 2026-10-20}, devries: {last: 2026-02-02}}}
      - {name: Dirk Bos, role: uses, known_by: {devries: {last: 2026-11-02}}}
    ```
    """
    for index, contact in enumerate(plan.account.contacts):
        if contact.name is None or contact.group:
            continue
        keys = ("contacts", index, "name")
        if people := split_people(contact.name):
            items = Listing(tuple(Code(f"- {{name: {format_word(each)}}}") for each in people))
            help = say("Write each of them as an item of its own: {lines}. If it is one group, add `group: true`.", lines=items)
            yield Found(keys, say("“{name}” seems to be two people.", name=contact.name), help)
        elif (said := split_function(contact.name)) and contact.function is None:
            lines = Listing((Code(f"name: {format_word(said[0])}"), Code(f"function: {format_word(said[1])}")))
            help = say("Write it as {words}, each on a line of its own.", words=lines)
            yield Found(keys, say("“{name}” seems to be a name and a function.", name=contact.name), Remedy(help))
