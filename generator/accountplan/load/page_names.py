"""The last round: ids within a file that give their name to a page, and cannot."""

from __future__ import annotations

from accountplan.base.reserved import is_reserved
from accountplan.model.files import Kind

from .problem import Problem
from .reading import Reading
from .wording import whole


def check_page_names(reading: Reading, kind: Kind) -> Reading:
    """The reading, with a problem for each id that Windows or the site keeps; it counts all the same."""
    if kind == "people":
        return reading.telling(_word_reserved((id,), id, reading) for id in reading.noun if is_reserved(id))
    if kind == "tiers":
        tiers = enumerate(reading.noun.tiers)
        return reading.telling(_word_reserved(("tiers", number, "id"), tier.id, reading) for number, tier in tiers if is_reserved(tier.id))
    return reading


def _word_reserved(keys: tuple[str | int, ...], id: str, reading: Reading) -> Problem:
    place = reading.positions.key(keys) if keys[-1] == id else reading.positions.value(keys)
    return whole.word_reserved_id(id).at(*place, keys)
