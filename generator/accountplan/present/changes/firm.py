"""What changed for the whole firm: the method, the hours of each of us, and the findings that are about no account."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from accountplan.base.text import Share, Text, Value, Wording, say
from accountplan.model.analysis import Completenesses, Load, Pareto
from accountplan.model.differences import LIMITS, HoursChange, KeyChange, NounChange
from accountplan.model.survey import Survey
from accountplan.present.spelled import capitalise

from .account import list_findings
from .context import Context
from .items import list_items
from .keys import SECTIONS
from .meetings import list_meetings
from .values import name_part, word_value


@dataclass(frozen=True, slots=True)
class Block:
    """Some lines below a title."""

    title: str
    lines: tuple[str, ...]


def list_blocks(context: Context) -> tuple[Block, ...]:
    """The blocks that have anything to say."""
    found: tuple[tuple[Text, list[Wording]], ...] = (
        (say("The method"), [*_list_method(context)]),
        (say("The tiers"), [*_list_tiers(context)]),
        (say("We ourselves"), [*_list_people(context)]),
        (say("Groups"), [*_list_groups(context)]),
        (say("Meetings"), [*list_meetings(context)]),
        (say("Settings of the firm"), [_word_key(_name_section(key), key, context) for key in context.changes.firm]),
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
        limits = replace(tier, keys=tuple(key for key in tier.keys if key.name in LIMITS), lists=())
        yield from _list_noun(_name_tier(tier), limits, context)
    for key in changes.settings:
        yield _word_key(None, key, context)


def _list_tiers(context: Context) -> Iterator[Wording]:
    """What is wanted of a tier, and promised to its clients: that moves no score."""
    for tier in context.changes.tiers:
        if tier.before and tier.after:
            yield from _list_noun(_name_tier(tier), replace(tier, keys=tuple(key for key in tier.keys if key.name not in LIMITS)), context)


def _name_tier(tier: NounChange) -> Text:
    return say("tier {name}", name=tier.id)


def _list_people(context: Context) -> Iterator[Wording]:
    for person in context.changes.people:
        yield from _list_noun(context.person(person.id), person, context)


def _list_groups(context: Context) -> Iterator[Wording]:
    for group in context.changes.groups:
        yield from _list_noun(context.group(group.id), group, context)


def _list_noun(what: Wording, change: NounChange, context: Context) -> Iterator[Wording]:
    if change.before is None:
        yield say("New: {what}", what=what)
    elif change.after is None:
        yield say("Gone: {what}", what=what)
    yield from (_word_key(what, key, context) for key in change.keys)
    for some in change.lists:
        yield from list_items(some, context, what)


def _name_section(key: KeyChange) -> Wording | None:
    """The part of firm.yaml in which a key stands; None for one that stands alone."""
    first, _, rest = key.name.partition(".")
    return SECTIONS.get(first, first) if rest else None


def _word_key(what: Wording | None, key: KeyChange, context: Context) -> Wording:
    """A key of something, or of the firm itself: its old and new value, or that a text says something else. What somebody wrote begins as it was written."""
    name = name_part(key.name, context)
    named = context.words.say(name if what is None else say("{what}, {key}", what=what, key=name))
    named = named if isinstance(what, str) else capitalise(named)
    if not key.short:
        return say("{key}: other words", key=named)
    before, after = (word_value(key, value, context) for value in (key.before, key.after))
    return say("{key}: {before} → {after}", key=named, before=before, after=after)


def _word_hours(change: HoursChange, context: Context) -> Wording:
    if change.before and change.after and change.after.available is not None and change.before.available == change.after.available:
        return _word_asked(change.person, change.before, change.after, context)
    before, after = (_word_load(each, context) for each in (change.before, change.after))
    return say("{person}: {before} → {after}", person=context.person(change.person), before=before, after=after)


def _word_asked(person: str, before: Load, after: Load, context: Context) -> Wording:
    """The hours of somebody who has as many as before."""
    plain = context.words.plain
    return say(
        "{person}: {before} → {after} of {available}",
        person=context.person(person),
        before=plain(before.planned),
        after=plain(after.planned),
        available=plain(after.available or 0),
    )


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
        (say("Clients in {tier}", tier=tier.id), _count_clients(before, tier.id), _count_clients(after, tier.id))
        for tier in context.after.tiers.tiers
    ]
    yield from (
        say("{what}: {before} → {after}", what=what, before=one, after=other)
        for what, one, other in rows
        if context.words.value(one) != context.words.value(other)
    )


def _count_clients(survey: Survey, tier: str) -> int:
    """The clients in a tier, as the site counts them: prospects and who has left are none."""
    return len([each for each in survey.scores.in_tier(tier) if survey.portfolio.accounts[each.account].is_client])


def _say_turnover(survey: Survey, context: Context) -> Value:
    return context.figure_value("turnover", survey.analysis[Pareto].turnover.total)


def _say_margin(survey: Survey, context: Context) -> Value:
    return context.figure_value("margin", survey.analysis[Pareto].margin.total)
