from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.measures import to_exact_number
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity

LEAST, MOST = 10, 2600
"""Hours a year: fewer than one a month, or more than fifty a week, are written in another unit."""


@firm_rule(code="AP817", severity=Severity.WARNING)
def unlikely_hours(firm: Firmwide) -> Iterator[Found]:
    """A colleague's hours a year are hardly a number of hours a year

    What it checks
    The `hours` of a colleague in `plans/people.yaml` are hours a year: none, or from 10 to 2,600; no part of a full week, and no few hours a week.

    Why it matters
    Next to 0.4 hours a year, every plan asks too much of this colleague; next to 160,000 none does. Nobody can see who still has room.

    Example
    ```yaml
    # plans/people.yaml
    jansen: {name: Wil Jansen, hours: 0.4}
    bakker: {name: Sam Bakker, hours: 160}
    ```

    Use instead
    ```yaml
    # plans/people.yaml
    jansen: {name: Wil Jansen, hours: 320}
    bakker: {name: Sam Bakker, hours: 160}
    ```
    """
    for id, person in firm.portfolio.people.items():
        if person.hours and not LEAST <= person.hours <= MOST:
            yield Found(
                (id, "hours"),
                say(
                    "As written, the hours a year of {name} for relationships are {hours}.",
                    name=person.name,
                    hours=to_exact_number(person.hours),
                ),
                say("Write how many hours of a year are there for relationships, such as `hours: 160`."),
                firm.portfolio.people_path,
            )
