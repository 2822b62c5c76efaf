"""What changed for the whole firm: the method, the hours of each of us, and the findings that are about no account."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Share, Text, Value, Wording, say
from accountplan.model.analysis import Completenesses, Load, Pareto
from accountplan.model.changes import HoursChange, KeyChange, NounChange
from accountplan.model.survey import Survey

from .account import list_findings
from .context import Context


@dataclass(frozen=True, slots=True)
class Block:
    """Some lines below a title."""

    title: str
    lines: tuple[str, ...]


def list_blocks(context: Context) -> tuple[Block, ...]:
    """The blocks that have anything to say."""
    found: tuple[tuple[Text, list[Wording]], ...] = (
        (say("The method"), [*_list_method(context)]),
        (say("Hours asked"), [_word_hours(each, context) for each in context.changes.hours]),
        (say("The portfolio"), [*_list_portfolio(context)]),
        (say("Findings about the firm"), [*list_findings(context.changes.findings, context)]),
    )
    words = context.words
    return tuple(Block(words.say(title), tuple(words.say(line) for line in lines)) for title, lines in found if lines)


def _list_method(context: Context) -> Iterator[Wording]:
    changes = context.changes
    for criterion in changes.criteria:
        yield from _list_noun(say("criterion {name}", name=context.criterion(criterion.id)), criterion, context)
    for tier in changes.tiers:
        yield from _list_noun(say("tier {name}", name=tier.id), tier, context)
    for key in changes.settings:
        yield _word_key(say("criteria"), key, context)


def _list_noun(what: Text, change: NounChange, context: Context) -> Iterator[Wording]:
    if change.before is None:
        yield say("New: {what}", what=what)
    elif change.after is None:
        yield say("Gone: {what}", what=what)
    yield from (_word_key(what, key, context) for key in change.keys)


def _word_key(what: Text, key: KeyChange, context: Context) -> Wording:
    before, after = (context.setting(value) for value in (key.before, key.after))
    return say("{what}, {key}: {before} → {after}", what=what, key=key.name, before=before, after=after)


def _word_hours(change: HoursChange, context: Context) -> Wording:
    before, after = (_word_load(each, context) for each in (change.before, change.after))
    return say("{person}: {before} → {after}", person=context.person(change.person), before=before, after=after)


def _word_load(load: Load | None, context: Context) -> Wording:
    if load is None:
        return say("not one of us")
    planned = context.words.plain(load.planned)
    if load.available is None:
        return planned
    return say("{planned} of {available}", planned=planned, available=context.words.plain(load.available))


def _list_portfolio(context: Context) -> Iterator[Wording]:
    """The figures of the portfolio that differ."""
    before, after = context.changes.before, context.changes.after
    rows: list[tuple[Text, Value, Value]] = [
        (say("Clients"), len(before.portfolio.clients), len(after.portfolio.clients)),
        (say("Turnover"), _say_turnover(before, context), _say_turnover(after, context)),
        (say("Margin"), _say_margin(before, context), _say_margin(after, context)),
        (say("Mean completeness"), Share(before.analysis[Completenesses].mean, 1), Share(after.analysis[Completenesses].mean, 1)),
    ]
    rows += [
        (say("Tier {tier}", tier=tier.id), len(before.scores.in_tier(tier.id)), len(after.scores.in_tier(tier.id)))
        for tier in context.after.tiers.tiers
    ]
    yield from (say("{what}: {before} → {after}", what=what, before=one, after=other) for what, one, other in rows if one != other)


def _say_turnover(survey: Survey, context: Context) -> Value:
    return context.figure_value("turnover", survey.analysis[Pareto].turnover.total)


def _say_margin(survey: Survey, context: Context) -> Value:
    return context.figure_value("margin", survey.analysis[Pareto].margin.total)
