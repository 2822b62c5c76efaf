from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from accountplan.base.text import Number, say
from accountplan.lint.checks import rule
from accountplan.lint.measures import to_exact_number
from accountplan.lint.views import Found, Plan
from accountplan.model.figures import find_latest_figure
from accountplan.model.finding import Severity

FAR = Fraction(2)


@rule(code="AP227", severity=Severity.ADVICE)
def mark_against_scale(plan: Plan) -> Iterator[Found]:
    """A mark given by hand differs a lot from what the figures give

    What it checks
    Where a criterion has a scale, a mark given by hand is within 2 points of the mark that the scale gives for the newest figure.

    Why it matters
    A mark given by hand beats the scale, and stays the same when the figures change. It may be right: then say why in the plan, or change the scale.

    Example
    ```yaml
    # plans/accounts/example.yaml
    figures:
      2025: {turnover: 204000, margin: 66000, hours: 1510, satisfaction: 8}
    marks: {turnover: 4, cooperation: 9, reputation: 8}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    figures:
      2025: {turnover: 204000, margin: 66000, hours: 1510, satisfaction: 8}
    marks: {cooperation: 9, reputation: 8}
    ```
    """
    curves = plan.settled.curves
    for id in plan.account.marks if curves else ():
        scored = plan.score.marks.get(id)
        found = (
            find_latest_figure(plan.account, curves[id].figure, plan.settled.years)
            if id in curves and scored and scored.mark is not None
            else None
        )
        if found and scored and scored.mark is not None and abs(curves[id].mark(found.value) - scored.mark) > FAR:
            yield Found(
                ("marks", id),
                say(
                    "“{criterion}” is marked {mark} by hand; the figure of {year} gives {scale}.",
                    criterion=plan.settled.criteria.name(id),
                    mark=to_exact_number(scored.mark),
                    year=str(found.year),
                    scale=Number(curves[id].mark(found.value)),
                ),
                say("Remove the mark to follow the figure; or keep it, and waive this rule with the reason."),
            )
