from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP139", severity=Severity.WARNING)
def absence_backwards(firm: Firmwide) -> Iterator[Found]:
    """An absence ends before it begins

    What it checks
    Under `absent` in `plans/people.yaml` the day under `until` is not before that under `from`.

    Why it matters
    One of the two is wrong, and no day counts as a day away.

    Example
    ```yaml
    # plans/people.yaml
    jansen: {name: Ans Jansen, role: senior, hours: 300, absent: [{from: 2027-03-01, until: 2027-02-01}]}
    ```

    Use instead
    ```yaml
    # plans/people.yaml
    jansen: {name: Ans Jansen, role: senior, hours: 300, absent: [{from: 2027-02-01, until: 2027-03-01}]}
    ```
    """
    for id, person in firm.portfolio.people.items():
        for index, each in enumerate(person.absent):
            if each.until and each.until < each.from_:
                message = say("{name} is back ({until}) before being away ({first}).", name=person.name, until=each.until, first=each.from_)
                yield Found((id, "absent", index, "until"), message, say("Correct one of the two dates."), firm.portfolio.people_path)
