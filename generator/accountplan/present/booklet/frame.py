"""What every page of a booklet may show."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Day, say
from accountplan.present.settings import FirmSettings


@dataclass(frozen=True, slots=True)
class BookletFrame:
    """What every page of a booklet may show: who made it, of what, as of when, and for whose eyes. ``letter`` is large on the cover, ``tier`` what stands below it."""

    language: str
    title: str
    firm: str
    letter: str
    tier: str
    plans: str
    as_of: str
    date: str
    confidential: str


def make_frame(site: FirmSettings, title: str, letter: str, name: str, version: str) -> BookletFrame:
    """The frame of a booklet about accounts; ``version`` is what it says of what it was made from, empty when nothing is known or wanted."""
    return BookletFrame(
        language=site.words.language,
        title=title,
        firm=site.firm.name,
        letter=letter,
        tier=name,
        plans=site.plans,
        as_of=site.say(say("{day}, {version}", day=Day(site.today), version=version)) if version else site.words.day(site.today),
        date=site.today.isoformat(),
        confidential=site.confidential,
    )
