"""What a program can prove and a reviewer would not see: at most four facts, and the movements between tiers."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Listing, Number, Share, Value, Wording, say, say_n
from accountplan.model.changes import EDGE, HoursChange, Movement

from .context import Context

MOST = 4
NAMED = 3
"""Names in one fact; of more it says how many there are."""


def list_facts(context: Context) -> tuple[Wording, ...]:
    """The facts to look at, those that cost most first."""
    return tuple(_list_all(context))[:MOST]


def word_movement(movement: Movement) -> tuple[Wording, int, Share]:
    """A row about the accounts that go from one tier to another: from where to where, how many, and their share of the turnover."""
    before, after = (tier or say("no tier") for tier in (movement.before, movement.after))
    return say("{before} → {after}", before=before, after=after), movement.number, Share(movement.turnover, 1)


def _list_all(context: Context) -> Iterator[Wording]:
    changes = context.changes
    if changes.overloaded:
        rows = tuple(_word_load(each, context) for each in changes.overloaded[:NAMED])
        yield say("Too many hours: {people}.", people=Listing(rows))
    for each in changes.movers:
        if each.after and each.after.score.overruled and each.overrule[0] != each.overrule[1]:
            yield say("{name} gets the norms of {tier}.", name=context.name(each.id), tier=each.after.score.tier or "")
    if changes.renamed:
        rows = tuple(say("{before} → {after}", before=before, after=after) for before, after in [*changes.renamed.items()][:NAMED])
        yield say_n("{n} address changes: {names}.", "{n} addresses change: {names}.", len(changes.renamed), names=Listing(rows))
    if near := changes.on_the_edge:
        names = Listing(tuple(context.name(each.id) for each in near[:NAMED]))
        yield say_n(
            "{n} account that stays in its tier is now less than {edge} from a limit: {names}.",
            "{n} accounts that stay in their tier are now less than {edge} from a limit, such as {names}.",
            len(near),
            names=names,
            edge=Number(EDGE, 2),
        )


def _word_load(change: HoursChange, context: Context) -> Value:
    assert change.after
    before = context.words.plain(change.before.planned) if change.before else "0"
    return say(
        "{person} {before} → {after} of {available}",
        person=context.person(change.person),
        before=before,
        after=context.words.plain(change.after.planned),
        available=context.words.plain(change.after.available or 0),
    )
