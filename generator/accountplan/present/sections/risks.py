"""What may go wrong or well: the heaviest first, each with what we do and who keeps an eye on it."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import say
from accountplan.model.account import Risk
from accountplan.model.exposure import sort_risks
from accountplan.model.pages import Link
from accountplan.present.parts import NOTHING, Edit
from accountplan.present.vocabulary import DEGREE, RISK, RISK_STATE

from .subject import Subject


@dataclass(frozen=True, slots=True)
class RiskRow:
    """One risk or opportunity: ``weight`` is 1 to 9, ``state`` is empty while it may still happen."""

    what: str
    kind: str
    opportunity: bool
    chance: str
    impact: str
    weight: str
    value: str
    who: tuple[Link, ...]
    theirs: str
    response: str
    heavy: bool
    state: str


@dataclass(frozen=True, slots=True)
class Risks:
    """All risks and opportunities of a client."""

    rows: tuple[RiskRow, ...]
    edit: Edit | None


def show_risks(subject: Subject) -> Risks | None:
    """What may still happen first, the heaviest first; where it is narrow nothing else. None when there is nothing to show."""
    ordered = list_risks(subject)
    return Risks(tuple(show_row(subject, each) for each in ordered), subject.edit("risks")) if ordered else None


def list_risks(subject: Subject) -> list[Risk]:
    """In order; where it is narrow what may still happen."""
    return [each for each in sort_risks(subject.account.risks) if each.open or not subject.measure.narrow]


def show_row(subject: Subject, each: Risk) -> RiskRow:
    """One risk or opportunity as a row."""
    words = subject.settings.words
    return RiskRow(
        what=each.what,
        kind=subject.say(RISK[each.kind]),
        opportunity=each.kind == "opportunity",
        chance=subject.say(DEGREE[each.chance]) if each.chance else NOTHING,
        impact=subject.say(DEGREE[each.impact]) if each.impact else NOTHING,
        weight=NOTHING if each.weight is None else words.plain(each.weight),
        value=words.money(each.value) if each.value is not None else "",
        who=subject.names((each.own,)) if each.own else (),
        theirs=subject.say(say("with them: {name}", name=each.theirs)) if each.theirs else "",
        response=each.response or "",
        heavy=each.heavy,
        state="" if each.open else subject.say(RISK_STATE[each.status]),
    )
