"""Who is close to the limit of another tier, and which mark would move it (S12)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from accountplan.base.text import Listing, Text, say, say_n
from accountplan.model.analysis import Edges, Near
from accountplan.model.pages import Link
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING, Badge, show_tier_badge, word_score
from accountplan.present.sections.moving import word_step
from accountplan.present.sieve import find_choices
from accountplan.present.spelled import capitalise, spell_number

MOST, NAMED = 20, 2
"""Clients that are named, and marks that are named for each: the smallest changes."""


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """A client: the tier of its score and the one that is close, how far that is, and the marks that can do it alone."""

    within: str
    client: Link
    badge: Badge
    score: str
    other: Badge
    distance: str
    marks: str


@dataclass(frozen=True, slots=True)
class EdgeTable:
    """The clients that are close to a limit, the closest first."""

    title: str
    rows: tuple[EdgeRow, ...]
    more: str


def show_edges(context: Context, root: str) -> EdgeTable | None:
    """The table; None where the score does not decide the tier."""
    if context.criteria.rank_by != "rating":
        return None
    found = context.analysis[Edges]
    near = [each for each in found.near if context.portfolio.accounts[each.account].is_client]
    rest = len(near[MOST:])
    return EdgeTable(
        title=capitalise(context.say(_word_title(context, len(near), found.within))),
        rows=tuple(_show_row(context, each, root) for each in near[:MOST]),
        more=context.say(say_n("and {n} more client", "and {n} more clients", rest)) if rest else "",
    )


def _word_title(context: Context, number: int, within: Fraction) -> Text:
    points = context.words.plain(within)
    if not number:
        return say("no client is within {points} of another tier", points=points)
    return say_n(
        "{number} client is within {points} of another tier",
        "{number} clients are within {points} of another tier",
        number, number=spell_number(number), points=points,
    )  # fmt: skip


def _show_row(context: Context, near: Near, root: str) -> EdgeRow:
    score = context.scores[near.account]
    marks = tuple(word_step(context, step, root) for step in near.move.marks[:NAMED])
    return EdgeRow(
        within=find_choices(context, near.account),
        client=context.account(near.account, root),
        badge=show_tier_badge(context, score.by_marks),
        score=word_score(context, score),
        other=show_tier_badge(context, near.move.tier),
        distance=context.say(_word_distance(context, near)),
        marks=capitalise(context.say(say("{marks}", marks=Listing(marks, "or")))) if marks else NOTHING,
    )


def _word_distance(context: Context, near: Near) -> Text:
    """How far the limit is: never rounded to nothing."""
    limit, words = context.words.plain(near.move.limit), context.words
    if not near.distance:
        return say("on the limit of {limit}", limit=limit)
    said = words.number(near.distance, 2)
    if said == words.number(Fraction(0), 2):
        said = context.say(say("less than {points}", points=words.number(Fraction(1, 100), 2)))
    return (
        say("{points} below {limit}", points=said, limit=limit)
        if near.move.upward
        else say("{points} above {limit}", points=said, limit=limit)
    )
