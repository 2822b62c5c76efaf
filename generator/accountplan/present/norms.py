"""What a client in a tier may expect of us, and what its plan is asked for, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Text, say, say_n
from accountplan.base.words import Words
from accountplan.model.analysis import Held
from accountplan.model.norms import complete_norms, list_client_items
from accountplan.model.tiers import PARTS, Norms, Tier

from .context import Context
from .settings import FirmSettings
from .spelled import capitalise, word_hours
from .vocabulary import ITEM, PART, RHYTHM


@dataclass(frozen=True, slots=True)
class Asked:
    """One item that the plans of clients in a tier must hold, and in how many of them it stands; ``short`` when not in all."""

    name: str
    held: str
    short: bool


@dataclass(frozen=True, slots=True)
class AskedPart:
    """The items of one part of the plan."""

    name: str
    items: tuple[Asked, ...]


def list_norms(settings: FirmSettings, tier: Tier) -> tuple[str, ...]:
    """The norms as sentences."""
    return tuple(capitalise(settings.say(each)) for each in _list_sentences(complete_norms(settings.tiers, tier), settings.words))


def _list_sentences(given: Norms, words: Words) -> Iterator[Text]:
    if given.contact_days is not None:
        yield say_n("Contact at least every {n} day", "Contact at least every {n} days", given.contact_days)
    if given.contacts is not None:
        yield say_n(
            "The lead speaks with them on {n} day a year",
            "The lead speaks with them on {n} days a year",
            given.contacts,
        )
    if given.forecast:
        yield say("The turnover of each new year is agreed with the client")
    if given.quotation_days is not None:
        yield say_n("A quotation within {n} working day", "A quotation within {n} working days", given.quotation_days)
    if given.reply_days is not None:
        yield say_n("An answer within {n} working day", "An answer within {n} working days", given.reply_days)
    if given.second_professional:
        yield say("A second professional knows each assignment")
    yield from _list_money(given, words)
    if given.evaluate is not None:
        yield say("We evaluate ourselves {rhythm}", rhythm=RHYTHM[given.evaluate])
    if given.review_days is not None:
        yield say_n("The plan is reviewed every {n} day", "The plan is reviewed every {n} days", given.review_days)


def _list_money(given: Norms, words: Words) -> Iterator[Text]:
    """Reminders, invoices, and what they think of us."""
    if given.wrong_reminders is not None:
        yield word_reminders(given.wrong_reminders)
    if given.unannounced_invoices is not None:
        yield word_invoices(given.unannounced_invoices)
    if given.survey_months or given.survey_mark is not None:
        yield word_survey(given, words)


def word_reminders(number: int) -> Text:
    """How many reminders may be wrong."""
    if not number:
        return say("no wrong reminder")
    return say_n("at most {n} wrong reminder a year", "at most {n} wrong reminders a year", number)


def word_invoices(number: int) -> Text:
    """How many invoices may surprise."""
    if not number:
        return say("no invoice that surprises without being announced")
    return say_n(
        "at most {n} invoice a year that surprises without being announced",
        "at most {n} invoices a year that surprise without being announced",
        number,
    )


def word_survey(given: Norms, words: Words) -> Text:
    """How often they are asked how satisfied they are, and which mark is enough."""
    if given.survey_mark is None:
        return say_n("a satisfaction survey every month", "a satisfaction survey every {n} months", given.survey_months or 1)
    if not given.survey_months:
        return say("a mark of {mark} at least in the satisfaction survey", mark=words.plain(given.survey_mark))
    return say_n(
        "a satisfaction survey every month, with a mark of {mark} at least",
        "a satisfaction survey every {n} months, with a mark of {mark} at least",
        given.survey_months,
        mark=words.plain(given.survey_mark),
    )


def word_norms(settings: FirmSettings, tier: Tier) -> str:
    """The norms in one sentence, where there is no room for a list, with the hours that the tier may ask."""
    said = [settings.say(each) for each in _list_clauses(complete_norms(settings.tiers, tier), settings.words)]
    if tier.hours:
        said.append(settings.say(say("{hours} a year for relationships", hours=word_hours(settings.words.plain(tier.hours)))))
    return capitalise("; ".join(said)) + "."


def _list_clauses(given: Norms, words: Words) -> Iterator[Text]:
    if given.quotation_days is not None:
        yield say_n("quotation within {n} working day", "quotation within {n} working days", given.quotation_days)
    if given.reply_days is not None:
        yield say_n("answer within {n} working day", "answer within {n} working days", given.reply_days)
    if given.contact_days is not None:
        yield say_n("contact every day", "contact at least every {n} days", given.contact_days)
    if given.contacts is not None:
        yield say_n("{n} talk a year with the lead", "{n} talks a year with the lead", given.contacts)
    if given.forecast:
        yield say("turnover agreed for each new year")
    if given.second_professional:
        yield say("a second professional for each assignment")
    yield from _list_money(given, words)
    if given.evaluate:
        yield say("evaluation {rhythm}", rhythm=RHYTHM[given.evaluate])
    if given.review_days is not None:
        yield say_n("plan reviewed every day", "plan reviewed every {n} days", given.review_days)


def list_asked_parts(context: Context, tier: Tier, clients: tuple[str, ...]) -> tuple[AskedPart, ...]:
    """The items that a client's plan must hold, by part, and how many of these clients' plans hold them."""
    held = context.completeness.held(clients)
    wanted = list_client_items(context.portfolio.tiers, tier)
    return tuple(
        AskedPart(context.say(PART[part]), items)
        for part in PARTS
        if (items := tuple(_show_asked(context, item, held.get(item, Held(0, 0))) for item in wanted if item.startswith(f"{part}.")))
    )


def _show_asked(context: Context, item: str, plans: Held) -> Asked:
    held = context.say(say("{n} of {total}", n=plans.held, total=plans.asked)) if plans.asked else ""
    return Asked(context.say(ITEM[item]), held, plans.lacking)
