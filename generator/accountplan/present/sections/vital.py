"""What a page about a client opens with: whether it is never satisfied, danger, what it brings, what comes next, contact, what happened lately, and open proposals."""

from __future__ import annotations

from dataclasses import dataclass

from .brings import Brings, Offers, show_brings, show_offers
from .danger import Claim, Danger, show_danger, word_claim
from .lately import Contacted, Next, Since, show_contact, show_next, show_since
from .sour import SourView, show_sour
from .subject import Subject


@dataclass(frozen=True, slots=True)
class Vital:
    """All of it. A part is None where it says nothing, as of a former client."""

    claim: Claim
    sour: SourView | None
    danger: Danger | None
    next: Next
    contact: Contacted
    since: Since | None
    brings: Brings
    offers: Offers | None


def show_vital(subject: Subject) -> Vital:
    """What matters most of one account, before anything else."""
    return Vital(
        claim=word_claim(subject),
        sour=show_sour(subject),
        danger=show_danger(subject),
        next=show_next(subject),
        contact=show_contact(subject),
        since=show_since(subject),
        brings=show_brings(subject),
        offers=show_offers(subject),
    )
