"""Objectives with how far they are: of an account and of a tier alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from accountplan.base.text import Share, say
from accountplan.model.account import Account, Objective
from accountplan.model.charts import ObjectiveProgress
from accountplan.model.figures import latest
from accountplan.model.plan import FOLLOWED
from accountplan.present.vocabulary import OBJECTIVE

from .context import NOTHING, Tiered

MILLION, BILLION = 1_000_000, 1_000_000_000
WIDE, COARSE = 10_000_000, 10_000


@dataclass(frozen=True, slots=True)
class ObjectiveRow:
    """One objective: where it began, where it stands, where it must come, and by when; a dash for what nobody wrote down."""

    what: str
    now: str
    begin: str
    progress: ObjectiveProgress
    target: str
    by: str
    overdue: bool


def now(account: Account, objective: Objective) -> Fraction | None:
    """The value now: as written, else from the newest figures."""
    if objective.now is not None:
        return Fraction(objective.now)
    found = latest(account, objective.kind) if objective.kind in FOLLOWED else None
    return found.value if found else None


def behind(account: Account, today: date, within: timedelta) -> Iterator[tuple[Objective, date, Fraction | None]]:
    """The objectives with a day ``within`` so much time that are not reached, or of which nobody can tell; with that day and how far they are."""
    for each in account.objectives:
        value = now(account, each)
        if each.by and each.by - today <= within and not each.reached(value):
            yield each, each.by, each.progress(value)


def objectives(context: Tiered, found: tuple[Objective, ...], value: Callable[[Objective], Fraction | None]) -> tuple[ObjectiveRow, ...]:
    """The rows of a table of objectives; ``value`` gives where each stands now."""
    return tuple(_row(context, each, value(each)) for each in found)


def _row(context: Tiered, objective: Objective, value: Fraction | None) -> ObjectiveRow:
    done = objective.progress(value)
    say_ = context.say
    return ObjectiveRow(
        what=name(context, objective),
        now=_number(context, value),
        begin=_number(context, objective.baseline),
        progress=ObjectiveProgress(
            None if done is None else float(done),
            say_(say("unknown how far")) if done is None else say_(say("{share} of the way to the target", share=Share(done))),
        ),
        target=_number(context, objective.target),
        by=context.words.day(objective.by, "month") if objective.by else NOTHING,
        overdue=objective.behind(context.today, value),
    )


def name(context: Tiered, objective: Objective) -> str:
    """What is measured, with a capital; else the kind of objective; else its own short name."""
    text = objective.measure or (context.say(OBJECTIVE[objective.kind]) if objective.kind else objective.id.replace("-", " "))
    return text[:1].upper() + text[1:]


def _number(context: Tiered, value: Decimal | Fraction | None) -> str:
    """A number as it is; a large one without decimals, and one that no column holds in millions or billions."""
    if value is None:
        return NOTHING
    words, exact = context.words, Fraction(value)
    size = abs(exact)
    if size >= BILLION:
        return context.say(say("{number} bn", number=words.number(exact / BILLION, 1)))
    if size >= WIDE:
        return context.say(say("{number} m", number=words.number(exact / MILLION, 1)))
    return words.number(exact, 0) if size >= COARSE else words.plain(exact)
