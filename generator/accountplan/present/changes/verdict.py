"""The first line: what a reviewer must know who reads nothing else."""

from __future__ import annotations

from accountplan.base.text import Listing, Text, Wording, say, say_n
from accountplan.model.changes import AccountChange

from .causes import name_cause
from .context import Context

NAMED = 2
"""Moves that a verdict names; of more it says how many there are."""


def word_verdict(context: Context) -> Wording:
    """At most two moves in words, else how many there are; then the findings."""
    sentences = (_word_moves(context), *_list_method(context), *_list_findings(context))
    return " ".join(context.words.say(sentence) for sentence in sentences)


def word_quiet(context: Context) -> Wording:
    """Nothing that counts changed."""
    number = len(context.after.accounts)
    if not context.changes.accounts:
        return say_n("Nothing changes: {n} account stays as it is.", "Nothing changes: all {n} accounts stay as they are.", number)
    return say_n(
        "Nothing changes that counts: score, tier, actions and findings of {n} account stay the same.",
        "Nothing changes that counts: score, tier, actions and findings of all {n} accounts stay the same.",
        number,
    )


def word_move(change: AccountChange, context: Context) -> Text:
    """How one account moves, and through what."""
    name, (before, after) = context.name(change.id), change.tiers
    if change.before is None:
        return say("{name} is new, in tier {tier}", name=name, tier=after) if after else say("{name} is new, without a tier", name=name)
    if change.after is None:
        return say("{name} is gone, from tier {tier}", name=name, tier=before) if before else say("{name} is gone", name=name)
    if change.after.score.overruled and change.overrule[0] != change.overrule[1]:
        return say("{name} is put in {tier} by hand", name=name, tier=after or "")
    if change.before.score.overruled and not change.after.score.overruled:
        return say(
            "{name} is no longer in {before} by hand, and goes to {after}", name=name, before=before or "", after=after or say("no tier")
        )
    return _word_rated_move(change, context)


def _word_rated_move(change: AccountChange, context: Context) -> Text:
    name, (before, after) = context.name(change.id), change.tiers
    if after is None:
        return say("{name} loses its tier {before}: too little is known", name=name, before=before or "")
    if before is None:
        return say("{name} gets a tier: {after}", name=name, after=after)
    through = name_cause(change.main_cause, context) if change.main_cause else say("the limits of the tiers")
    order = [tier.id for tier in (*context.after.tiers.tiers, *context.before.tiers.tiers)]
    if order.index(after) < order.index(before):
        return say("{name} rises from {before} to {after} through {cause}", name=name, before=before, after=after, cause=through)
    return say("{name} drops from {before} to {after} through {cause}", name=name, before=before, after=after, cause=through)


def _word_moves(context: Context) -> Wording:
    """Who moves; when nobody does, whether scores do."""
    changes, movers = context.changes, context.changes.movers
    if 0 < len(movers) <= NAMED:
        return say("{moves}.", moves=Listing(tuple(word_move(each, context) for each in movers)))
    if movers:
        through = {each.through for each in movers}
        number, total = len(movers), len(context.after.accounts)
        if through == {"method"}:
            return say_n(
                "{n} of {total} accounts moves to another tier, through the method alone.",
                "{n} of {total} accounts move to another tier, through the method alone.",
                number,
                total=total,
            )
        return say_n(
            "{n} of {total} accounts changes tier, comes or goes.", "{n} of {total} accounts change tier, come or go.", number, total=total
        )
    scored = [each for each in changes.accounts if each.gain]
    if scored:
        return say_n("No tier changes; {n} score moves.", "No tier changes; {n} scores move.", len(scored))
    return say("No score and no tier changes.")


def _list_method(context: Context) -> list[Wording]:
    """What another method does to all: which weights, if those are all and few, and how many scores they move."""
    changes = context.changes
    if not changes.method:
        return []
    number = changes.moved_by_method
    if not number:
        return [say("Another method moves no score.")]
    weights = [(each.id, key) for each in changes.criteria for key in each.keys]
    if changes.tiers or changes.settings or len(weights) > NAMED or {key.name for _, key in weights} != {"weight"}:
        return [say_n("Another method moves {n} score.", "Another method moves {n} scores.", number)]
    named = tuple(
        say(
            "{criterion} weighs {after} instead of {before}",
            criterion=context.criterion(id),
            before=context.plain(key.before),
            after=context.plain(key.after),
        )
        for id, key in weights
    )
    return [say_n("{changes}, which moves {n} score.", "{changes}, which moves {n} scores.", number, changes=Listing(named))]


def _list_findings(context: Context) -> list[Wording]:
    new, gone = len(context.changes.new_findings), len(context.changes.gone_findings)
    one = say_n("{n} finding is new", "{n} findings are new", new)
    other = say_n("{n} finding is gone", "{n} findings are gone", gone)
    if new and gone:
        return [say("{new}, and {gone}.", new=one, gone=other)]
    return [say("{findings}.", findings=one if new else other)] if new or gone else []
