"""Something else where a text is asked: the text that was meant, as it can be written."""

from __future__ import annotations

from datetime import date

from accountplan.base.text import say
from accountplan.base.yaml_word import format_word
from accountplan.load.problem import Problem
from accountplan.load.spot import Spot
from accountplan.model.fix import Fix, NewValue, Remedy, write_as
from accountplan.model.shapes import Single, Table

from .chosen import word_truth_of
from .formless import FORMS
from .parts import can_be, is_text, name_key, word_nothing, word_one
from .quoted import word_colon_in_text
from .values import LONGEST, name_kind, quote_text

SEVERAL_LINES = say("Write one text. For more than one line, write `|` after the colon and indent the lines below it.")


def word_not_text(spot: Spot) -> Problem:
    """Something else where a text is asked."""
    key, value = name_key(spot), spot.value
    if value is None:
        return word_nameless(spot) or word_nothing()
    if truth := word_truth_of(spot):
        return Problem("wrong-type", say("“{key}” must be text, but this is {kind}.", key=key, kind=name_kind(value)), *truth)
    if isinstance(value, list) and (alone := _word_one_item(value, spot)):
        return Problem("wrong-type", say("“{key}” must be one value, but this is a list.", key=key), *alone)
    message = say("“{key}” must be text, but this is {kind}.", key=key, kind=name_kind(value))
    if isinstance(value, date) and spot.wanted in (Single("id", "person"), Single("id")):
        return Problem("wrong-type", message, say("Write the id of one of us here: a day has a key of its own."))
    match value:
        case list() | dict() if not value or not is_text(spot.wanted) or key in FORMS:
            help = FORMS.get(key) or word_one(spot)
        case list() if joined := _join_texts(value, spot):
            return Problem("wrong-type", message, *joined)
        case list():
            help = SEVERAL_LINES
        case dict() if whole := word_colon_in_text(spot):
            return Problem("wrong-type", message, *whole)
        case dict() if isinstance(spot.keys[-1], str) and not spot.before.strip():
            help = SEVERAL_LINES
        case dict():
            help = say("If this is one text with a colon in it, put it between quotes.")
        case _ if key in FORMS or not can_be(spot.written, spot.wanted):
            help = FORMS.get(key) or word_one(spot)
        case _:
            return Problem("wrong-type", message, *word_quotes(spot.written))
    return Problem("wrong-type", message, help)


def word_quotes(text: str) -> Remedy:
    """The remedy for what is read as a number, a day or true, and was meant as text."""
    written = quote_text(text)
    return Remedy(say("Put it between quotes: `{text}`.", text=written), Fix(NewValue(written)))


def word_nameless(spot: Spot) -> Problem | None:
    """An id with no name behind it; None when what holds nothing is an item of a list."""
    if spot.value is not None or not isinstance(spot.owners[-1], Table):
        return None
    key = str(spot.keys[-1])
    help = say("Give it a value, such as `{line}`.", line=f"{key}: {key.capitalize()}")
    return Problem("missing-key", say("“{key}” has no value.", key=key), help)


def _join_texts(items: list[object], spot: Spot) -> Remedy | None:
    """How to write some short texts between brackets as one line, where a line is asked: two telephone numbers."""
    if name_key(spot) != "phone" or not all(isinstance(each, (str, int)) for each in items) or "[" not in spot.written:
        return None
    return write_as(format_word(", ".join(map(str, items))))


def _word_one_item(items: list[object], spot: Spot) -> Remedy | None:
    """How to write one word that is in a list; None when it is a text that was meant."""
    if (
        len(items) == 1
        and isinstance(items[0], str)
        and 0 < len(items[0]) <= LONGEST
        and can_be(items[0], spot.wanted)
        and name_key(spot) not in FORMS
    ):
        text = format_word(items[0])
        return Remedy(say("Write it as `{text}`, without brackets or dash.", text=text), Fix(NewValue(text)))
    several = items != [] and all(isinstance(each, str) and can_be(each, spot.wanted) for each in items)
    return Remedy(say("Write one of them, without brackets or dash.")) if several and not is_text(spot.wanted) else None
