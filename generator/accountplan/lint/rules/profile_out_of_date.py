from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.days import count_days
from accountplan.base.text import Day, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP241", severity=Severity.ADVICE)
def profile_out_of_date(firm: Firmwide) -> Iterator[Found]:
    """The words about the ideal prospect are out of date

    What it checks
    The day `on` under `ideal_prospect` in `plans/firm.yaml` has come, and is at most `stale_after` days ago, as in `plans/criteria.yaml` (730 unless told).

    Why it matters
    Clients come and go, and so does what the best of them have in common. Whoever still looks for the client of that time wins the wrong one.

    Example
    ```yaml
    # plans/firm.yaml, on 2026-11-23
    ideal_prospect: {about: A board that asks our advice before a tender., on: 2024-11-22}
    ```

    Use instead
    ```yaml
    # plans/firm.yaml, on 2026-11-23
    ideal_prospect: {about: A board that asks our advice before a tender., on: 2026-01-20}
    ```
    """
    ideal, days, path = firm.portfolio.firm.ideal_prospect, firm.portfolio.criteria.stale_after, firm.portfolio.firm_path
    if ideal is None or ideal.on is None:
        return
    if count_days(ideal.on, firm.today) > days:
        message = say("The profile of the ideal prospect is of {day}, longer ago than `stale_after` allows.", day=Day(ideal.on))
        help = say("Hold it against what your best clients have in common now, and put today's date under `on`.")
        yield Found(("ideal_prospect", "on"), message, help, path)
    elif ideal.on > firm.today:
        message = say("The profile of the ideal prospect was agreed on {day}, which is still to come.", day=Day(ideal.on))
        yield Found(("ideal_prospect", "on"), message, say("Write the day on which it was agreed."), path)
