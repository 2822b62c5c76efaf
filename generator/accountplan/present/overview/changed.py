"""What changed lately, in rows: scores and tiers first, then signals and promises."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from accountplan.base.text import Day, Text, Wording, say, say_n
from accountplan.model.account import Action, Signal
from accountplan.model.account_change import AccountChange
from accountplan.model.bands import count_decimals_beside
from accountplan.model.pages import Link
from accountplan.model.timeline import Stand
from accountplan.model.windows import Window
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.dues.actions import word_action
from accountplan.present.parts import NOTHING
from accountplan.present.sieve import find_choices
from accountplan.present.vocabulary import SIGNAL, STATUS

SCORED, NAMED = 3, 3
"""How many clients have a row on the first screen, and how many causes of a change are named."""


@dataclass(frozen=True, slots=True)
class Since:
    """A row: who or what, what came of it, and why; ``old`` and ``new`` are a value before and after, the new one bold; ``within`` are the choices of the filters.

    ``late`` when the new one is a delay.
    """

    what: Link
    old: str
    new: str
    note: str
    within: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class Changed:
    """The rows, since when, and the page that has all of it; ``nothing`` when there is no row."""

    all: Link
    rows: tuple[Since, ...]
    nothing: str


def show_changed(context: Context) -> Changed | None:
    """The last month; None when the history does not go back so far."""
    window = find_month(context)
    if window is None:
        return None
    rows = (*(show_scored(context, each) for each in window.scored[:SCORED]), *_list_sums(context, window))
    nothing = "" if rows else context.say(say("No score, no signal and no promise changed."))
    return Changed(Link(context.say(say("since {day}", day=Day(window.since, "short"))), links.CHANGES), rows, nothing)


def find_month(context: Context) -> Window | None:
    """The last month, as far as the history goes back."""
    return next((each for each in context.windows if each.span == "month"), None)


def show_scored(context: Context, change: AccountChange) -> Since:
    """A client: its tier where that moves, else its score, and the causes that did most."""
    what = Link(context.account(change.id, "").text, links.CHANGES if change.brief else f"{links.CHANGES}#a-{change.id}")
    old, new = _write_sides(context, change)
    return Since(what, old or NOTHING, new or NOTHING, word_why(context, change), find_choices(context, change.id))


def _write_sides(context: Context, change: AccountChange) -> tuple[str | None, str | None]:
    """What it was and is: a client or something else, a tier, or a score."""
    if change.turn:
        before, after = (context.say(STATUS[status]) for status in change.turn)
        return before, after
    return change.tiers if change.moves else _write_scores(context, change)


def _write_scores(context: Context, change: AccountChange) -> tuple[str, str]:
    """The score before and after, with as many decimals as show the change and the side of every limit."""
    assert change.scores
    made = change.write_sum(count_decimals_beside(((context.ladder, score) for score in change.scores), 2))
    return context.words.number(made.before, made.digits), context.words.number(made.after, made.digits)


def word_why(context: Context, change: AccountChange) -> str:
    """What did most to a score or a tier, in a few words; empty when nothing can be named."""
    if change.before is None:
        return context.say(say("new"))
    if change.after is None:
        return context.say(say("gone"))
    if change.after.score.overruled and change.overrule[0] != change.overrule[1]:
        return context.say(say("by hand"))
    causes = (context.say(_name_cause(context, each.criterion, method=each.method)) for each in change.groups[:NAMED])
    return "; ".join(causes)


def _name_cause(context: Context, criterion: str, *, method: bool) -> Wording:
    known = criterion in context.criteria.criteria
    name = context.criteria.name(criterion) if known else criterion
    return say("our method for {criterion}", criterion=name) if method else name


def _list_sums(context: Context, window: Window) -> Iterator[Since]:
    """How many signals came and went, and what was done and promised."""
    new, gone = window.new_signals, window.gone_signals
    if new or gone:
        yield Since(Link(context.say(say("Signals")), f"{links.CHANGES}#signals"), "", _join(context, _count(new, gone)), "")
    done, promised = window.done, window.promised
    if done or promised:
        parts = [say_n("{n} done", "{n} done", len(done))] if done else []
        parts += [say_n("{n} promised", "{n} promised", len(promised))] if promised else []
        yield Since(Link(context.say(say("Actions")), links.CHANGES), "", _join(context, parts), "")


def _count(new: tuple[object, ...], gone: tuple[object, ...]) -> list[Text]:
    parts = [say_n("{n} new", "{n} new", len(new))] if new else []
    return [*parts, *([say_n("{n} gone", "{n} gone", len(gone))] if gone else [])]


def _join(context: Context, parts: list[Text]) -> str:
    return ", ".join(context.say(each) for each in parts)


def list_signals(context: Context, window: Window) -> tuple[Since, ...]:
    """The signals that came and those that went, for the page about a stretch of time."""
    return (
        *(_show_signal(context, change, signal, say("new")) for change, signal in window.new_signals),
        *(_show_signal(context, change, signal, say("gone")) for change, signal in window.gone_signals),
    )


def _show_signal(context: Context, change: AccountChange, signal: Signal, state: Text) -> Since:
    what = context.account(change.id, "")
    said = context.say(SIGNAL[signal.kind])
    note = context.say(say("{signal}: {note}", signal=said, note=signal.note)) if signal.note else said
    return Since(what, "", context.say(state), note, find_choices(context, change.id))


def list_promises(context: Context, window: Window) -> tuple[Since, ...]:
    """What we had promised and what came of it: what is late first, then what was done, put off, given up and newly promised."""
    return tuple(_list_promises(context, window))


def _list_promises(context: Context, window: Window) -> Iterator[Since]:
    for account, action in window.missed:
        state = say_n("{n} day late", "{n} days late", action.days_late(context.today))
        yield replace(_show_promise(context, account.id, action, state), late=True)
    for change, action in window.done:
        yield _show_promise(context, change.id, action, say("done"))
    for change, action in window.moved:
        yield _show_promise(
            context,
            change.id,
            action,
            say("now {day}", day=Day(action.when, context.style(action.when))) if action.when else say("now without a day"),
        )
    for change, action in window.dropped:
        yield _show_promise(context, change.id, action, say("dropped"))
    for change, action in window.gone:
        yield _show_promise(context, change.id, action, say("no longer in the plan"))
    for change, action in window.promised:
        yield _show_promise(
            context, change.id, action, say("new, {day}", day=Day(action.when, context.style(action.when))) if action.when else say("new")
        )


def _show_promise(context: Context, id: str, action: Action, state: Text) -> Since:
    account = context.account(id, "")
    note = (account.text, context.who(action.who), action.result or "")
    what = Link(context.say(word_action(action)), f"{account.href}#action_plan" if account.href else "")
    return Since(what, "", context.say(state), " · ".join(each for each in note if each), find_choices(context, id))


def count_promises(context: Context, window: Window) -> str:
    """How many were done, and how many are late: `15 done, 3 late`."""
    done, late = len(window.done), len(window.missed)
    parts = [say_n("{n} done", "{n} done", done)] if done else []
    parts += [say_n("{n} late", "{n} late", late)] if late else []
    return _join(context, parts)


def count_signals(context: Context, window: Window) -> str:
    """How many signals are new, and how many are gone."""
    return _join(context, _count(window.new_signals, window.gone_signals))


def list_figures(context: Context, window: Window) -> tuple[tuple[str, str, str], ...]:
    """The firm then and now: what, then, now; each by the method and on the day of its own."""
    then, now = window.stand, context.past.months[-1].stand
    if now is None:
        return ()
    words, one, other = context.words, then.tiers, now.tiers
    tiers = dict.fromkeys((*(tier.id for tier in context.tiers.tiers), *sorted(filter(None, one))))
    rows = [(context.say(say("Clients in {tier}", tier=tier)), words.number(one[tier], 0), words.number(other[tier], 0)) for tier in tiers]
    rows += [(context.say(name), get(context, then), get(context, now)) for name, get in FIGURES]
    return tuple(row for row in rows if (row[1], row[2]) != (NOTHING, NOTHING))


def _word_turnover(context: Context, stand: Stand) -> str:
    return context.words.money(stand.turnover.total) if stand.turnover.year else NOTHING


def _word_largest(context: Context, stand: Stand) -> str:
    return NOTHING if stand.turnover.largest is None else context.words.share(stand.turnover.largest)


def _word_complete(context: Context, stand: Stand) -> str:
    return context.words.share(stand.complete)


FIGURES = (
    (say("Turnover of the last full year"), _word_turnover),
    (say("Share of the largest client"), _word_largest),
    (say("Mean completeness"), _word_complete),
)
