from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.alike import list_alike
from accountplan.base.text import say
from accountplan.base.yaml_word import format_word
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity
from accountplan.model.fix import Fix, NewValue, Remedy


@rule(code="AP125", severity=Severity.WARNING)
def misspelt_competitor(plan: Plan) -> Iterator[Found]:
    """A proposal names a competitor in another spelling

    What it checks
    The `competitor` of a proposal is spelt as in `competitors`, when one there looks like it. Capitals, accents and a legal form make no difference, and a name that looks like none of them may stand.

    Why it matters
    What we lost to a competitor stands behind its name. In another spelling it stands nowhere.

    Example
    ```yaml
    # plans/accounts/example.yaml
    competitors: [Dike Watchers]
    proposals:
      - {name: Second inspection, stage: lost, competitor: Dyke Watchers, reason: they could start a month earlier}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    competitors: [Dike Watchers]
    proposals:
      - {name: Second inspection, stage: lost, competitor: Dike Watchers, reason: they could start a month earlier}
    ```
    """
    known = plan.account.competitors
    for index, proposal in enumerate(plan.account.proposals):
        name = proposal.competitor
        if name is None or any(each.is_called(name) for each in known):
            continue
        near = next(iter(list_alike(name, [each.name for each in known])), None)
        if near:
            yield Found(
                ("proposals", index, "competitor"),
                say("None of the `competitors` in this plan is called “{name}”.", name=name),
                Remedy(say("Did you mean “{near}”?", near=near), Fix(NewValue(format_word(near)), safe=False)),
            )
