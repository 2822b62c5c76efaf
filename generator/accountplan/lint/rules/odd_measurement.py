from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from accountplan.base.text import Day, Text, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.measures import to_exact_number
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Keys, Severity
from accountplan.model.objectives import Measurement, Objective

FAR = 20
"""A value that is so many times the baseline and the target, or so many times smaller than both, is in another unit."""


@firm_rule(code="AP410", severity=Severity.WARNING)
def odd_measurement(firm: Firmwide) -> Iterator[Found]:
    """A measured value of an objective cannot be right

    What it checks
    The values under `measured` of an objective, in a plan, a group or a tier, are of days that have come and do not lie before `since`; they stand with the oldest first, each on a day of its own; none is twenty times the baseline and the target, or a twentieth; and `now`, where it is written too, is the newest.

    Why it matters
    The line to the target is judged by the newest value. One with a wrong year, or a percentage between shares, makes an objective look reached, or lost.

    Example
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    objectives:
      - id: growth
        kind: services
        measure: services that they buy
        baseline: 2
        since: 2025-12-31
        target: 4
        by: 2028-12-31
        measured: [{on: 2027-06-30, value: 3}]
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    objectives:
      - id: growth
        kind: services
        measure: services that they buy
        baseline: 2
        since: 2025-12-31
        target: 4
        by: 2028-12-31
        measured: [{on: 2026-06-30, value: 3}]
    ```
    """
    for path, keys, objective in firm.objectives:
        yield from (Found((*keys, *at), message, help, path) for at, message, help in _list_odd(firm, objective))


def _list_odd(firm: Firmwide, objective: Objective) -> Iterator[tuple[Keys, Text, Text]]:
    for place, each in enumerate(objective.measured):
        at = ("measured", place)
        if each.on > firm.today:
            yield (*at, "on"), say("{day} is still to come.", day=Day(each.on)), say("Write the day on which it was measured.")
        elif objective.since and each.on < objective.since:
            message = say("{day} lies before {since}, when the baseline held.", day=Day(each.on), since=Day(objective.since))
            yield (*at, "on"), message, say("Correct the day, or `since`.")
        if _is_far(each, objective):
            message = say("{value} is in another unit than the baseline and the target.", value=to_exact_number(each.value))
            yield (*at, "value"), message, say("Write all three in the same unit.")
    yield from _list_order(objective)
    yield from _list_now(firm, objective)


def _is_far(each: Measurement, objective: Objective) -> bool:
    """Whether it is far above both ends, or far below both where neither is nothing."""
    ends = [abs(end) for end in (objective.baseline, objective.target) if end is not None]
    if len(ends) < 2:
        return False
    size = abs(each.value)
    return size > FAR * max(ends) > 0 or (size > 0 and FAR * size < min(ends))


def _list_order(objective: Objective) -> Iterator[tuple[Keys, Text, Text]]:
    for place, (before, after) in enumerate(pairwise(objective.measured), start=1):
        if after.on == before.on:
            yield ("measured", place, "on"), say("{day} is here twice.", day=Day(after.on)), say("Keep one value for each day.")
        elif after.on < before.on:
            message = say("{day} stands after {before}.", day=Day(after.on), before=Day(before.on))
            yield ("measured", place, "on"), message, say("Put the oldest first, or correct the day.")


def _list_now(firm: Firmwide, objective: Objective) -> Iterator[tuple[Keys, Text, Text]]:
    measured = objective.list_measured(firm.today)
    if measured and objective.now is not None and measured[-1][1] != objective.now:
        message = say(
            "`now` is {now}, and {value} was measured last.",
            now=to_exact_number(objective.now),
            value=to_exact_number(next(each.value for each in objective.measured if each.on == measured[-1][0])),
        )
        yield ("now",), message, say("Leave `now` out: the newest value under `measured` counts.")
