"""Keys of another type than those beside them: what is no year, no figure or no word where one is asked."""

from __future__ import annotations

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say
from accountplan.load.problem import Problem
from accountplan.load.spot import Spot
from accountplan.model.shapes import Record, Single

from . import percentages
from .labels import is_label, word_label
from .limits import word_limit_key, word_point
from .names import word_unknown_key
from .parts import pick_keys_shape
from .values import clean_number
from .year_keys import word_year_key

_AFTER_COMMA = compile_lazily(r"\d,$")
"""Before the rest of a number that a comma cuts in two."""


def _spell_key(key: object) -> str:
    return str(key).lower() if isinstance(key, bool) else str(key)


def word_key_type(spot: Spot) -> Problem:
    """A key of another type than the keys beside it. Among keys that are all known it is an unknown one, whatever its type."""
    if isinstance(spot.owners[-1], Record):
        return word_unknown_key(spot)
    key, shape = _spell_key(spot.keys[-1]), pick_keys_shape(spot)
    if is_label(spot):
        return word_label(spot, say("The key “{key}” must be a word.", key=key))
    match shape:
        case Single("whole"):
            return Problem("wrong-type", say("The key “{key}” must be a year.", key=key), *word_year_key(spot))
        case Single("number"):
            message, point, number = say("The key “{key}” must be a number.", key=key), percentages.word_point(spot, key), clean_number(key)
            if point:
                return Problem("wrong-type", message, *point)
            if number and not _AFTER_COMMA.search(spot.before):
                return Problem("wrong-type", message, *word_point(number, spot.beside))
            if bound := word_limit_key(key, spot.beside):
                return Problem("wrong-type", message, *bound)
            return Problem("wrong-type", message, say("Write digits only, such as 25000."))
    return Problem("wrong-type", say("The key “{key}” must be a word.", key=key), say("Begin it with a letter, or put it between quotes."))
