from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Code, Listing, Text, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.near import find_nearest
from accountplan.lint.views import Firmwide, Found
from accountplan.model.criteria import BUILT_IN, Criterion
from accountplan.model.finding import Severity


@firm_rule(code="AP205", severity=Severity.WARNING)
def unnamed_criterion(firm: Firmwide) -> Iterator[Found]:
    """A criterion of the firm's own lacks its name, kind or question

    What it checks
    A criterion that is not one of the fifteen built-in ones has a `name`, a `kind` (business, professional or strategic) and the `question` that its mark answers.

    Why it matters
    Two people who mark the same client must answer the same question. A key alone asks nothing; often it is a misspelt built-in criterion.

    Example
    ```yaml
    # plans/criteria.yaml
    criteria:
      turnover: {weight: 2, scale: {figure: turnover, points: {50000: 4, 200000: 9}}}
      cooperation: {weight: 2}
      reputation: {weight: 2}
      innovation: {weight: 1}
    ```

    Use instead
    ```yaml
    # plans/criteria.yaml
    criteria:
      turnover: {weight: 2, scale: {figure: turnover, points: {50000: 4, 200000: 9}}}
      cooperation: {weight: 2}
      reputation: {weight: 2}
      innovation: {weight: 1, name: Innovation, kind: strategic, question: "Does this client try new things with us?"}
    ```
    """
    for id, criterion in firm.portfolio.criteria.criteria.items():
        missing = () if id in BUILT_IN else _list_missing(criterion)
        if missing:
            yield Found(
                ("criteria", id),
                say("“{id}” is not a built-in criterion and has no {missing}.", id=id, missing=Listing(missing, "or")),
                _word_help(id),
                firm.portfolio.criteria_path,
            )


def _list_missing(criterion: Criterion) -> tuple[Code, ...]:
    given = {"name": criterion.name, "kind": criterion.kind, "question": criterion.question}
    return tuple(Code(key) for key, value in given.items() if not value)


def _word_help(id: str) -> Text:
    near = find_nearest(id, BUILT_IN)
    if near:
        return say("Did you mean the built-in criterion “{near}”? If not, add the keys that are missing.", near=near)
    return say("Add the keys that are missing, so that everyone answers the same question.")
