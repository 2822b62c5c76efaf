"""The criteria: what each asks, how heavily it counts, where its marks come from, and how many are missing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from accountplan.base.text import Share, Text, say
from accountplan.model.analysis import Weights
from accountplan.model.charts import Bar, make_bars
from accountplan.model.criteria import FIGURES, Scale
from accountplan.model.named import count_cents
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING, Edit, find_file_edit
from accountplan.present.rounding import make_written_share
from accountplan.present.spelled import capitalise, spell_number
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


def list_criterion_kinds(context: Context) -> tuple[CriterionKind, ...]:
    """The criteria by kind, in the order of the file."""
    weights = context.analysis[Weights]
    drawn = dict(zip(weights.criteria, make_bars([each.weight for each in weights.criteria.values()]), strict=True))
    found = []
    for kind, share in weights.kinds.items():
        lines = tuple(_show_line(context, id, bar) for id in context.kinds[kind] if (bar := drawn[id]))
        if lines:
            found.append(CriterionKind(context.say(KIND[kind]), _word_share(context, share), lines))
    return tuple(found)


def _show_line(context: Context, id: str, bar: Bar) -> CriterionLine:
    portfolio, words = context.portfolio, context.words
    criterion, counted = portfolio.criteria.criteria[id], context.analysis[Weights].criteria[id]
    scale = criterion.scale
    return CriterionLine(
        id=id,
        name=context.say(portfolio.criteria.name(id)),
        question=context.say(portfolio.criteria.question(id)),
        weight=words.plain(criterion.weight),
        share=_word_share(context, counted.share),
        bar=bar,
        figure=_name_figure(context, scale.figure) if scale else "",
        points=_list_points(context, scale) if scale else (),
        unknown=words.number(counted.unknown, 0) if counted.unknown else NOTHING,
        edit=find_file_edit(context, portfolio.criteria_path, ("criteria", id)),
    )


def _word_share(context: Context, share: Fraction) -> str:
    return context.words.share(share) if share else NOTHING


def _name_figure(context: Context, key: str) -> str:
    return context.firm.figure_name(key) or context.say(FIGURES[key] if key in FIGURES else key.replace("_", " "))


def _list_points(context: Context, scale: Scale) -> tuple[Point, ...]:
    """The points of a scale by the value of its figure."""
    return tuple(
        Point(_word_value(context, scale.figure, value), context.words.plain(mark)) for value, mark in sorted(scale.points.items())
    )


def _word_value(context: Context, key: str, value: Decimal) -> str:
    match context.firm.measure(key):
        case "money":
            return context.words.money(value, count_cents(value))
        case "share":
            return context.words.value(make_written_share(value))
    return context.words.plain(value)


def word_heading(context: Context) -> str:
    """How many criteria there are, and which one counts most when there is one."""
    return capitalise(context.say(_find_heading(context))) + "."


def _find_heading(context: Context) -> Text:
    criteria, weights = context.portfolio.criteria, context.analysis[Weights]
    number, heaviest = len([each for each in weights.criteria.values() if each.weight]), weights.heaviest
    if not heaviest:
        return say("**no criterion** has a weight, so nobody has a score")
    if number == 1:
        return say("**one criterion** makes up the score")
    if len(heaviest) == 1:
        return say(
            "**{number} criteria** make up the score; {name} counts for **{share}**",
            number=spell_number(number),
            name=criteria.name(heaviest[0]),
            share=Share(weights.criteria[heaviest[0]].share),
        )
    if len(heaviest) == number:
        share = Share(weights.criteria[heaviest[0]].share, 1)
        return say("**{number} criteria** make up the score; each counts for **{share}**", number=spell_number(number), share=share)
    return say(
        "**{number} criteria** make up the score; the {heaviest} heaviest count for **{share}** each",
        number=spell_number(number),
        heaviest=spell_number(len(heaviest)),
        share=Share(weights.criteria[heaviest[0]].share, 1),
    )
