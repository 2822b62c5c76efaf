from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from accountplan.base.text import Text, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.criteria import SHARES, Scale
from accountplan.model.finding import Severity
from accountplan.model.units import word_number

HUNDREDTH = 5
"""From here on a point is a percentage: nothing is five times as large as the whole of which it is a share."""


@firm_rule(code="AP207", severity=Severity.WARNING)
def odd_scale(firm: Firmwide) -> Iterator[Found]:
    """A scale gives everyone the same mark, rises and falls, or counts otherwise than its figure

    What it checks
    A scale has at least two points with different marks, and its marks only rise or only fall as the figure grows. The points of a figure that is a share are shares as well: 0.1 for 10%.

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
        elif criterion.scale and (shares := _list_shares(criterion.scale, firm)):
            message = say(
                "The points of the scale of “{criterion}” are percentages, and its figure is a share.", criterion=criteria.name(id)
            )
            help = say("Write it as `{text}`.", text=f"{{{', '.join(shares)}}}")
            yield Found(("criteria", id, "scale", "points"), message, help, firm.portfolio.criteria_path)


def _list_shares(scale: Scale, firm: Firmwide) -> list[str]:
    """The points of a scale as shares, where its figure is one and they are percentages; none when they are shares."""
    own = firm.portfolio.firm.figures.get(scale.figure)
    share = scale.figure in SHARES or (own is not None and own.unit == "share")
    if not share or max(scale.points) < HUNDREDTH or any(0 < abs(point) < 1 for point in scale.points):
        return []
    return [f"{word_number(point / 100)}: {word_number(mark)}" for point, mark in sorted(scale.points.items())]


def _find_fault(scale: Scale, name: Text | str) -> Text | None:
    marks = [mark for _, mark in sorted(scale.points.items())]
    if len(set(marks)) == 1:
        return say("The scale of “{criterion}” gives every client the same mark.", criterion=name)
    steps = [after - before for before, after in pairwise(marks)]
    if min(steps) < 0 < max(steps):
        return say("The scale of “{criterion}” rises and falls.", criterion=name)
    return None
