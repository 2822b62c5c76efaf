"""The criteria: what each asks, how heavily it counts, where its marks come from, and how many are missing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from accountplan.base.text import Share, say, say_n
from accountplan.model.charts import Bar
from accountplan.model.criteria import FIGURES, KINDS, MONEY, SHARES, Scale
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING, Edit, edit_in
from accountplan.present.spelled import capital, spelled
from accountplan.present.vocabulary import KIND


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a scale: a value of the figure and the mark for it."""

    value: str
    mark: str


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """One criterion. ``figure`` and ``points`` are empty without a scale; ``unknown`` counts accounts without a mark."""

    id: str
    name: str
    question: str
    weight: str
    share: str
    bar: Bar
    figure: str
    points: tuple[Point, ...]
    unknown: str
    edit: Edit | None


@dataclass(frozen=True, slots=True)
class CriterionKind:
    """The criteria of one kind, with their weight together."""

    name: str
    share: str
    lines: tuple[CriterionLine, ...]


def kinds(context: Context) -> tuple[CriterionKind, ...]:
    """The criteria by kind, in the order of the file."""
    criteria = context.portfolio.criteria
    total = sum((each.weight for each in criteria.criteria.values() if each.weight > 0), Decimal(0))
    unknown = _unknown(context)
    found = []
    for kind in KINDS:
        ids = [id for id in criteria.criteria if criteria.kind(id) == kind]
        if ids:
            weight = sum((max(criteria.criteria[id].weight, Decimal(0)) for id in ids), Decimal(0))
            lines = tuple(_line(context, id, total, unknown.get(id, 0)) for id in ids)
            found.append(CriterionKind(context.say(KIND[kind]), _share(context, weight, total), lines))
    return tuple(found)


def _unknown(context: Context) -> dict[str, int]:
    """How many clients and prospects have no mark, by criterion."""
    counts: dict[str, int] = {}
    for id, account in context.portfolio.accounts.items():
        if account.status != "former":
            for criterion, mark in context.scores[id].marks.items():
                counts[criterion] = counts.get(criterion, 0) + (mark.mark is None)
    return counts


def _line(context: Context, id: str, total: Decimal, unknown: int) -> CriterionLine:
    portfolio, words = context.portfolio, context.words
    criterion = portfolio.criteria.criteria[id]
    heaviest = max(float(each.weight) for each in portfolio.criteria.criteria.values())
    scale = criterion.scale
    return CriterionLine(
        id=id,
        name=context.say(portfolio.criteria.name(id)),
        question=context.say(portfolio.criteria.question(id)),
        weight=words.plain(criterion.weight),
        share=_share(context, criterion.weight, total),
        bar=Bar(max(float(criterion.weight), 0.0), heaviest),
        figure=_figure(context, scale.figure) if scale else "",
        points=_points(context, scale) if scale else (),
        unknown=words.number(unknown, 0) if unknown else NOTHING,
        edit=edit_in(context, portfolio.criteria_path, ("criteria", id)),
    )


def _share(context: Context, weight: Decimal, total: Decimal) -> str:
    return context.words.share(Fraction(weight) / Fraction(total)) if total > 0 and weight > 0 else NOTHING


def _figure(context: Context, key: str) -> str:
    return context.firm.figures.get(key) or context.say(FIGURES[key] if key in FIGURES else key.replace("_", " "))


def _points(context: Context, scale: Scale) -> tuple[Point, ...]:
    """The points of a scale by the value of its figure."""
    return tuple(Point(_value(context, scale.figure, value), context.words.plain(mark)) for value, mark in sorted(scale.points.items()))


def _value(context: Context, key: str, value: Decimal) -> str:
    if key in MONEY:
        return context.words.money(value)
    if key in SHARES:
        return context.words.share(value, 0 if (Fraction(value) * 100).denominator == 1 else 1)
    return context.words.plain(value)


def heading(context: Context) -> str:
    """How many criteria there are, and which one counts most when there is one."""
    criteria = context.portfolio.criteria
    number = len(criteria.criteria)
    total = sum((each.weight for each in criteria.criteria.values() if each.weight > 0), Decimal(0))
    most = max(each.weight for each in criteria.criteria.values())
    heaviest = [id for id, each in criteria.criteria.items() if each.weight == most]
    if number == 1 or most <= 0:
        text = say_n("**{number} criterion** makes the score", "**{number} criteria** make the score", number, number=spelled(number))
    elif len(heaviest) == 1:
        text = say(
            "**{number} criteria** make the score; {name} counts for **{share}**",
            number=spelled(number),
            name=criteria.name(heaviest[0]),
            share=Share(Fraction(most) / Fraction(total)),
        )
    else:
        text = say(
            "**{number} criteria** make the score; none counts for more than **{share}**",
            number=spelled(number),
            share=Share(Fraction(most) / Fraction(total), 1),
        )
    return capital(context.say(text)) + "."
