from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import firm_rule
from accountplan.lint.near import word_suggestion
from accountplan.lint.views import Firmwide, Found
from accountplan.model.criteria import FIGURES
from accountplan.model.finding import Severity


@firm_rule(code="AP108", severity=Severity.ERROR)
def unknown_figure(firm: Firmwide) -> Iterator[Found]:
    """A scale reads a figure that no plan has

    What it checks
    The `figure` of a scale must be a built-in figure, one that `plans/firm.yaml` names under `figures`, or one that at least one plan holds.

    Why it matters
    A scale over a figure that nobody fills in gives no client a mark, and every score becomes less certain.

    Example
    ```yaml
    # plans/criteria.yaml
    criteria:
      payment: {weight: 1, scale: {figure: day_to_pay, points: {14: 10, 30: 8, 60: 4}}}
      cooperation: {weight: 1}
      reputation: {weight: 1}
    ```

    Use instead
    ```yaml
    # plans/criteria.yaml
    criteria:
      payment: {weight: 1, scale: {figure: days_to_pay, points: {14: 10, 30: 8, 60: 4}}}
      cooperation: {weight: 1}
      reputation: {weight: 1}
    ```
    """
    portfolio = firm.portfolio
    known = sorted({*FIGURES, *portfolio.firm.figures})
    for id, figure in firm.settled.unheld_figures.items():
        keys = ("criteria", id, "scale", "figure")
        yield Found(
            keys,
            say(
                "No plan holds the figure “{figure}”, so “{criterion}” gets no mark.", figure=figure, criterion=portfolio.criteria.name(id)
            ),
            word_suggestion(
                figure,
                known,
                say("Fill in “{figure}” under `figures` in the plans.", figure=figure),
                keys,
                firm.directory("figure", portfolio.criteria_path),
            ),
            portfolio.criteria_path,
        )
