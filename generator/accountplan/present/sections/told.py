"""Our work for a client in running words: where there is no room for tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Number, Text, Wording, say
from accountplan.model.account import Assignment, Decision, Proposal
from accountplan.model.bought import Bought, Purchase
from accountplan.present.rounding import make_written_share
from accountplan.present.spelled import capitalise
from accountplan.present.vocabulary import PER

from .subject import Subject


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with a short head."""

    title: str
    text: str


def list_work_sentences(subject: Subject) -> tuple[Told, ...]:
    """What we do, what we delivered in the past year, what may come, and what they decide."""
    today, account = subject.settings.today, subject.account
    delivered = (each for each in account.assignments if each.state == "done" and each.recent(today, years=1))
    found: tuple[tuple[Text, list[str]], ...] = (
        (
            say("Current work"),
            [_word_with_details(subject, each.name, _list_running_details(subject, each)) for each in account.assignments if each.running],
        ),
        (say("On hold"), [each.name for each in account.assignments if each.state == "on-hold"]),
        (say("Delivered"), [_word_with_details(subject, each.name, _list_delivered_details(each)) for each in delivered]),
        (
            say("Proposals"),
            [_word_with_details(subject, each.name, _list_proposal_details(subject, each)) for each in account.proposals if not each.over],
        ),
        (say("They buy"), _list_services(subject, "bought")),
        (say("They may come to buy"), _list_services(subject, "open")),
        (
            say("They decide"),
            [_word_with_details(subject, each.what, _list_decision_details(subject, each)) for each in list_ahead(subject)],
        ),
    )
    return tuple(Told(subject.say(head), capitalise("; ".join(lines)) + ".") for head, lines in found if lines)


def _list_services(subject: Subject, state: Bought) -> list[str]:
    """Our services in this state, with what each brought in the newest year that any of them has."""
    found = subject.account.services
    year = subject.account.newest_year_of_services
    return [
        _word_with_details(subject, subject.settings.firm.service_name(id), _list_service_details(subject, each, year))
        for id, each in found.items()
        if each.state == state
    ]


def _list_service_details(subject: Subject, each: Purchase, year: int | None) -> Iterator[Wording]:
    if year is not None and year in each.turnover:
        yield say("{amount} in {year}", amount=subject.settings.words.money(each.turnover[year]), year=str(year))
    if each.note:
        yield each.note


def list_ahead(subject: Subject) -> list[Decision]:
    """What they are still to decide, the first day first."""
    ahead = (each for each in subject.account.decisions if each.lies_ahead(subject.settings.today))
    return sorted(ahead, key=lambda each: each.when)


def _list_decision_details(subject: Subject, each: Decision) -> Iterator[Wording]:
    yield subject.day(each.when)
    if each.theirs:
        yield each.theirs


def _word_with_details(subject: Subject, name: str, details: Iterator[Wording]) -> str:
    said = ", ".join(subject.say(each) for each in details)
    return f"{name} ({said})" if said else name


def _list_running_details(subject: Subject, work: Assignment) -> Iterator[Wording]:
    if work.lead:
        yield subject.settings.last_names.get(work.lead, work.lead)
    if work.due:
        yield say("due {day}", day=subject.day(work.due))
    if work.per and work.value is not None:
        yield say("{amount} {period}", amount=subject.settings.words.money(work.value), period=PER[work.per])
    if work.next_phase and work.next_phase.due:
        yield say("{phase} due {day}", phase=work.next_phase.name, day=subject.day(work.next_phase.due))
    if work.renews:
        yield say("goes on or ends on {day}", day=subject.day(work.renews))


def _list_delivered_details(work: Assignment) -> Iterator[Wording]:
    if work.rating is not None:
        yield say("mark {mark}", mark=Number(work.rating))
    if work.evaluated is None:
        yield say("not yet evaluated")


def _list_proposal_details(subject: Subject, proposal: Proposal) -> Iterator[Wording]:
    yield subject.settings.stage(proposal.stage)
    if proposal.value is not None:
        yield subject.settings.words.money(proposal.value)
    if proposal.chance is not None:
        yield say("chance {share}", share=make_written_share(proposal.chance))
    if proposal.awaited:
        yield say("they decide {day}", day=subject.day(proposal.awaited))
    if proposal.next_step:
        yield say("next: {step}", step=proposal.next_step)
