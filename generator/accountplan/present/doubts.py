"""What is asked when a client is in doubt, and what is known of it: of a client in danger, of what is late, of a tier by hand and of one that is provisional.

Here alone these are worded, for the agenda of a meeting, the sheet to decide on, the page to meet and the list of what to discuss: who asks with a
line below the question leaves out what that line says.
"""

from __future__ import annotations

from datetime import date

from accountplan.base.text import Listing, Share, Text, Value, say, say_n
from accountplan.model.account import Overrule
from accountplan.model.scores import AccountScore

from .parts import NOTHING


def ask_danger(name: str, signs: int = 0) -> Text:
    """What to ask of a client that may leave; with how many signs, where nothing else says so."""
    if not signs:
        return say("What do we do to keep {name}?", name=name)
    return say_n("What do we do to keep {name}, with {n} sign?", "What do we do to keep {name}, with {n} signs?", signs, name=name)


def ask_danger_here(sign: str) -> Text:
    """The same on a page of its own."""
    return say("What do we do to keep this client? The worst sign: {sign}.", sign=sign)


def ask_late(name: str, what: str, days: int = 0) -> Text:
    """What to ask of an action that is late; by how many days, where nothing else says so."""
    if not days:
        return say("{name}: who takes up “{what}”?", name=name, what=what)
    return say_n(
        "{name}: who takes up “{what}”, {n} day late?", "{name}: who takes up “{what}”, {n} days late?", days, name=name, what=what
    )


def ask_late_here(what: str, late: str) -> Text:
    """The same on a page of its own."""
    return say("Who takes up “{what}”, {late}?", what=what, late=late)


def ask_by_hand(name: str, score: AccountScore, until: date | None = None) -> Text:
    """What to ask of a tier by hand that ends soon; after which day, where nothing else says so."""
    tier = score.tier or ""
    if until is None:
        return say("Does {name} stay in tier {tier}?", name=name, tier=tier)
    return say("Does {name} stay in tier {tier} after {day}?", name=name, tier=tier, day=until)


def ask_tier(name: str, score: AccountScore, unknown: bool = False) -> Text:
    """What to ask of a tier that is provisional; with how much ``unknown``, where nothing else says so."""
    if not unknown:
        return say("In which tier does {name} belong?", name=name)
    tier, share = score.tier or "", Share(score.unknown)
    return say("Does {name} stay in tier {tier}, with {share} of the weight unknown?", name=name, tier=tier, share=share)


def tell_late(days: int) -> Text:
    """How late an action is, as a sentence."""
    return say_n("this action is {n} day late", "this action is {n} days late", days)


def tell_by_hand(overrule: Overrule) -> Text:
    """Until when a tier is by hand, and why."""
    return say("set by hand until {day}: {why}", day=overrule.until, why=overrule.why)


def tell_by_hand_and_marks(day: str, score: AccountScore) -> Text:
    """Until when a tier is by hand, and which one the marks give."""
    return say("by hand until {day}; by marks {tier}", day=day, tier=score.by_marks or NOTHING)


def tell_unknown(score: AccountScore) -> Text:
    """How much is unknown of a score that is provisional."""
    return say("{share} of the weight is unknown", share=Share(score.unknown))


def tell_reach(score: AccountScore) -> Text:
    """Which tiers are in reach, and why."""
    return say("may be {tiers}: {share} of the weight is unknown", tiers=Listing(score.possible, "or"), share=Share(score.unknown))


def list_answers(score: AccountScore, doubt: str) -> Value:
    """What may be answered."""
    match doubt:
        case "danger":
            return say("who does what, and by when")
        case "late":
            return say("do it, choose another day, or drop it")
        case "by-hand":
            return say(
                "tier {tier} by hand for another year, or {marks} by its marks", tier=score.tier or "", marks=score.by_marks or NOTHING
            )
    return Listing(score.possible, "or")
