"""Causes in words: what changed, by how much, and what that did."""

from __future__ import annotations

from fractions import Fraction

from accountplan.base.text import Number, Text, Wording, say
from accountplan.model.account_change import AccountChange
from accountplan.model.causes import Cause, Group
from accountplan.model.portfolio import Portfolio

from .context import Context


def word_sum(change: AccountChange, context: Context) -> Wording:
    """The change of a score as a sum that checks itself: `8.12 − 0.39 Cooperation − 0.06 Payment = 7.67`."""
    if not change.scores:
        return context.words.say(_word_unknown(change, context))
    words, made = context.words, change.write_sum(context.count_digits(change))
    before, after = (words.number(score, made.digits) for score in (made.before, made.after))
    if not change.gain:
        return say("{score}, unchanged", score=before)
    parts = (f"{_spell_part(group, made.digits, context)} {context.words.say(name_group(group, change, context))}" for group in made.parts)
    return " ".join((before, *parts, f"= {after}"))


def _spell_part(group: Group, digits: int, context: Context) -> str:
    """A term of a sum, its sign set apart from its digits."""
    said = context.words.number(group.share, digits, signed=True)
    return f"{said[0]}\u00a0{said[1:]}"


def _word_unknown(change: AccountChange, context: Context) -> Wording:
    if change.before is None and change.after:
        return say("{score}, new", score=_say_score(change.after.score.score, context.after, context))
    if change.after is None and change.before:
        return say("{score}, gone", score=_say_score(change.before.score.score, context.before, context))
    sides = zip((change.before, change.after), (context.before, context.after), strict=True)
    before, after = (_say_score(side.score.score if side else None, firm, context) for side, firm in sides)
    return say("{before} → {after}", before=before, after=after) if before != after else before


def _say_score(score: Fraction | None, firm: Portfolio, context: Context) -> Wording:
    if score is None:
        return say("no score")
    return context.score(score, firm)


def name_group(group: Group, change: AccountChange, context: Context) -> Wording:
    """A term of a sum: the criterion, and where the method moved it what of the method."""
    name = context.criterion(group.criterion)
    if not group.method:
        return name
    match {cause.what for cause in change.causes if cause.method and cause.criterion == group.criterion}:
        case kinds if kinds == {"weight"}:
            return say("weight of {criterion}", criterion=name)
        case kinds if kinds == {"scale"}:
            return say("scale of {criterion}", criterion=name)
    return say("method of {criterion}", criterion=name)


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


def word_cause(cause: Cause, share: Fraction, digits: int, change: AccountChange, context: Context) -> Wording:
    """A line about one cause, with its share as the sum has it."""
    before, after = context.plain(cause.before), context.plain(cause.after)
    if cause.what == "criterion":
        before, after = (context.setting(value) if value is None else context.plain(value) for value in (cause.before, cause.after))
    if cause.what == "figure" and cause.of:
        before, after = (context.figure_value(cause.of, value) for value in (cause.before, cause.after))
    said = Number(share, digits, signed=True)
    line = say("{what}, {share}: {before} → {after}", what=_name_exactly(cause, context), share=said, before=before, after=after)
    if why := _find_reason(cause, change):
        return say("{line}: “{why}”", line=line, why=why)
    return line


def _find_reason(cause: Cause, change: AccountChange) -> str | None:
    """What a rater wrote beside the new mark."""
    if cause.what != "rater" or change.after is None:
        return None
    return next((each.why for each in change.after.score.raters(cause.criterion) if each.by == cause.of), None)


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
            named, figure = (context.words.say(each) for each in (criterion, context.figure(of)))
            return criterion if named.casefold() == figure.casefold() else say("{criterion}, {figure}", criterion=criterion, figure=figure)
        case "mark":
            return criterion
