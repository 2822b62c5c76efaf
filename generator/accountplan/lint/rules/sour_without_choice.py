from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Day, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity


@rule(code="AP518", severity=Severity.WARNING)
def sour_without_choice(plan: Plan) -> Iterator[Found]:
    """A client that is never satisfied waits for a choice

    What it checks
    A client with `sour` has a `choice`, to learn from it or to part, or a day ahead under `by` on which somebody (`who`) chooses. The day of a choice has not passed.

    Why it matters
    A client that always complains costs more than its hours: it takes the pleasure out of the work. A firm that keeps it and learns nothing from it has not chosen.

    Example
    ```yaml
    # plans/accounts/example.yaml
    sour: {signs: [rate_too_high], why: Every invoice is a negotiation.}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    sour: {signs: [rate_too_high], why: Every invoice is a negotiation., choice: learn, by: 2027-06-30, who: jansen}
    ```
    """
    sour = plan.account.sour
    if sour is None or plan.account.is_former:
        return
    if sour.by and sour.passed(plan.today):
        yield _find_passed(sour.choice is not None, Day(sour.by))
    elif sour.choice is None and sour.by is None and not plan.lost("sour", "choice") and not plan.lost("sour", "by"):
        yield Found(("sour",), say("This client is never satisfied, and nobody chose whether to learn from it or to part."), CHOOSE)
    elif sour.choice is None and sour.who is None and not plan.lost("sour", "who"):
        message = say("Nobody is named who chooses whether to learn from this client or to part.")
        yield Found(("sour",), message, say("Name who decides under `who`."))


CHOOSE = say("Choose under `choice`: learn (keep it, and learn from it) or part; with the day, `by`, and who decides, `who`.")


def _find_passed(chosen: bool, by: Day) -> Found:
    """The day is over, on which something was to be done or to be chosen."""
    if chosen:
        help = say("Write what came of it, and a new day; take `sour` out when it is over.")
        return Found(("sour", "by"), say("The day of this choice, {day}, has passed.", day=by), help)
    return Found(("sour", "by"), say("Whether to learn from this client or to part was to be chosen by {day}.", day=by), CHOOSE)
