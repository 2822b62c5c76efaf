"""The commercial phase, now and wanted, and the strategy beside what was won (S35)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Day, Text, say
from accountplan.model.analysis import Acquired
from accountplan.model.stand import Commercial
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING, Edit, find_file_edit
from accountplan.present.spelled import capitalise
from accountplan.present.vocabulary import PHASE

from .periods import name_period


@dataclass(frozen=True, slots=True)
class PhaseStep:
    """One phase: ``mark`` says that we are there, or want to be."""

    number: str
    name: str
    mark: str
    here: bool


@dataclass(frozen=True, slots=True)
class WorthRow:
    """One part of turnover: what the strategy wants of it, and what it was."""

    name: str
    wanted: str
    won: str


@dataclass(frozen=True, slots=True)
class CommercialView:
    """The section: its claim, the four phases, the strategy, and what is wanted beside what was won (``won`` heads it, or is empty)."""

    title: str
    steps: tuple[PhaseStep, ...]
    strategy: str
    rows: tuple[WorthRow, ...]
    won: str
    sells: str
    edit: Edit | None


def show_commercial(context: Context) -> CommercialView | None:
    """None when the firm says nothing of it."""
    found = context.firm.commercial
    if found is None:
        return None
    period = context.analysis[Acquired].newest
    return CommercialView(
        title=capitalise(context.say(_word_title(found))),
        steps=tuple(_show_step(context, found, number) for number in PHASE),
        strategy=found.strategy or "",
        rows=tuple(_list_worth(context, found)),
        won=context.say(say("won in {period}", period=name_period(context, period))) if period else "",
        sells=_word_sells(context, found),
        edit=find_file_edit(context, context.portfolio.firm_path, ("commercial",)),
    )


def _word_title(found: Commercial) -> Text:
    if found.wanted is None or found.wanted == found.phase:
        return say("phase {phase} of four: {name}", phase=str(found.phase), name=PHASE[found.phase])
    if found.by:
        return say("from phase {phase} to phase {wanted} by {day}", phase=str(found.phase), wanted=str(found.wanted), day=Day(found.by))
    return say("from phase {phase} to phase {wanted}", phase=str(found.phase), wanted=str(found.wanted))


def _show_step(context: Context, found: Commercial, number: int) -> PhaseStep:
    mark = say("now") if number == found.phase else say("wanted") if number == found.wanted else None
    return PhaseStep(str(number), capitalise(context.say(PHASE[number])), context.say(mark) if mark else "", number == found.phase)


def _list_worth(context: Context, found: Commercial) -> Iterator[WorthRow]:
    if found.worth is None:
        return
    period = context.analysis[Acquired].newest
    won = period.won if period else (None, None, None)
    names = (say("Existing clients"), say("New clients"), say("New services"))
    for name, wanted, done in zip(names, found.worth.parts, won, strict=True):
        said = tuple(NOTHING if share is None else context.words.share(share) for share in (wanted, done))
        yield WorthRow(context.say(name), *said)


def _word_sells(context: Context, found: Commercial) -> str:
    old, new = found.sells.parts if found.sells else (None, None)
    if old is None or new is None:
        return ""
    words = context.words
    text = say(
        "Of what we sell, {old} is old (standard, by price) and {new} new (complex, by trust).", old=words.share(old), new=words.share(new)
    )
    return context.say(text)
