"""A client that is never satisfied: by what one sees it, and whether we learn from it or part (S15)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from accountplan.base.text import Day, Listing, Text, Wording, say
from accountplan.model.sour import Sour
from accountplan.present.parts import Edit
from accountplan.present.spelled import capitalise

from .subject import Subject

SIGNS: Mapping[str, Text] = {"never_satisfied": say("never satisfied"), "rate_too_high": say("always finds the rate too high")}


@dataclass(frozen=True, slots=True)
class SourView:
    """What is the matter, what we chose, and why; ``late`` when the choice waits too long or its day has passed."""

    what: str
    choice: str
    late: bool
    why: str
    edit: Edit | None


def show_sour(subject: Subject) -> SourView | None:
    """None of a client that is not marked so."""
    sour, today = subject.account.sour, subject.settings.today
    if sour is None:
        return None
    who = subject.settings.name(sour.who) if sour.who else ""
    return SourView(
        what=capitalise(subject.say(word_signs(sour))),
        choice=subject.say(word_choice(sour, today, who)),
        late=is_late(sour, today),
        why=sour.why or "",
        edit=subject.edit("sour"),
    )


def word_signs(sour: Sour) -> Wording:
    """By what one sees it, and since when we say so."""
    signs = Listing(tuple(SIGNS[each] for each in dict.fromkeys(sour.signs))) if sour.signs else SIGNS["never_satisfied"]
    return say("{signs}, marked on {day}", signs=signs, day=Day(sour.on)) if sour.on else say("{signs}", signs=signs)


def word_choice(sour: Sour, today: date, who: str) -> Text:
    """What we chose and until when; or who still has to."""
    if sour.choice is None:
        return _word_open(sour, today, who)
    learn, day = sour.choice == "learn", Day(sour.by) if sour.by else None
    if day is None:
        return say("We learn from it.") if learn else say("We part.")
    if sour.passed(today):
        return say("We would learn from it until {day}.", day=day) if learn else say("We would part by {day}.", day=day)
    if who and learn:
        return say("We learn from it; {who} looks again on {day}.", who=who, day=day)
    if who:
        return say("We part by {day}; {who} sees to it.", who=who, day=day)
    return say("We learn from it, and look again on {day}.", day=day) if learn else say("We part by {day}.", day=day)


def _word_open(sour: Sour, today: date, who: str) -> Text:
    if sour.by is None:
        return say("Learn from it, or part? Nobody has chosen.")
    day = Day(sour.by)
    if sour.passed(today):
        return say("Learn from it, or part? That was to be chosen on {day}.", day=day)
    if who:
        return say("Learn from it, or part? {who} decides by {day}.", who=who, day=day)
    return say("Learn from it, or part? To be decided by {day}.", day=day)


def is_late(sour: Sour, today: date) -> bool:
    """Whether nobody chose or is to choose, or the day has passed."""
    return sour.passed(today) or (sour.choice is None and sour.by is None)
