"""Part 1 and part 2 of a plan as paragraphs with short heads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Number, Share, say
from accountplan.model.account import Account, Assignment, Proposal
from accountplan.present.vocabulary import STAGE

from .context import Tiered


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text with a short head: Markdown of a plan, or our own plain words."""

    head: str
    text: str
    markdown: bool = True


def situation(context: Tiered, account: Account) -> Iterator[Paragraph]:
    """What the plan says of the client and of our work for it."""
    found, say_ = account.situation, context.say
    for head, text in ((say("History"), found.history), (say("Their business"), found.business), (say("Facts"), found.facts)):
        if text and text.strip():
            yield Paragraph(say_(head), text)
    for head, lines in (
        (say("Running work"), [_running(context, each) for each in account.assignments if each.running]),
        (say("Delivered"), [_delivered(context, each) for each in account.assignments if _recent(context, each)]),
        (say("Proposals"), [_proposal(context, each) for each in account.proposals if not each.over]),
        (say("Signs"), _signs(context, account)),
    ):
        if lines:
            yield Paragraph(say_(head), capital("; ".join(lines)) + ".", markdown=False)


def developments(context: Tiered, account: Account) -> Iterator[Paragraph]:
    """What the plan says of the coming three years."""
    found = account.developments
    for head, text in ((say("Market"), found.market), (say("Competition"), found.competition), (say("Strategy"), found.strategy)):
        if text and text.strip():
            yield Paragraph(context.say(head), text)


def _running(context: Tiered, found: Assignment) -> str:
    details = [context.site.last_names.get(found.lead, found.lead)] if found.lead else []
    if found.due:
        details.append(context.say(say("due {day}", day=context.day(found.due))))
    return _with(found.name, details)


def _recent(context: Tiered, found: Assignment) -> bool:
    """Delivered in the past year: older work is not told here."""
    return not found.running and found.recent(context.today, years=1)


def _delivered(context: Tiered, found: Assignment) -> str:
    details = [context.say(say("mark {mark}", mark=Number(found.rating)))] if found.rating is not None else []
    if found.evaluated is None:
        details.append(context.say(say("not yet evaluated")))
    return _with(found.name, details)


def _proposal(context: Tiered, found: Proposal) -> str:
    details = [context.say(STAGE[found.stage])]
    if found.value is not None:
        details.append(context.words.money(found.value))
    if found.chance is not None:
        details.append(context.say(say("chance {share}", share=Share(found.chance))))
    return _with(found.name, details)


def _with(name: str, details: list[str]) -> str:
    return f"{name} ({', '.join(details)})" if details else name


def _signs(context: Tiered, account: Account) -> list[str]:
    risk = context.site.risks.get(account.id)
    return [context.say(sign.text).rstrip(".") for sign in risk.signs] if risk else []


def capital(text: str) -> str:
    """A text that begins as a sentence does."""
    return text[:1].upper() + text[1:]
