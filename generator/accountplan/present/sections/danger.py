"""Whether a client is in danger of leaving us (S30), and what is at stake: what its page opens with."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Listing, Money, Text, Wording, say, say_n
from accountplan.model.analysis import Sign
from accountplan.model.figures import find_latest_figure
from accountplan.model.work import sum_values
from accountplan.present.settings import FirmSettings
from accountplan.present.spelled import capitalise, uncapitalise
from accountplan.present.vocabulary import SIGNAL

from .subject import Subject


@dataclass(frozen=True, slots=True)
class Claim:
    """The sentence under the name: how it begins, which is an ``alarm`` in serious danger only, and the rest, in Markdown."""

    begins: str
    alarm: bool
    goes_on: str


@dataclass(frozen=True, slots=True)
class SignLine:
    """One sign in a line: what it is, what was noted, and when it was seen."""

    what: str
    note: str
    when: str


@dataclass(frozen=True, slots=True)
class Danger:
    """How many signs there are, and which, the worst first; ``nothing`` in place of signs, and what could become one."""

    count: str
    serious: bool
    signs: tuple[SignLine, ...]
    nothing: str
    threat: str


def word_rule(settings: FirmSettings) -> str:
    """What the firm calls serious danger."""
    limits = settings.firm.limits
    least = limits.serious_signals
    many = say_n("{n} sign or more", "{n} signs or more", least) if least > 1 else say("any sign")
    if not limits.serious_kinds or limits.serious_signals <= 1:
        return settings.say(say("Danger is serious with {many}.", many=many))
    kinds = Listing(tuple(uncapitalise(settings.say(SIGNAL[kind])) for kind in limits.serious_kinds), "or")
    return settings.say(say("Danger is serious with {many}, or with one of this kind: {kinds}.", many=many, kinds=kinds))


def word_claim(subject: Subject) -> Claim:
    """What this client is to us: in danger or not as far as we see, and what it brings."""
    match subject.account.status:
        case "prospect":
            return Claim(subject.say(say("Prospect")), alarm=False, goes_on=f": {subject.say(_word_chances(subject))}.")
        case "former":
            return Claim(subject.say(say("Former client")), alarm=False, goes_on=f"{subject.say(_word_past(subject))}.")
    danger, brings = subject.say(_word_danger(subject)), _word_brings(subject)
    if subject.risk:
        return Claim(danger, subject.risk.serious, subject.say(say(", and {brings}.", brings=brings)))
    return Claim(danger, alarm=False, goes_on=f". {capitalise(subject.say(brings))}.")


def _word_danger(subject: Subject) -> Text:
    if subject.risk:
        return say("In serious danger") if subject.risk.serious else say("In danger")
    if _count_old(subject):
        return say("No new danger seen")
    return say("No danger seen") if subject.account.tells else say("Danger not known")


def _count_old(subject: Subject) -> int:
    return subject.account.count_old_signals(subject.settings.today)


def _word_brings(subject: Subject) -> Text:
    bearing = subject.bearing
    if not bearing.turnover:
        return say("what it brings is not known")
    if bearing.heavy:
        return say("brings **{turnover}** with {hours}", turnover=bearing.turnover, hours=bearing.hours)
    if bearing.margin:
        return say("brings **{turnover}** and {margin}", turnover=bearing.turnover, margin=bearing.margin)
    return say("brings **{turnover}**", turnover=bearing.turnover)


def _word_chances(subject: Subject) -> Text:
    open_ = [each for each in subject.account.proposals if not each.over]
    worth = sum_values(open_)
    if not open_:
        return say("no proposal is open")
    if worth is None:
        return say_n("{n} proposal is open", "{n} proposals are open", len(open_))
    return say_n("**{amount}** in {n} open proposal", "**{amount}** in {n} open proposals", len(open_), amount=Money(worth))


def _word_past(subject: Subject) -> Wording:
    """What a former client last brought, whenever that was."""
    found = find_latest_figure(subject.account, "turnover", subject.settings.years.of_any_age)
    return say(": it last brought **{amount}**, in {year}", amount=Money(found.value), year=str(found.year)) if found else ""


def show_danger(subject: Subject) -> Danger | None:
    """The signs of a client; None for an account that is not one."""
    if not subject.account.is_client:
        return None
    risk, threats = subject.risk, subject.account.situation.threats
    if risk:
        count = subject.say(say_n("{n} sign", "{n} signs", len(risk.signs)))
        return Danger(count, risk.serious, tuple(_show_sign(subject, each) for each in risk.signs), "", "")
    return Danger("", serious=False, signs=(), nothing=subject.say(_word_nothing(subject)), threat=threats[0] if threats else "")


def _word_nothing(subject: Subject) -> Text:
    """In place of signs: whether there are none, none of late, or nobody can tell."""
    if old := _count_old(subject):
        return say_n(
            "No sign of the past year; {n} older signal is still open.", "No sign of the past year; {n} older signals are still open.", old
        )
    return say("No signs.") if subject.account.tells else say("Not known: no day of a contact, signal or rated work is recorded.")


def _show_sign(subject: Subject, sign: Sign) -> SignLine:
    if sign.computed or sign.on is None:
        return SignLine(capitalise(subject.say(sign.text)), "", subject.say(say("computed")))
    return SignLine(subject.say(SIGNAL[sign.kind]), sign.note, subject.day(sign.on))
