from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.days import subtract_years
from accountplan.base.text import Text, say, say_n
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.finding import Severity
from accountplan.model.service import ClientQuestion


@rule(code="AP625", severity=Severity.WARNING)
def late_reply(plan: Plan) -> Iterator[Found]:
    """A question is answered later than the norm

    What it checks
    A question under `service_record` that was `asked` in the past year is `answered` within the tier's norm `reply_days` (Monday to Friday; public holidays count as working days). Without that norm nothing is asked.

    Why it matters
    Whoever waits for an answer hears that the work of others comes first.

    Example
    ```yaml
    # plans/tiers.yaml
    tiers: [{id: A, name: A, above: 8, norms: {reply_days: 1}}, {id: B, name: B}, {id: C, name: C, below: 6}]
    # plans/accounts/example.yaml, on 2026-11-23
    service_record:
      questions: [{asked: 2026-11-12, by: jansen, about: which drone}]
    ```

    Use instead
    ```yaml
    # plans/tiers.yaml
    tiers: [{id: A, name: A, above: 8, norms: {reply_days: 1}}, {id: B, name: B}, {id: C, name: C, below: 6}]
    # plans/accounts/example.yaml, on 2026-11-23
    service_record:
      questions: [{asked: 2026-11-12, answered: 2026-11-13, by: jansen, about: which drone}]
    ```
    """
    norm = plan.norms.reply_days
    if norm is None or not plan.client or not plan.norms_read:
        return
    for index, question in enumerate(plan.account.service_record.questions):
        took = question.took(plan.today)
        if subtract_years(plan.today) <= question.asked <= plan.today and took > norm:
            key, remedy = ("answered", _LATER) if question.answered else ("asked", _NOW)
            yield Found(("service_record", "questions", index, key), _word_fault(question, took, norm), remedy)


_NOW = say("Answer, if only to say when the answer comes, and write the day under `answered`.")
_LATER = say("Apologise, and agree who answers when the person they asked is away.")


def _word_fault(question: ClientQuestion, took: int, norm: int) -> Text:
    if question.answered:
        return say_n(
            "An answer took {n} working day; the norm is {norm}.", "An answer took {n} working days; the norm is {norm}.", took, norm=norm
        )
    return say_n(
        "They have been waiting for an answer for {n} working day; the norm is {norm}.",
        "They have been waiting for an answer for {n} working days; the norm is {norm}.",
        took,
        norm=norm,
    )
