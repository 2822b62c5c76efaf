from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from accountplan.base.days import count_days
from accountplan.base.text import Text, say, say_n
from accountplan.lint.checks import rule
from accountplan.lint.views import Found, Plan
from accountplan.model.ages import REVIEWED
from accountplan.model.finding import Severity
from accountplan.model.norms import find_review_days


@rule(code="AP307", severity=Severity.WARNING)
def review_overdue(plan: Plan) -> Iterator[Found]:
    """The plan has not been reviewed in time

    What it checks
    `reviewed`, or the last change of situation, developments or objectives that Git knows, is no longer ago than the tier's norm `review_days` (366 days when the tier has none). Clients in a tier with the norm, or that asks for a full plan, have such a date, unless Git knows it.

    Why it matters
    Clients change faster than plans. What nobody has read for a year is history, yet it is still printed in the booklet.

    Example
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    reviewed: 2025-06-01
    ```

    Use instead
    ```yaml
    # plans/accounts/example.yaml, on 2026-11-23
    reviewed: 2026-09-01
    ```
    """
    if not plan.client or plan.tier is None or not plan.norms_read:
        return
    reviewed, norm = plan.account.reviewed, find_review_days(plan.settled.tiers, plan.tier.id)
    last = plan.ages.since(REVIEWED, reviewed)
    help = say("Go through the plan with the team, and set `reviewed:` to that date.")
    if last is None and (plan.key or plan.norms.review_days is not None):
        yield Found(("reviewed",), say("The plan does not say when it was last reviewed."), help)
    elif last is not None and (days := count_days(last, plan.today)) > norm:
        yield Found(("reviewed",), _word_reviewed(days, norm) if last == reviewed else _word_unchanged(days, norm, last), help)


def _word_reviewed(days: int, norm: int) -> Text:
    return say_n(
        "The plan was last reviewed {ago} days ago; the norm is {n} day.",
        "The plan was last reviewed {ago} days ago; the norm is {n} days.",
        norm,
        ago=days,
    )


def _word_unchanged(days: int, norm: int, last: date) -> Text:
    return say_n(
        "Situation, developments and objectives have not changed since {day}, {ago} days ago; the norm is {n} day.",
        "Situation, developments and objectives have not changed since {day}, {ago} days ago; the norm is {n} days.",
        norm,
        ago=days,
        day=last,
    )
