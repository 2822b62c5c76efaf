from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP134", severity=Severity.ADVICE)
def undeclared_figure(plan: Plan) -> Iterator[Found]:
    """A figure of a plan is not among those that the firm names

    What it checks
    As soon as `plans/firm.yaml` names figures of the firm's own, each figure of a plan is one of those, is built in, or is read by a scale. Each name is reported once per plan.

    Why it matters
    Without a name and a unit there is no telling what the number means, and pages show it bare.

    Example
    ```yaml
    # plans/firm.yaml
    figures: {nps: {name: Net promoter score, unit: points}}
    # plans/accounts/example.yaml
    figures:
      2025: {turnover: 204000, margin: 66000, hours: 1510, satisfaction: 8, visits: 14}
    ```

    Use instead
    ```yaml
    # plans/firm.yaml
    figures: {nps: {name: Net promoter score, unit: points}, visits: Visits a year}
    # plans/accounts/example.yaml
    figures:
      2025: {turnover: 204000, margin: 66000, hours: 1510, satisfaction: 8, visits: 14}
    ```
    """
    if not plan.settled.firm.figures or not plan.settled.named_read:
        return
    known = plan.settled.known_figures | plan.misspelt_figures.keys()
    names = {name for _, given in plan.account.figures_by_place() for name in given}
    for name in sorted(names - known):
        place = next(place for place, given in plan.account.figures_by_place() if name in given)
        help = say("Name it under `figures` in {file}, with its unit, or leave it out.", file=plan.settled.firm_path)
        yield Found((*place, name), say("The firm does not name the figure “{name}”.", name=name), help)
