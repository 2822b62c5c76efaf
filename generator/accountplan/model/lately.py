"""What happened with a client lately: talks, promises and signals since we last sat together about it, else in the past month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from accountplan.base.days import find_month_before, subtract_years

from .account import Account, Action, Signal
from .relationship import Contact


@dataclass(frozen=True, slots=True)
class Talk:
    """The last contact between one of us and one of them; ``person`` is empty when nobody said with whom of us."""

    day: date
    person: str
    contact: Contact


@dataclass(frozen=True, slots=True)
class Lately:
    """What happened after ``since``, which is the day of the last meeting about this client or a month ago.

    ``promised`` had to be done by now, of which some is ``done``; ``talks`` are the last ones, one for each of their people, the newest first: plans
    do not tell how many there were before, nor which of us sat at one table; ``signals`` were seen.
    """

    since: date
    promised: tuple[Action, ...]
    talks: tuple[Talk, ...]
    signals: tuple[Signal, ...]

    @property
    def done(self) -> tuple[Action, ...]:
        """What was promised and done."""
        return tuple(each for each in self.promised if not each.open)


def find_lately(account: Account, day: date) -> Lately:
    """What happened up to a day. What was dropped, or is theirs to do, counts neither as promised nor as done."""
    met = max((note.on for note in account.evaluation.notes if subtract_years(day) <= note.on < day), default=None)
    since = met or find_month_before(day)
    return Lately(
        since,
        tuple(each for each in account.actions if each.when and since < each.when <= day and each.state != "dropped" and not each.theirs),
        tuple(_keep_newest(talk for talk in list_talks(account, day) if talk.day > since)),
        tuple(each for each in account.signals if since < each.on <= day),
    )


def list_talks(account: Account, day: date) -> tuple[Talk, ...]:
    """The last contact of each of us with each of their people, up to a day: the newest first."""
    found = (
        Talk(tie.last, person, contact)
        for contact in account.contacts
        for person, tie in contact.known_by.items()
        if tie.last and tie.last <= day
    )
    unsaid = (Talk(each.last, "", each) for each in account.contacts if each.last and each.last <= day)
    return tuple(sorted((*found, *unsaid), key=lambda talk: (-talk.day.toordinal(), talk.contact.label, talk.person)))


def _keep_newest(talks: Iterable[Talk]) -> Iterator[Talk]:
    """Of those with one person the first."""
    seen: list[Contact] = []
    for talk in talks:
        if talk.contact not in seen:
            seen.append(talk.contact)
            yield talk
