"""What an account is called elsewhere, when it came and went, and where its website and documents are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Text, Wording, say
from accountplan.model.account import Account, Reference
from accountplan.model.pages import Link
from accountplan.present.vocabulary import OUTLOOK

from .around import Fact
from .subject import Subject


@dataclass(frozen=True, slots=True)
class Particulars:
    """Facts with a label each."""

    facts: tuple[Fact, ...]


def show_particulars(subject: Subject) -> Particulars | None:
    """What is written of these; None when nothing is."""
    facts = tuple(_list_facts(subject))
    return Particulars(facts) if facts else None


def _list_facts(subject: Subject) -> Iterator[Fact]:
    account = subject.account
    texts: tuple[tuple[Text, Wording | None], ...] = (
        (say("Legal name"), account.legal_name),
        (say("Formerly"), "; ".join(account.formerly) or None),
        (say("Client number"), account.ref),
        (say("VAT number"), account.vat),
        (say("Billed to"), account.billed_to),
        (say("Their financial year"), _word_year_end(subject, account.year_ends)),
        (say("Client since"), str(account.since) if account.since else None),
        (say("Outlook"), OUTLOOK[account.outlook] if account.outlook else None),
        (say("No longer a client"), word_leaving(subject, account)),
    )
    yield from (Fact(subject.say(label), subject.say(text)) for label, text in texts if text)
    if subject.around.introduced_by:
        yield Fact(subject.say(say("Recommended by")), "", (subject.around.introduced_by,))
    if account.links:
        yield Fact(subject.say(say("Links")), "", tuple(show_link(each) for each in account.links))


def _word_year_end(subject: Subject, month: int | None) -> Text | None:
    return say("ends in {month}", month=subject.settings.words.month(month)) if month else None


def word_leaving(subject: Subject, account: Account) -> Wording | None:
    """From when it is no client any more, and why; None when neither is written."""
    if not account.left:
        return account.left_reason
    day = subject.settings.words.day(account.left)
    return say("from {day}: {reason}", day=day, reason=account.left_reason) if account.left_reason else say("from {day}", day=day)


def show_link(each: Reference) -> Link:
    """A website to go to; what no page can lead to is shown as it is written, behind its name."""
    if each.href:
        return Link(each.name or each.address, each.href)
    return Link(f"{each.name} ({each.address})" if each.name else each.address, "")
