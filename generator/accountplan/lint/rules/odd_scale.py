from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from accountplan.base.text import Text, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.criteria import Scale
from accountplan.model.finding import Severity


@firm_rule(code="AP207", severity=Severity.WARNING)
def odd_scale(firm: Firmwide) -> Iterator[Found]:
    """A scale gives everyone the same mark, or rises and falls

    What it checks
    A scale has at least two points with different marks, and its marks only rise or only fall as the figure grows.

    Why it matters
    A flat scale does not tell clients apart. A scale that goes up and down usually has two points swapped, and rewards the wrong clients.

    Example
    ```yaml
    # plans/criteria.yaml
    criteria:
      turnover: {weight: 2, scale: {figure: turnover, points: {50000: 4, 100000: 9, 200000: 6}}}
      cooperation: {weight: 2}
      reputation: {weight: 2}
    ```

    Use instead
    ```yaml
    # plans/criteria.yaml
    criteria:
      turnover: {weight: 2, scale: {figure: turnover, points: {50000: 4, 100000: 6, 200000: 9}}}
      cooperation: {weight: 2}
      reputation: {weight: 2}
    ```
    """
    criteria = firm.portfolio.criteria
    for id, criterion in criteria.criteria.items():
        message = _find_fault(criterion.scale, criteria.name(id)) if criterion.scale else None
        if message:
            yield Found(
                ("criteria", id, "scale", "points"),
                message,
                say("Give at least two points; let the marks rise all the way, or fall all the way."),
                firm.portfolio.criteria_path,
            )


def _find_fault(scale: Scale, name: Text | str) -> Text | None:
    marks = [mark for _, mark in sorted(scale.points.items())]
    if len(set(marks)) == 1:
        return say("The scale of “{criterion}” gives every client the same mark.", criterion=name)
    steps = [after - before for before, after in pairwise(marks)]
    if min(steps) < 0 < max(steps):
        return say("The scale of “{criterion}” rises and falls.", criterion=name)
    return None
