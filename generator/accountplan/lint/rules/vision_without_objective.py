from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Code, say
from accountplan.lint.checks import firm_rule
from accountplan.lint.views import Firmwide, Found
from accountplan.model.analysis import Ahead
from accountplan.model.finding import Severity


@firm_rule(code="AP760", severity=Severity.ADVICE)
def vision_without_objective(firm: Firmwide) -> Iterator[Found]:
    """An aim of the years ahead has no objective behind it

    What it checks
    Each item under `aims` of `vision` in `plans/firm.yaml` has an objective of the same `kind` in the plan of a client, a prospect, a tier or a group, with a day from today until the end of that year.

    Why it matters
    A firm reaches what its people work on. An aim that no plan takes part in is a wish.

    Example
    ```yaml
    # plans/firm.yaml
    vision: {year: 2029, aims: [{kind: ambassadors, target: 12}]}
    ```

    Use instead
    ```yaml
    # plans/firm.yaml
    vision: {year: 2029, aims: [{kind: ambassadors, target: 12}]}
    # plans/tiers.yaml
    tiers:
      - id: A
        name: A
        objectives: [{id: recommend, kind: ambassadors, measure: clients that recommend us, baseline: 2, target: 12, by: 2029-12-31, own: jansen}]
    ```
    """
    picture = firm.analysis[Ahead].picture
    for place, aim in enumerate(picture.aims if picture and not picture.over else ()):
        if not aim.objectives and not firm.torn:
            yield Found(
                ("vision", "aims", place),
                say(
                    "No plan has an objective of this kind ({kind}) by the end of {year}.",
                    kind=Code(aim.kind),
                    year=str(picture.year if picture else ""),
                ),
                say("Give a client, a tier or a group an objective of this kind, with a day."),
                firm.portfolio.firm_path,
            )
