from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Text, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.criteria import Kind
from accountplan.model.finding import Severity


@firm_rule(code="AP209", severity=Severity.ADVICE)
def one_kind_of_criteria(firm: Firmwide) -> Iterator[Found]:
    """All criteria are of one kind

    What it checks
    The criteria are not all business, all professional or all strategic.

    Why it matters
    A client is worth more than its turnover, and more than pleasant work. A ranking with one kind of criteria is blind to the other two.

    Example
    ```yaml
    # plans/criteria.yaml
    criteria:
      turnover: {weight: 2, scale: {figure: turnover, points: {50000: 4, 200000: 9}}}
      margin: {weight: 2, scale: {figure: margin_rate, points: {0.1: 4, 0.3: 8}}}
      payment: {weight: 1, scale: {figure: days_to_pay, points: {14: 10, 60: 4}}}
    ```

    Use instead
    ```yaml
    # plans/criteria.yaml
    criteria:
      turnover: {weight: 2, scale: {figure: turnover, points: {50000: 4, 200000: 9}}}
      cooperation: {weight: 2}
      reputation: {weight: 2}
    ```
    """
    criteria = firm.portfolio.criteria
    kinds = {criteria.kind(id) for id in criteria.criteria}
    if len(kinds) == 1 and len(criteria.criteria) > 1:
        yield Found(
            ("criteria",),
            _word_message(kinds.pop()),
            say("Add a criterion of another kind: business, professional or strategic."),
            firm.portfolio.criteria_path,
        )


def _word_message(kind: Kind) -> Text:
    match kind:
        case "business":
            return say("All criteria are business criteria.")
        case "professional":
            return say("All criteria are professional criteria.")
        case "strategic":
            return say("All criteria are strategic criteria.")
