"""Objectives of a tier or a group: they are their own measure, so that nothing of them follows from one plan's figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from accountplan.model.account import Objective
from accountplan.model.charts import ObjectiveProgress
from accountplan.model.pages import Link

from .context import Context
from .parts import NOTHING
from .vocabulary import KIND, OBJECTIVE, OBJECTIVE_KIND

LARGE = 1000
"""An objective about turnover or margin below this is a share or a count, and no amount of money."""


@dataclass(frozen=True, slots=True)
class Aim:
    """One objective; ``late`` when its day has passed and the target is not reached."""

    name: str
    kind: str
    baseline: str
    now: str
    progress: ObjectiveProgress
    target: str
    by: str
    late: bool
    own: Link | None


def aims(context: Context, objectives: Iterable[Objective], root: str) -> tuple[Aim, ...]:
    """Objectives in the order of the file."""
    return tuple(_aim(context, each, root) for each in objectives)


def _aim(context: Context, objective: Objective, root: str) -> Aim:
    now = None if objective.now is None else Fraction(objective.now)
    done = objective.progress(now)
    kind = OBJECTIVE_KIND.get(objective.kind or "")
    return Aim(
        name=objective.measure or (context.say(OBJECTIVE[objective.kind]) if objective.kind else objective.id),
        kind=context.say(KIND[kind]) if kind else "",
        baseline=_amount(context, objective, objective.baseline),
        now=_amount(context, objective, objective.now),
        progress=ObjectiveProgress(None if done is None else float(done)),
        target=_amount(context, objective, objective.target),
        by=context.words.day(objective.by, "medium") if objective.by else NOTHING,
        late=objective.behind(context.today, now),
        own=context.short(objective.own, root) if objective.own else None,
    )


def _amount(context: Context, objective: Objective, value: Decimal | None) -> str:
    if value is None:
        return NOTHING
    return context.words.money(value) if objective.money and abs(value) >= LARGE else context.words.plain(value)
