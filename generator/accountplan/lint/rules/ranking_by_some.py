from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Text, say, say_n
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.finding import Severity


@firm_rule(code="AP208", severity=Severity.ERROR)
def ranking_by_some(firm: Firmwide) -> Iterator[Found]:
    """Ranking by some criteria does not ask for a number of them that can be reached

    What it checks
    With `rank_by: some`, `at_least` says on how many criteria a client must reach the minimum: at least one, and not more than there are criteria with a weight.

    Why it matters
    Without the number, or with one too high, a client can never qualify and the top tier stays empty; with zero every client qualifies.

    Example
    ```yaml
    # plans/criteria.yaml
    rank_by: some
    at_least: 10
    ```

    Use instead
    ```yaml
    # plans/criteria.yaml
    rank_by: some
    at_least: 2
    ```
    """
    criteria = firm.portfolio.criteria
    there = sum(criterion.weight > 0 for criterion in criteria.criteria.values())
    message = _find_fault(criteria.at_least, there) if criteria.rank_by == "some" else None
    if message:
        help = say("Set `at_least` to a number from 1 to {there}.", there=there)
        yield Found(("rank_by",) if criteria.at_least is None else ("at_least",), message, help, firm.portfolio.criteria_path)


def _find_fault(at_least: int | None, there: int) -> Text | None:
    if at_least is None:
        return say("`rank_by: some` does not say on how many criteria a client must reach the minimum.")
    if at_least > there:
        return say_n("A client must reach the minimum on {at_least} criteria, but there is {there}.", "A client must reach the minimum on {at_least} criteria, but there are {there}.", there, at_least=at_least, there=there)  # fmt: skip
    if at_least == 0:
        return say("A client must reach the minimum on 0 criteria, so every client qualifies.")
    return None
