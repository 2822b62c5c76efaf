from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Text, say
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.account import Risk
from accountplan.model.finding import Severity


@rule(code="AP620", severity=Severity.WARNING)
def risk_without_answer(plan: Plan) -> Iterator[Found]:
    """A serious risk or opportunity has no owner, or no answer

    What it checks
    An open item of `risks` with a high chance and at least a medium impact, or the other way round, says who keeps an eye on it (`own` or `theirs`) and what we do about it (`response`).

    Why it matters
    A risk that everybody knows and nobody owns happens as if nobody had known. An opportunity goes to whoever is ready.

    Example
    ```yaml
    # plans/accounts/example.yaml
    risks:
      - {what: Their new buyer splits the contract in four, chance: high, impact: medium}
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml
    risks:
      - {what: Their new buyer splits the contract in four, chance: high, impact: medium, own: jansen, response: show what one team saves}
    ```
    """
    for index, risk in enumerate(plan.account.risks if not plan.account.is_former else ()):
        if not risk.heavy or plan.lost("risks", index):
            continue
        if not (risk.own or risk.theirs):
            yield Found(("risks", index, "own"), _word_nobody(risk), say("Write under `own` which of us does."))
        if not risk.response:
            yield Found(("risks", index, "response"), _word_nothing(risk), say("Write under `response` what we do about it."))


def _word_nobody(risk: Risk) -> Text:
    if risk.kind == "opportunity":
        return say("Nobody keeps an eye on the heavy opportunity “{risk}”.", risk=risk.what)
    return say("Nobody keeps an eye on the serious risk “{risk}”.", risk=risk.what)


def _word_nothing(risk: Risk) -> Text:
    if risk.kind == "opportunity":
        return say("The plan does not say what we do about the heavy opportunity “{risk}”.", risk=risk.what)
    return say("The plan does not say what we do about the serious risk “{risk}”.", risk=risk.what)
