"""Keys that must be there and are not, or that hold nothing."""

from __future__ import annotations

from accountplan.base.text import Code, Listing, Wording, say
from accountplan.load.problem import Problem
from accountplan.load.spot import Spot
from accountplan.model.fix import UNKNOWN, write_partly

from .parts import make_line


def word_missing(spot: Spot) -> Problem:
    """A required key that is not recorded."""
    key = str(spot.keys[-1])
    help = _word_empty_owner([spot]) or say("Add it, such as `{line}`.", line=make_line(spot))
    return Problem("missing-key", say("“{key}” is missing here.", key=key), help)


def _word_empty_owner(spots: list[Spot]) -> Wording | None:
    """How to write the mapping in which everything is missing, after its key; None when something is there."""
    owner, above = spots[0].beside, spots[0].keys[:-1]
    if owner or not above or not isinstance(above[-1], str):
        return None
    needed = ", ".join(f"{spot.keys[-1]}: {UNKNOWN}" for spot in spots)
    return write_partly(f"{above[-1]}: {{{needed}}}").help


def word_torn_item(spots: list[Spot], above: object) -> Problem | None:
    """Keys that are missing in an item, and are in the one above it, which has none of the others: a dash too many cuts one item in two."""
    own, missing = spots[0].beside, {str(spot.keys[-1]) for spot in spots}
    if not isinstance(above, dict) or not own or not missing <= above.keys() or not above.keys().isdisjoint(own):
        return None
    keys = Listing(tuple(say("“{key}”", key=each) for each in sorted(missing)))
    help = say(
        "If this belongs to the item above it, write two spaces in the place of its dash. If not, add {lines}.",
        lines=Listing(tuple(Code(make_line(spot)) for spot in spots)),
    )
    return Problem(
        "missing-key",
        say("{keys} are missing here.", keys=keys) if len(missing) > 1 else say("“{key}” is missing here.", key=missing.pop()),
        help,
    )


def word_several_missing(spots: list[Spot]) -> Problem:
    """Required keys that are not recorded in the same place."""
    keys = Listing(tuple(say("“{key}”", key=str(spot.keys[-1])) for spot in spots))
    lines = Listing(tuple(Code(make_line(spot)) for spot in spots))
    help = _word_empty_owner(spots) or say("Add them, such as {lines}.", lines=lines)
    return Problem("missing-key", say("{keys} are missing here.", keys=keys), help)


def word_blank(spot: Spot) -> Problem:
    """A required key with nothing after it."""
    key = str(spot.keys[-1])
    help = say("Give it a value, such as `{line}`.", line=make_line(spot))
    return Problem("missing-key", say("“{key}” has no value.", key=key), help)
