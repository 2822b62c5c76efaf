"""What changed at one account, line by line: the score first, then promises, then the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Day, Listing, Text, Wording, say
from accountplan.model.account import Action
from accountplan.model.account_change import AccountChange
from accountplan.model.differences import FindingsChange, ItemChange, KeyChange
from accountplan.model.finding import Finding
from accountplan.present.parts import NOTHING
from accountplan.present.spelled import word_hours
from accountplan.present.vocabulary import SEVERITY

from .causes import word_cause, word_sum
from .context import Context
from .items import list_items, word_item
from .keys import name_keys
from .values import list_values, word_part
from .verdict import TURNS, word_move


@dataclass(frozen=True, slots=True)
class AccountReport:
    """One account: its title says how it moves, ``tiers`` its tier before and after, ``sum`` what its score did, ``lines`` all of it.

    It is ``brief`` when the sum says all there is to know.
    """

    id: str
    name: str
    title: str
    moves: bool
    brief: bool
    tiers: tuple[str, str]
    sum: str
    lines: tuple[str, ...]


def report_account(change: AccountChange, context: Context) -> AccountReport:
    """Word what changed at an account."""
    words = context.words
    before, after = (tier or NOTHING for tier in change.tiers)
    stays = say("{name} ({tier})", name=context.name(change.id), tier=change.tiers[1] or say("no tier"))
    title = word_move(change, context) if change.moves else stays
    total = words.say(word_sum(change, context))
    lines = (
        _word_score(change, total),
        *_list_rank(change),
        *_list_score(change, context),
        *_list_plan(change, context),
        *list_findings(change.findings, context),
    )
    return AccountReport(
        change.id,
        context.name(change.id),
        words.say(title),
        change.moves,
        change.brief,
        (before, after),
        words.say(_word_outcome(change, total, context)),
        tuple(words.say(line) for line in lines),
    )


def _word_score(change: AccountChange, total: str) -> Text:
    """What the score did: a plan that was there and had none is told behind a colon, as it is no number."""
    scores = [side.score.score for side in (change.before, change.after) if side]
    if all(score is None for score in scores):
        return say("No score")
    return say("Score: {sum}", sum=total) if None in scores else say("Score {sum}", sum=total)


def _word_outcome(change: AccountChange, total: str, context: Context) -> Wording:
    """A sum, with what stands above it where somebody decided otherwise, and what the account is now where it was something else."""
    if change.turn:
        total = context.words.say(say("{sum}; {what}", sum=total, what=TURNS[change.turn]))
    before, after = change.overrule
    if after is None or before == after:
        return total
    return say("{sum}; by hand, by {who}, until {until}", sum=total, who=context.person(after.by), until=Day(after.until))


def _list_rank(change: AccountChange) -> Iterator[Wording]:
    if change.before and change.after and change.before.score.rank != change.after.score.rank:
        before, after = (side.score.rank or say("none") for side in (change.before, change.after))
        yield say("Rank: {before} → {after}", before=before, after=after)


def _list_score(change: AccountChange, context: Context) -> Iterator[Wording]:
    if change.scores:
        made = change.write_sum(context.count_digits(change))
        yield from (word_cause(cause, share, made.digits, change, context) for cause, share in made.causes)
    yield from _list_overrule(change, context)
    if not (change.before and change.after):
        return
    before, after = change.before, change.after
    if after.score.provisional and after.score.possible != before.score.possible:
        yield say("The tier is provisional: it can still become {tiers}.", tiers=Listing(after.score.possible, "or"))
    elif after.score.provisional and (before.score.low, before.score.high) != (after.score.low, after.score.high):
        yield say("The tier is provisional, as before.")
    elif before.score.provisional and not after.score.provisional and not after.score.overruled:
        yield say("The tier is no longer provisional.")
    yield from _list_range(change, context)
    known = [context.words.value(context.after.criteria.said_known(side.score.known)) for side in (before, after)]
    complete = [context.words.share(side.completeness) for side in (before, after)]
    if known[0] != known[1]:
        yield say("Known weight: {before} → {after}", before=known[0], after=known[1])
    if complete[0] != complete[1]:
        yield say("Complete: {before} → {after}", before=complete[0], after=complete[1])


def _list_range(change: AccountChange, context: Context) -> Iterator[Wording]:
    """Between what and what the score can still come, where a tier hangs on it."""
    sides = [side.score for side in (change.before, change.after) if side]
    if not any(side.provisional for side in sides) or len({(side.low, side.high) for side in sides}) == 1:
        return
    before, after = (
        say("{low} to {high}", low=context.score(side.low, firm), high=context.score(side.high, firm))
        for side, firm in zip(sides, (context.before, context.after), strict=True)
    )
    yield say("Range of the score: {before} → {after}", before=before, after=after)


def _list_overrule(change: AccountChange, context: Context) -> Iterator[Wording]:
    before, after = change.overrule
    if before == after:
        return
    if after is None and before:
        yield say(
            "No longer by hand in {tier}; {who} had put it there until {until}: “{why}”",
            tier=before.is_,
            until=Day(before.until),
            who=context.person(before.by),
            why=before.why,
        )
    if after is None:
        return
    yield say(
        "By hand in {tier} until {until}, by {who}: “{why}”",
        tier=after.is_,
        until=Day(after.until),
        who=context.person(after.by),
        why=after.why,
    )


def _list_plan(change: AccountChange, context: Context) -> Iterator[Wording]:
    if change.norms:
        yield say("Norms: {norms}", norms=Listing(tuple(word_part(norm, context) for norm in change.norms)))
    if change.renamed:
        yield say("Renamed: {before} → {after}; the address of its page changes too.", before=change.renamed, after=change.id)
    actions = change.actions
    yield from (say("New action: {action}", action=_word_action(each, context)) for each in actions.new)
    yield from (say("Done: {action}", action=_word_action(each, context)) for each in actions.done)
    for moved in actions.moved:
        one, other = (Day(each.when) if each.when else say("no day") for each in (moved.before, moved.after))
        yield say("Moved from {before} to {after}: {action}", before=one, after=other, action=_word_otherwise(moved, context))
    yield from (say("Dropped: {action}", action=_word_action(each, context)) for each in actions.dropped)
    yield from (say("No longer in the plan: {action}", action=_word_action(each, context)) for each in actions.gone)
    yield from (say("Changed: {action}", action=_word_otherwise(each, context)) for each in actions.changed)
    for some in change.lists:
        yield from list_items(some, context)
    yield from list_values(
        [each for each in change.values if not (_is_cause(each, change) or (change.turn and each.name == "status"))], context
    )
    if keys := [name for name in change.keys if not _is_told(name, change)]:
        yield say("Written differently: {keys}", keys=name_keys(keys))


def _is_cause(value: KeyChange, change: AccountChange) -> bool:
    """Whether a figure stands among the causes already, with what it was."""
    told = {(cause.of, cause.before, cause.after) for cause in change.causes if cause.what == "figure"}
    return value.name.startswith("figures.") and (value.name.split(".")[-1], value.before, value.after) in told


def _is_told(name: str, change: AccountChange) -> bool:
    """Whether a key is in a line of its own already: a mark among the causes, a tier by hand, a value with what it was."""
    if any(f"{each.name}.".startswith(f"{name}.") or (each.sort and each.sort.name == name) for each in change.values):
        return True
    return bool(change.causes and name.startswith("marks")) or (name.startswith("tier") and change.overrule[0] != change.overrule[1])


def _word_otherwise(change: ItemChange, context: Context) -> Wording:
    """An action with what is said otherwise of it, its day apart: `Book the room (who Ann Moor → Bob Finch)`."""
    keys = tuple(each for each in change.keys if each.name != "when")
    return word_item(change._replace(keys=keys), context) if keys else change.after.what


def _word_action(action: Action, context: Context) -> Wording:
    """An action with its day, who does it and the hours that it asks."""
    parts: list[str | Text | Day] = [action.what]
    if day := action.finished or action.when:
        parts.append(Day(day))
    if action.who:
        parts.append(context.words.listing(tuple(context.person(id) for id in action.who)))
    if action.hours is not None:
        parts.append(word_hours(context.words.plain(action.hours)))
    return "; ".join(context.words.value(part) for part in parts)


def list_findings(findings: FindingsChange, context: Context) -> Iterator[Wording]:
    """The findings that are new, with their places, those that say something else now, and those that are gone."""
    for each in findings.new:
        yield say(
            "New {severity}: {message} {place}", severity=_name_severity(each), message=each.message, place=f"{each.path}:{each.line}"
        )
    for before, after in findings.stricter:
        yield say(
            "Stricter: {after} {place} Before: {before}",
            after=_word_judged(after, before, context),
            before=_word_judged(before, after, context),
            place=f"{after.path}:{after.line}",
        )
    for before, after in findings.milder:
        yield say(
            "Milder: {after} Before: {before}", after=_word_judged(after, before, context), before=_word_judged(before, after, context)
        )
    for before, after in findings.otherwise:
        one, other = (context.words.say(each.message) for each in (before, after))
        if one != other:
            yield say("Still found: {after} Before: {before}", after=other, before=one)
    yield from (say("Gone: {message}", message=each.message) for each in findings.gone)


def _word_judged(finding: Finding, other: Finding, context: Context) -> str:
    """What a finding says, with how bad it is where that is what changed."""
    if finding.severity == other.severity:
        return context.words.say(finding.message)
    return context.words.say(say("{message} ({severity})", message=finding.message, severity=_name_severity(finding)))


def _name_severity(finding: Finding) -> Text:
    return SEVERITY[finding.severity.word]
