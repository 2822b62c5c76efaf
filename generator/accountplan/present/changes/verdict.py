"""The first line: what a reviewer must know who reads nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from accountplan.base.text import Listing, Text, Wording, say, say_n
from accountplan.model.account_change import AccountChange
from accountplan.model.finding import Severity

from .causes import name_cause
from .context import Context

TURNS: Mapping[tuple[str, str], Text] = {
    ("client", "former"): say("no longer a client"),
    ("prospect", "former"): say("no longer a prospect"),
    ("former", "client"): say("a client again"),
    ("prospect", "client"): say("a client now"),
    ("client", "prospect"): say("a prospect now"),
    ("former", "prospect"): say("a prospect again"),
}
"""What an account is that gets another status."""
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
    if not change.turn:
        return _word_tier_move(change, context)
    turn = say("{name} is {what}", name=context.name(change.id), what=TURNS[change.turn])
    return say("{turn}; {move}", turn=turn, move=_word_tier_move(change, context)) if change.climbs else turn


def _word_tier_move(change: AccountChange, context: Context) -> Text:
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
        return _word_loss(change, before or "", context)
    if before is None:
        return say("{name} gets a tier: {after}", name=name, after=after)
    through = _word_deciding(change, context)
    way = context.after.tiers.rises(before, after)
    if way is None:
        text = say("{name} goes from {before} to {after}", name=name, before=before, after=after)
    elif way:
        text = say("{name} rises from {before} to {after}", name=name, before=before, after=after)
    else:
        text = say("{name} drops from {before} to {after}", name=name, before=before, after=after)
    return say("{move} through {cause}", move=text, cause=through) if through else text


def _word_loss(change: AccountChange, before: str, context: Context) -> Text:
    """Why an account has no tier any more: too little is known, or no tier claims its score."""
    assert change.after
    name = context.name(change.id)
    if not context.after.criteria.is_enough(change.after.score.known):
        return say("{name} loses its tier {before}: too little is known", name=name, before=before)
    return say("{name} loses its tier {before}", name=name, before=before)


def _word_deciding(change: AccountChange, context: Context) -> Wording | None:
    """What moved the tier, where that can be proved."""
    if change.deciding.limits:
        return say("the limits of the tiers")
    names = dict.fromkeys(context.words.say(name_cause(cause, context)) for cause in change.deciding.causes)
    return context.words.listing(tuple(names)) if names else None


def _word_moves(context: Context) -> Wording:
    """Who moves; when nobody does, whether scores do."""
    changes, movers = context.changes, context.changes.movers
    if 0 < len(movers) <= NAMED:
        first, *rest = (word_move(each, context) for each in movers)
        return say("{first}, and {other}.", first=first, other=rest[0]) if rest else say("{moves}.", moves=first)
    if movers:
        return say("{moves}.", moves=Listing(tuple(_list_numbers(context))))
    scored = [each for each in changes.accounts if each.gain]
    if scored:
        return say_n("No tier changes; {n} score moves.", "No tier changes; {n} scores move.", len(scored))
    if changes.method:
        return say("The method changes, and moves no score and no tier.")
    return say("No score and no tier changes.")


def _list_numbers(context: Context) -> Iterator[Text]:
    """How many move to another tier, get another status, come and go."""
    changes = context.changes
    if changes.moved:
        total = len(context.after.accounts)
        moved = say_n(
            "{n} of {total} accounts moves to another tier", "{n} of {total} accounts move to another tier", changes.moved, total=total
        )
        alone = {each.through for each in changes.movers if not each.turn} == {"method"}
        yield say("{moves}, through the method alone", moves=moved) if alone else moved
    turned = changes.turned
    if number := turned["former"]:
        yield say_n("{n} account leaves", "{n} accounts leave", number)
    if number := turned["client"]:
        yield say_n("{n} account becomes a client", "{n} accounts become clients", number)
    if number := turned["prospect"]:
        yield say_n("{n} account becomes a prospect", "{n} accounts become prospects", number)
    if changes.came:
        yield say_n("{n} account is new", "{n} accounts are new", changes.came)
    if changes.went:
        yield say_n("{n} account is gone", "{n} accounts are gone", changes.went)


def _list_method(context: Context) -> list[Wording]:
    """What another method does to all: which weights, if those are all and few, and how many scores they move."""
    changes = context.changes
    if not changes.method:
        return []
    number = changes.moved_by_method
    if not number:
        return []
    weights = [(each.id, key) for each in changes.criteria for key in each.keys]
    if (
        any(each.limits for each in changes.tiers)
        or changes.settings
        or len(weights) > NAMED
        or {key.name for _, key in weights} != {"weight"}
    ):
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
    """One sentence about the findings; none when none came, went or is judged otherwise."""
    clauses = tuple(_list_finding_clauses(context))
    return [say("{findings}.", findings=Listing(clauses))] if clauses else []


def _list_finding_clauses(context: Context) -> Iterator[Text]:
    """How many findings are new, by how bad they are, and how many are judged more strictly or gone."""
    changes = context.changes
    new = changes.new_by_severity
    if number := new[Severity.ERROR]:
        yield say_n("{n} new error", "{n} new errors", number)
    if number := new[Severity.WARNING]:
        yield say_n("{n} new warning", "{n} new warnings", number)
    if number := new[Severity.ADVICE]:
        yield say_n("{n} new piece of advice", "{n} new pieces of advice", number)
    if number := len(changes.stricter_findings):
        yield say_n("{n} finding stricter", "{n} findings stricter", number)
    if number := len(changes.gone_findings):
        yield say_n("{n} finding gone", "{n} findings gone", number)
