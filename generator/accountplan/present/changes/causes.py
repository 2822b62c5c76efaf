"""Causes in words: what changed, by how much, and what that did."""

from __future__ import annotations

from fractions import Fraction

from accountplan.base.text import Number, Text, Wording, say
from accountplan.model.causes import Cause, Group
from accountplan.model.changes import AccountChange

from .context import Context


def word_sum(change: AccountChange, context: Context) -> Wording:
    """The change of a score as a sum that checks itself: `8.12 − 0.39 Cooperation − 0.06 Payment = 7.67`."""
    if not change.scores:
        return _word_unknown(change)
    words, made = context.words, change.write_sum(context.count_digits(change))
    before, after = (words.number(score, made.digits) for score in (made.before, made.after))
    if not change.gain:
        return say("{score}, unchanged", score=before)
    parts = (f"{_spell_part(group, made.digits, context)} {context.words.say(name_group(group, context))}" for group in made.parts)
    return " ".join((before, *parts, f"= {after}"))


def _spell_part(group: Group, digits: int, context: Context) -> str:
    """A term of a sum, its sign set apart from its digits."""
    said = context.words.number(group.share, digits, signed=True)
    return f"{said[0]}\u00a0{said[1:]}"


def _word_unknown(change: AccountChange) -> Wording:
    scores = (side.score.score if side else None for side in (change.before, change.after))
    before, after = (say("unknown") if score is None else Number(score, 2) for score in scores)
    return say("{before} → {after}", before=before, after=after)


def name_group(group: Group, context: Context) -> Wording:
    """A term of a sum: the criterion, and whether the method moved it."""
    name = context.criterion(group.criterion)
    return say("method of {criterion}", criterion=name) if group.method else name


def name_cause(cause: Cause, context: Context) -> Wording:
    """What changed, for a sentence that says through what a client moves."""
    criterion = context.criterion(cause.criterion)
    match cause.what:
        case "criterion":
            return say("the criterion {criterion}", criterion=criterion)
        case "weight":
            return say("the weight of {criterion}", criterion=criterion)
        case "scale":
            return say("the scale of {criterion}", criterion=criterion)
        case "years":
            return say("the years that count for {criterion}", criterion=criterion)
        case "role":
            return say("the weight of a role in {criterion}", criterion=criterion)
        case _:
            return criterion


def word_cause(cause: Cause, share: Fraction, digits: int, context: Context) -> Wording:
    """A line about one cause, with its share as the sum has it."""
    before, after = context.plain(cause.before), context.plain(cause.after)
    if cause.what == "criterion":
        before, after = (context.setting(value) if value is None else context.plain(value) for value in (cause.before, cause.after))
    if cause.what == "figure" and cause.of:
        before, after = (context.figure_value(cause.of, value) for value in (cause.before, cause.after))
    said = Number(share, digits, signed=True)
    return say("{what}, {share}: {before} → {after}", what=_name_exactly(cause, context), share=said, before=before, after=after)


def _name_exactly(cause: Cause, context: Context) -> Text | str:
    """What changed, with whose it is."""
    criterion, of = context.criterion(cause.criterion), cause.of or ""
    match cause.what:
        case "criterion":
            return say("Weight of the criterion {criterion}", criterion=criterion)
        case "weight":
            return say("Weight of {criterion}", criterion=criterion)
        case "scale":
            return say("Mark for {criterion} by another scale", criterion=criterion)
        case "years":
            return say("Mark for {criterion} by other years", criterion=criterion)
        case "role":
            return say("{criterion}, weight of role {role}", criterion=criterion, role=of or say("none"))
        case "person":
            return say("{criterion}, weight of {person} by another role", criterion=criterion, person=context.person(of))
        case "rater":
            return say("{criterion}, {person}", criterion=criterion, person=context.person(of))
        case "figure":
            return say("{criterion}, {figure}", criterion=criterion, figure=context.figure(of))
        case "mark":
            return criterion
