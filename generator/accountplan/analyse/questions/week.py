"""Who waits for us, and whom have we not spoken for too long? (S43)"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import chain

from accountplan.analyse.facts import Facts
from accountplan.base.days import count_days
from accountplan.model.account import Account, Contact, Proposal
from accountplan.model.analysis import Touch, Waiting, Weeks
from accountplan.model.analysis.week import COMING, Introduced, Wait
from accountplan.model.norms import find_contact_days
from accountplan.model.people import list_one
from accountplan.model.plan import RHYTHM_DAYS


def answer(facts: Facts) -> Weeks:
    """What a week holds beside the agenda. Of former clients only proposals: nobody has to keep in touch with them."""
    accounts = facts.portfolio.accounts
    waiting = facts.known.of_each("waiting", accounts, partial(_list_waiting, facts))
    touches = facts.known.of_each("touches", accounts, partial(_list_touches, facts))
    return Weeks(
        tuple(sorted(chain.from_iterable(waiting.values()), key=lambda each: each.order)),
        tuple(sorted(chain.from_iterable(touches.values()), key=lambda each: (-each.over, each.account, each.contact))),
        tuple(sorted(_list_introduced(facts), key=lambda each: (each.when, each.meeting, each.question))),
        tuple(account.list_responsible(each) for account in accounts.values() for each in account.actions if each.open and not each.when),
    )


def _list_waiting(facts: Facts, account: Account) -> tuple[Waiting, ...]:
    """The proposals that somebody waits for, or will within three weeks, with how many days ago their day was (below 0 when it is still to come)."""
    return tuple(_list_proposals(facts, account))


def _list_proposals(facts: Facts, account: Account) -> Iterator[Waiting]:
    for index, each in enumerate(account.proposals):
        kind, when = _find_wait(each, facts.today) or (None, facts.today)
        if kind and when <= facts.today + COMING:
            people = each.who or list_one(account.lead)
            yield Waiting(account.id, index, kind, when, count_days(when, facts.today), people)


def _find_wait(each: Proposal, today: date) -> tuple[Wait, date] | None:
    """What is waited for, and since or until when; None when a proposal has no day, or when it is over."""
    if each.deadline:
        return "send", each.deadline
    if each.awaited:
        return "decides", each.awaited
    if each.stage == "submitted" and each.sent and each.sent <= today:
        return "silent", each.sent
    return None


def _list_touches(facts: Facts, account: Account) -> tuple[Touch, ...]:
    """Their people whom one of us is to speak with within three weeks after this one, or was."""
    if account.is_former:
        return ()
    norm = find_contact_days(facts.portfolio.tiers, facts.scores[account.id].tier) if account.is_client else None
    found = (_make_touch(facts, account, index, contact, norm) for index, contact in enumerate(account.contacts))
    return tuple(each for each in found if each and each.left <= COMING.days)


def _make_touch(facts: Facts, account: Account, index: int, contact: Contact, norm: int | None) -> Touch | None:
    """When one of them is to be spoken with: by the rhythm that was agreed, else by the norm of the tier. None when neither or no last contact is known."""
    days, last = RHYTHM_DAYS[contact.every] if contact.every else norm, contact.last_contact(facts.today)
    if days is None or last is None or not contact.here(facts.today):
        return None
    people = contact.known_to(facts.gone) or list_one(account.lead)
    return Touch(account.id, index, last, count_days(last, facts.today), days, people)


def _list_introduced(facts: Facts) -> Iterator[Introduced]:
    """The questions of meetings that are still to come."""
    for meeting in facts.portfolio.meetings.values():
        if meeting.day and not meeting.held(facts.today):
            for index, each in enumerate(meeting.questions):
                yield Introduced(meeting.id, index, meeting.day, each.who)
