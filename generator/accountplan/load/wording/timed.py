"""Hours in another unit than hours, or for a part of the time or of the people: `2 dagen`, `12 pw`, `4 uur per week`, `12 p.p.`."""

from __future__ import annotations

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say
from accountplan.load.spot import Spot
from accountplan.model.fix import Remedy
from accountplan.model.shapes import Record

from .parts import OF_YEARS, name_key

HOURS = ("hours", "used")
_TIME = compile_lazily(
    r"(?i)\s*(?:ca\.?\s*)?(?:[\d.,½]+|een|één|a|one|half|halve|een halve|half a)\s*(?:d|dgn|dag|dagen|days?|wk|we(?:ek|ken)|weeks?|mnd|maand(?:en)?|months?|dagde(?:el|len)|fte)\.?\s*"
)
_EACH = compile_lazily(
    r"(?i)\s*[\d.,½]+\s*(?:u|uur|uren|h|hrs?|hours?)?\s*(?:p\.?\s?[wmdp]\.?|p/[wmdp]|(?:/|per\s|elke\s|iedere\s|each\s|every\s|a\s)\s*(?!(?:j|jr|jaar|yr|year|annum)\b)[^\W\d]+)\s*"
)
"""Behind so many hours: how often they come, or for how many people."""
YEARLY = ("Person", "Activity")
"""Records of which the hours are those of a year."""


def word_time(spot: Spot) -> Remedy | None:
    """What to write where hours are said otherwise, of which nobody but the writer knows what they come to; None when they are not."""
    if name_key(spot) not in HOURS or not isinstance(spot.value, str):
        return None
    if _TIME.fullmatch(spot.value):
        return Remedy(say("Write how many hours that is, in digits, such as 30."))
    if not _EACH.fullmatch(spot.value):
        return None
    if spot.keys[0] in OF_YEARS:
        return None
    if isinstance(spot.owners[-1], Record) and spot.owners[-1].noun in YEARLY:
        return Remedy(say("Write how many hours that is in a whole year, in digits, such as 120."))
    return Remedy(say("Write how many hours that is for all of it together, in digits, such as 30."))
