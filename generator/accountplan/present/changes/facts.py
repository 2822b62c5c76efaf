"""What a program can prove and a reviewer would not see: at most four facts, and the movements between tiers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from accountplan.base.text import Day, Listing, Number, Share, Text, Value, Wording, say, say_n
from accountplan.model.account import Overrule
from accountplan.model.account_change import AccountChange
from accountplan.model.causes import Decisive
from accountplan.model.changes import EDGE, Movement
from accountplan.model.differences import HoursChange

from .context import Context

MOST = 4
NAMED = 3
"""Names in one fact; of more it says how many there are."""
EACH = 2
"""Clients of which the same is told one by one."""
NORMS: Mapping[str, Text] = {
    "no-contact": say("contact"),
    "review-overdue": say("review"),
    "evaluation-rhythm": say("evaluation"),
    "late-quotation": say("quotations"),
    "no-second-professional": say("a second professional"),
    "late-reply": say("answers"),
    "wrong-reminder": say("reminders"),
    "surprising-invoice": say("invoices"),
    "survey-overdue": say("satisfaction survey"),
    "low-survey": say("satisfaction"),
}
"""The norms of a tier by the rule that tells who does not meet them."""


def list_facts(context: Context) -> tuple[Wording, ...]:
    """The facts to look at, those that cost most first."""
    return tuple(_list_all(context))[:MOST]


def word_movement(movement: Movement) -> tuple[Wording, int, Share]:
    """A row about the accounts that go from one tier to another: from where to where, how many, and their share of the turnover."""
    before, after = (tier or say("no tier") for tier in (movement.before, movement.after))
    return say("{before} → {after}", before=before, after=after), movement.number, Share(movement.turnover, 1)


def _list_all(context: Context) -> Iterator[Wording]:
    changes = context.changes
    for each in [each for each in changes.movers if each.decisive][:EACH]:
        yield _word_decisive(each, context)
    for each in [each for each in changes.accounts if each.overrule[0] != each.overrule[1]][:EACH]:
        yield _word_overrule(each, context)
    for each in [each for each in changes.movers if each.norms and each.overrule[0] == each.overrule[1] and _list_unmet(each)][:EACH]:
        yield _word_norms(each, context)
    if changes.overloaded:
        rows = tuple(_word_load(each, context) for each in changes.overloaded[:NAMED])
        yield say("Too many hours: {people}.", people=Listing(rows))
    if changes.renamed:
        yield _word_addresses(context)
    if changes.on_the_edge:
        yield _word_edge(context)


def _word_decisive(change: AccountChange, context: Context) -> Wording:
    """The one thing that decides, and where the client would stand without it."""
    assert change.decisive
    stays = say(
        "Without it {name} stays in {tier} ({score}).",
        name=context.name(change.id),
        tier=(change.before.score.by_marks if change.before else None) or "",
        score=context.score(change.decisive.score, context.after),
    )
    return say("{what} {stays}", what=_word_cause(change.decisive, change, context), stays=stays)


def _word_cause(decisive: Decisive, change: AccountChange, context: Context) -> Wording:
    cause, name = decisive.cause, context.name(change.id)
    criterion = context.criterion(cause.criterion)
    before, after = context.plain(cause.before), context.plain(cause.after)
    match cause.what:
        case "rater":
            return _word_rater(decisive, change, context)
        case "mark":
            return say(
                "One mark decides: {name} gets {after} for {criterion}, was {before}.",
                name=name, after=after, before=before, criterion=criterion,
            )  # fmt: skip
        case "figure":
            figure = cause.of or ""
            one, other = (context.figure_value(figure, value) for value in (cause.before, cause.after))
            return say(
                "One figure decides: {figure} of {name} goes from {before} to {after}.",
                figure=context.figure(figure), name=name, before=one, after=other,
            )  # fmt: skip
        case "weight":
            return say(
                "One weight decides for {name}: {criterion} weighs {after} instead of {before}.",
                name=name, criterion=criterion, before=before, after=after,
            )  # fmt: skip
    return say("One setting decides for {name}: how a mark for {criterion} is found.", name=name, criterion=criterion)


def _word_rater(decisive: Decisive, change: AccountChange, context: Context) -> Wording:
    cause = decisive.cause
    values: dict[str, Value] = {
        "person": context.person(cause.of or ""),
        "name": context.name(change.id),
        "criterion": context.criterion(cause.criterion),
    }
    before, after = context.plain(cause.before), context.plain(cause.after)
    if cause.after is None:
        return say("One mark decides: the {before} that {person} gave {name} for {criterion} is gone.", before=before, **values)
    if cause.before is None:
        return say("One mark decides: {person} gives {name} {after} for {criterion}, and gave none before.", after=after, **values)
    return say(
        "One mark decides: {person} gives {name} {after} for {criterion}, was {before}{others}.",
        after=after,
        before=before,
        others=_word_others(decisive, change, context),
        **values,
    )


def _word_others(decisive: Decisive, change: AccountChange, context: Context) -> Wording:
    """What the other raters gave for the same."""
    assert change.after
    raters = change.after.score.raters(decisive.cause.criterion)
    others = tuple(
        say("{person} gave {mark}", person=context.person(each.by), mark=context.words.plain(each.mark))
        for each in raters
        if each.by != decisive.cause.of
    )
    return say("; {others}", others=Listing(others[:NAMED])) if others else ""


def _word_overrule(change: AccountChange, context: Context) -> Wording:
    """A tier by hand that began, changed or ended: who, until when and why, and what follows from it."""
    before, after = change.overrule
    name = context.name(change.id)
    if after is None:
        assert before
        return say(
            "No longer set by hand: {who} had put {name} in {tier} until {until}; its marks now decide.",
            name=name,
            tier=before.is_,
            who=context.person(before.by),
            until=Day(before.until),
        )
    told = say(
        "By hand: {who} puts {name} in {tier} until {until}: “{why}”.",
        name=name,
        tier=after.is_,
        who=context.person(after.by),
        until=Day(after.until),
        why=after.why,
    )
    clauses = (told, *_list_by_marks(change, after), *_list_norms(change))
    return " ".join(context.words.say(each) for each in clauses)


def _list_by_marks(change: AccountChange, overrule: Overrule) -> Iterator[Wording]:
    by_marks = change.after.score.by_marks if change.after else None
    if by_marks and by_marks != overrule.is_:
        yield say("By its marks it is {tier}.", tier=by_marks)


def _list_norms(change: AccountChange) -> Iterator[Wording]:
    """The norms of a tier by hand. Nothing is said of those that are met: of what was never written down nobody knows."""
    tier, unmet = change.tiers[1] or "", _list_unmet(change)
    if change.norms and unmet:
        yield say("It gets the norms of {tier}, and does not meet those for {norms}.", tier=tier, norms=Listing(unmet))
    elif change.norms:
        yield say("It gets the norms of {tier}.", tier=tier)


def _word_norms(change: AccountChange, context: Context) -> Wording:
    """The norms that begin to apply, and which of them the client's plan does not meet."""
    return say(
        "{name} gets the norms of {tier}, and does not meet those for {norms}.",
        name=context.name(change.id),
        tier=change.tiers[1] or "",
        norms=Listing(_list_unmet(change)),
    )


def _list_unmet(change: AccountChange) -> tuple[Text, ...]:
    """The norms that are not met since, each once."""
    found = (*change.findings.new, *(after for _, after in change.findings.stricter))
    return tuple(text for rule, text in NORMS.items() if any(each.rule == rule for each in found))


def _word_addresses(context: Context) -> Wording:
    renamed = context.changes.renamed
    rows = tuple(say("{before} → {after}", before=before, after=after) for before, after in [*renamed.items()][:NAMED])
    return say_n("{n} address changes: {names}.", "{n} addresses change: {names}.", len(renamed), names=Listing(rows))


def _word_edge(context: Context) -> Wording:
    near = context.changes.on_the_edge
    return say_n(
        "{n} account that stays in its tier is now less than {edge} from a limit: {names}.",
        "{n} accounts that stay in their tier are now less than {edge} from a limit, such as {names}.",
        len(near),
        names=Listing(tuple(context.name(each.id) for each in near[:NAMED])),
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
