"""If this client leaves: what goes, which of us is without a client, and how dependent we are then. Only where the firm would feel it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Listing, Number, Share, Text, say, say_n
from accountplan.model.analysis import Leaving, Spread
from accountplan.present.rounding import count_shared_decimals
from accountplan.present.spelled import spell_number

from .subject import Subject


@dataclass(frozen=True, slots=True)
class LeavingRow:
    """A figure of the firm: now, and without this client; ``goes`` is the share that goes, where there is one."""

    name: str
    now: str
    without: str
    goes: str


@dataclass(frozen=True, slots=True)
class LeavingView:
    """What the firm would feel, in sentences and as rows."""

    sentences: tuple[str, ...]
    rows: tuple[LeavingRow, ...]


def show_leaving(subject: Subject) -> LeavingView | None:
    """None where the firm would not feel it, or where nobody can tell."""
    found = subject.leaving
    if found is None:
        return None
    return LeavingView(tuple(subject.say(each) for each in _list_sentences(subject, found)), tuple(_list_rows(subject, found)))


def _list_sentences(subject: Subject, found: Leaving) -> Iterator[Text]:
    alone, busy = found.alone, [(person, others) for person, others in found.people if others]
    if alone:
        names = Listing(tuple(subject.settings.name(person) for person in alone))
        yield say_n("**{names}** has no other client.", "**{names}** have no other client.", len(alone), names=names)
    if busy:
        said = tuple(say("{name} {number}", name=subject.settings.name(person), number=spell_number(others)) for person, others in busy)
        yield say("Other clients of those who work here: {people}.", people=Listing(said))
    if found.after is None:
        yield say("No other client brings turnover.")


def _list_rows(subject: Subject, found: Leaving) -> Iterator[LeavingRow]:
    words, year = subject.settings.words, str(found.year)
    names = {
        "turnover": say("Turnover {year}", year=year),
        "margin": say("Margin {year}", year=year),
        "hours": say("Hours {year}", year=year),
    }
    for name, stake in found.stakes.items():
        now, after = (words.number(each, 0) if name == "hours" else words.money(each) for each in (stake.whole, stake.after))
        goes = "" if stake.share is None else words.share(stake.share, count_shared_decimals([stake.share]))
        yield LeavingRow(subject.say(names[name]), now, after, goes)
    if found.after is not None:
        spreads = (_list_spread(subject, each) for each in (found.before, found.after))
        for text, with_, without in zip(_NAMES, *spreads, strict=True):
            yield LeavingRow(subject.say(text), with_, without, "")


_NAMES = (say("Clients that bring turnover"), say("Of these, bringing 80%"), say("Share of the largest"), say("Herfindahl index"))


def _list_spread(subject: Subject, spread: Spread) -> tuple[str, ...]:
    values = spread.clients, spread.for_80pct, Share(spread.largest, 1), Number(spread.hhi, 0)
    return tuple(subject.settings.words.value(each) for each in values)
