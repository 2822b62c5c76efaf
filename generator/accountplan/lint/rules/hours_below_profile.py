from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Number, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.analysis import Ideal
from accountplan.model.finding import Severity
from accountplan.model.ideal import IdealProspect


@firm_rule(code="AP242", severity=Severity.WARNING)
def hours_below_profile(firm: Firmwide) -> Iterator[Found]:
    """Many hours go to a prospect that is not like our best clients

    What it checks
    A prospect that would be in the last tier by its score on the profile of the ideal prospect has at most 16 hours in open actions, or `ideal_prospect.hours`.

    Why it matters
    Winning a client costs more than keeping one. Those hours are best spent on a prospect that can become as good as the best.

    Example
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: prospect
    marks: {cooperation: 5, reputation: 4}
    actions:
      - {what: Write a vision on the quay, p: project, who: jansen, when: 2026-12-08, how: with two colleagues, hours: 40}
    ```

    Use instead
    ```yaml
    # plans/accounts/city.yaml
    name: City of Rivermouth
    status: prospect
    marks: {cooperation: 5, reputation: 4}
    actions:
      - {what: Meet the alderman for water, p: person, who: jansen, when: 2026-12-08, how: at the water congress, hours: 4}
    ```
    """
    ideal = firm.portfolio.firm.ideal_prospect
    most = ideal.hours if ideal else IdealProspect().hours
    for fit in firm.analysis[Ideal].prospects if not firm.settled.unsure else ():
        if fit.below and fit.score is not None and fit.hours > most:
            message = say(
                "Hours planned for a prospect with {score} on the profile, as in tier {tier}: {hours}.",
                hours=Number(fit.hours, 0),
                score=Number(fit.score),
                tier=fit.tier or "",
            )
            help = say("Plan no more than {most} until it proves better, or mark it again.", most=Number(most, 0))
            yield Found(("actions",), message, help, firm.portfolio.account_paths[fit.account])
