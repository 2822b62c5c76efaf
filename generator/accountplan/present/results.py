"""What one of us does in a year and what comes of it, in words: hours by quarter, then client by client (S40)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Text, Value, say, say_n
from accountplan.model.analysis import ClientResult, Quarter, Result, Results
from accountplan.model.pages import Link
from accountplan.model.stretches import Stretch

from .context import Context
from .parts import NOTHING
from .sections.measure import SCREEN
from .spelled import spell_number


@dataclass(frozen=True, slots=True)
class QuarterRow:
    """One quarter: hours done, still open, available, and left when it is not over."""

    name: str
    done: str
    open: str
    available: str
    room: str
    over: bool


@dataclass(frozen=True, slots=True)
class ClientRow:
    """What comes of one client: talks in the past year (``short`` when the tier asks more), turnover and its change, what was agreed for the year to come, satisfaction, services."""

    client: Link
    talks: str
    asked: str
    short: bool
    last: str
    turnover: str
    change: str
    forecast: str
    agreed: str
    satisfaction: str
    gains: str


@dataclass(frozen=True, slots=True)
class ResultView:
    """The year of one of us. ``quarters`` is empty without hours, ``clients`` where nothing is known of any; ``sum`` is their last row."""

    year: str
    quarters: tuple[QuarterRow, ...]
    undated: str
    heads: tuple[str, str]
    clients: tuple[ClientRow, ...]
    sum: ClientRow | None
    note: str


def list_results(context: Context, id: str) -> tuple[ClientResult, ...]:
    """What comes of each client of one of us; nothing where of none anything is known."""
    found = context.analysis[Results].people.get(id)
    return found.clients if found and found.told else ()


def show_result(context: Context, id: str, root: str, stretch: Stretch | None) -> ResultView | None:
    """Word the year of one of us, with this stretch of the clients; None when there is nothing to tell."""
    results = context.analysis[Results]
    found, first = results.people.get(id), stretch is None or stretch.number == 1
    if found is None or not (found.timed or found.told):
        return None
    hours = context.hours
    undated = say("and, in actions without a day, {hours}", hours=hours(found.undated)) if found.undated else ""
    return ResultView(
        year=str(context.firm.year),
        quarters=tuple(_show_quarter(context, place, each) for place, each in enumerate(found.quarters, 1))
        if found.timed and first
        else (),
        undated=context.say(undated),
        heads=(context.say(say("Turnover {year}", year=str(results.year))), context.say(say("Agreed for {year}", year=str(results.ahead)))),
        clients=tuple(_show_client(context, each, root) for each in stretch.of(found.clients)) if stretch else (),
        sum=_show_sum(context, found) if found.told and len(found.clients) > 1 and _is_last(stretch) else None,
        note=" ".join(context.say(each) for each in _list_notes(context, found)) if _is_last(stretch) else "",
    )


def _is_last(stretch: Stretch | None) -> bool:
    """Whether the list of clients ends here."""
    return stretch is None or stretch.after is None


def _show_quarter(context: Context, place: int, each: Quarter) -> QuarterRow:
    words = context.words
    room = each.room if each.running(context.today) else None
    first, last = (words.month(day.month, brief=True) for day in (each.starts, each.ends))
    return QuarterRow(
        name=context.say(say("quarter {n} ({first} to {last})", n=str(place), first=first, last=last)),
        done=context.hours(each.done) if each.done else NOTHING,
        open=context.hours(each.open) if each.open else NOTHING,
        available=NOTHING if each.available is None else context.hours(each.available),
        room=NOTHING if room is None else context.hours(room),
        over=room is not None and each.over,
    )


def _show_client(context: Context, each: ClientResult, root: str) -> ClientRow:
    words = context.words
    return ClientRow(
        client=context.account(each.account, root),
        talks=words.number(each.talks, 0) if each.talks or each.norm else NOTHING,
        asked=context.say(say("of {number}", number=str(each.norm))) if each.norm else "",
        short=each.short > 0,
        last=SCREEN.day(words, each.last, context.today) if each.last else "",
        turnover=words.money(each.turnover) if each.turnover is not None else NOTHING,
        change=words.share(each.change, signed=True) if each.change is not None else "",
        forecast=words.money(each.forecast) if each.forecast is not None else NOTHING,
        agreed=context.say(_word_agreed(context, each)),
        satisfaction=words.plain(each.satisfaction) if each.satisfaction is not None else NOTHING,
        gains=NOTHING if each.gains is None else words.number(each.gains, 0),
    )


def _word_agreed(context: Context, each: ClientResult) -> Text | str:
    """Whether the client knows of the forecast."""
    if each.forecast is None:
        return ""
    return say("on {day}", day=SCREEN.day(context.words, each.agreed, context.today)) if each.agreed else say("not with the client")


def _show_sum(context: Context, found: Result) -> ClientRow:
    words = context.words
    mean = found.satisfaction
    return ClientRow(
        client=Link(context.say(say_n("{n} client", "{n} clients", len(found.clients))), ""),
        talks="",
        asked="",
        short=False,
        last="",
        turnover=words.money(found.turnover) if found.turnover is not None else NOTHING,
        change=words.share(found.change, signed=True) if found.change is not None else "",
        forecast="",
        agreed="",
        satisfaction=words.number(mean, 1) if mean is not None else NOTHING,
        gains=NOTHING if found.gains is None else words.number(found.gains, 0),
    )


def _list_notes(context: Context, found: Result) -> Iterator[Text]:
    """Who left in the past year, by name, and what the satisfaction of all together is."""
    if found.lost:
        stayed, all_ = found.kept
        names: Value = context.words.listing(tuple(context.label(id) for id in found.lost))
        yield say(
            "Of the clients of a year ago {stayed} of {all} stayed; gone: {names}.",
            stayed=spell_number(stayed),
            all=spell_number(all_),
            names=names,
        )
    if found.satisfaction is not None and len(found.clients) > 1:
        yield say("The satisfaction at the foot is the mean of the clients that gave a mark.")
