"""The norms of one client against what happened, in words (S22)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from accountplan.base.text import Day, Text, say, say_n
from accountplan.model.analysis import Judged, Period
from accountplan.model.analysis.promises import NormName, Verdict
from accountplan.model.tiers import Norms

from .norms import word_invoices, word_reminders, word_survey
from .settings import FirmSettings
from .spelled import capitalise

VERDICT: Mapping[Verdict, Text] = {"kept": say("kept"), "missed": say("not kept"), "open": say("still open"), "unknown": say("not known")}


@dataclass(frozen=True, slots=True)
class JudgedRow:
    """One norm of a client: what we promised, whether we kept it, and what happened."""

    norm: str
    verdict: str
    missed: bool
    quiet: bool
    what: str


def word_period(settings: FirmSettings, period: Period) -> str:
    """A whole year by its number; a year that runs with the day up to which it is told."""
    if period.whole:
        return str(period.year)
    return settings.say(say("{year} up to {day}", year=str(period.year), day=Day(period.until, "short")))


def show_judged(settings: FirmSettings, norms: Norms, judged: Judged) -> JudgedRow:
    """One norm of one client."""
    return JudgedRow(
        norm=capitalise(settings.say(_word_norm(settings, norms, judged.norm))),
        verdict=settings.say(VERDICT[judged.verdict]),
        missed=judged.verdict == "missed",
        quiet=judged.verdict in ("open", "unknown"),
        what=settings.say(HAPPENED[judged.norm](judged)),
    )


def _word_norm(settings: FirmSettings, norms: Norms, name: NormName) -> Text:
    """What we promised, with the number that the tier has."""
    match name:
        case "contact_days":
            return say_n("contact every day", "contact at least every {n} days", norms.contact_days or 0)
        case "contacts":
            return say_n("{n} talk a year with the lead", "{n} talks a year with the lead", norms.contacts or 0)
        case "quotation_days":
            return say_n("quotation within {n} working day", "quotation within {n} working days", norms.quotation_days or 0)
        case "reply_days":
            return say_n("answer within {n} working day", "answer within {n} working days", norms.reply_days or 0)
        case "second_professional":
            return say("a second professional for each assignment")
        case "wrong_reminders":
            return word_reminders(norms.wrong_reminders or 0)
        case "unannounced_invoices":
            return word_invoices(norms.unannounced_invoices or 0)
        case "survey":
            return word_survey(norms, settings.words)


def _word_contact(judged: Judged) -> Text:
    if judged.day is None:
        return say("No contact is recorded.")
    return say("The last was on {day}.", day=Day(judged.day))


def _word_talks(judged: Judged) -> Text:
    if not judged.value:
        return say("No talk is recorded.")
    return say_n("{n} day with a talk.", "{n} days with a talk.", int(judged.value))


def _word_quotations(judged: Judged) -> Text:
    if judged.silent:
        return say_n(
            "For {n} quotation it is not recorded when it was sent.",
            "For {n} quotations it is not recorded when they were sent.",
            judged.silent,
        )
    return _word_days(judged, say("No quotation was asked, as far as is recorded."))


def _word_replies(judged: Judged) -> Text:
    return _word_days(judged, say("No question is recorded."))


def _word_days(judged: Judged, nothing: Text) -> Text:
    """How many were in time, and how long the slowest took."""
    if judged.value is None:
        return nothing
    longest = say_n("the slowest took {n} working day", "the slowest took {n} working days", int(judged.value))
    if judged.over:
        said = say("{good} of {all} in time; {longest}", good=judged.good, all=judged.over, longest=longest)
        waiting = say_n("{said}; {n} still waits.", "{said}; {n} still wait.", judged.waiting, said=said)
        return waiting if judged.waiting else say("{said}.", said=said)
    return say_n("{n} still waits, and is in time.", "{n} still wait, and are in time.", judged.waiting)


def _word_seconds(judged: Judged) -> Text:
    if not judged.over:
        return say("No assignment ran, as far as is recorded.")
    return say_n("{good} of {n} assignment has one.", "{good} of {n} assignments have one.", judged.over, good=judged.good)


def _word_reminders(judged: Judged) -> Text:
    if judged.bad:
        return say_n("{n} was sent wrongly.", "{n} were sent wrongly.", judged.bad)
    return say("Nobody says that there was none.") if judged.verdict == "unknown" else say("None was wrong.")


def _word_invoices(judged: Judged) -> Text:
    if judged.bad and judged.explained:
        return say_n(
            "{n} surprised unannounced, and was explained.",
            "{n} surprised unannounced, of which {explained} explained.",
            judged.bad,
            explained=judged.explained,
        )
    if judged.bad:
        return say_n(
            "{n} surprised unannounced, and nobody explained it.", "{n} surprised unannounced, and nobody explained them.", judged.bad
        )
    return say("Nobody says that there was none.") if judged.verdict == "unknown" else say("None surprised unannounced.")


def _word_survey(judged: Judged) -> Text:
    if judged.day is None:
        if judged.value is None:
            return say("No survey is recorded.")
        return say("A mark of {mark}, by the figures of the year.", mark=judged.value)
    if judged.old:
        return say("The last was on {day}.", day=Day(judged.day))
    if judged.value is None:
        return say("Asked on {day}, without a mark.", day=Day(judged.day))
    return say("A mark of {mark} on {day}.", mark=judged.value, day=Day(judged.day))


HAPPENED: Mapping[NormName, Callable[[Judged], Text]] = {
    "contact_days": _word_contact,
    "contacts": _word_talks,
    "quotation_days": _word_quotations,
    "reply_days": _word_replies,
    "second_professional": _word_seconds,
    "wrong_reminders": _word_reminders,
    "unannounced_invoices": _word_invoices,
    "survey": _word_survey,
}
