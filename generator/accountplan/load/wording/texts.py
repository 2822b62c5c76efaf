"""Something else where a text is asked: the text that was meant, as it can be written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Code, Listing, say
from accountplan.base.yaml_word import format_word
from accountplan.load.problem import Problem
from accountplan.load.spot import Spot
from accountplan.model.fix import Fix, NewValue, Remedy, write_as, write_remarked
from accountplan.model.shapes import Record, Row, Single, Table

from .chosen import word_truth_of
from .formless import FORMS
from .parts import can_be, is_text, name_key, word_nothing, word_one
from .quoted import word_colon_in_text
from .stamps import find_day_key
from .values import LONGEST, name_kind, quote_text

LABELS = frozenset(
    {
        "lead",
        "lid",
        "leden",
        "member",
        "members",
        "who",
        "wie",
        "name",
        "naam",
        "partner",
        "trekker",
        "person",
        "persoon",
        "team",
        "id",
        "by",
        "door",
    }
)
"""Words before one of us that say what somebody is; of any other word somebody says that behind it: `jansen: chair`."""
_PLACEHOLDER = compile_lazily(r"\{\{[^{}]*\}\}\s*$")
"""What a template leaves where nothing was filled in."""
FEW = 6
"""Short texts that are one line together."""
_CUT = compile_lazily(r"\s+#[^\s#]")
"""What is lost to a comment, behind the number that a text begins with."""
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
        owner = spot.owners[-1]
        day = find_day_key(owner) if isinstance(owner, Record) else None
        if day and day not in spot.beside:
            line = f"{day}: {value.isoformat()}"
            return Problem(
                "wrong-type", message, say("Write the id of one of us here. The day belongs under a key of its own: `{line}`.", line=line)
            )
        return Problem("wrong-type", message, say("Write the id of one of us here: a day has a key of its own."))
    if _PLACEHOLDER.match(spot.behind):
        return Problem("wrong-type", message, say("Leave “{key}” out until it is known.", key=key))
    match value:
        case dict() if person := _pick_person(value, spot):
            return Problem("wrong-type", message, *person)
        case dict() if lines := _join_pairs(value, spot):
            return Problem("wrong-type", message, *lines)
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
            remedy = word_quotes(spot.written)
            cut = _CUT.match(spot.behind[len(spot.written) :])
            return Problem("wrong-type", message, remedy.help, replace(remedy.fix, safe=False) if remedy.fix and cut else remedy.fix)
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
    """How to write some short texts between brackets as one line, where a line is asked: two telephone numbers, two functions."""
    key = name_key(spot)
    numbers = key == "phone" and all(isinstance(each, (str, int)) for each in items)
    if not items or len(items) > FEW or not (numbers or all(isinstance(each, str) and len(each) <= LONGEST for each in items)):
        return None
    alone = key in ("email", "name", "address") or isinstance(spot.owners[-1], Table)
    if key == "name" and len(items) > 1 and len(spot.owners) > 1 and isinstance(spot.owners[-2], Row):
        each = tuple(Code(f"- {{name: {format_word(str(item))}}}") for item in items)
        return Remedy(say("Write each of them as an item of its own: {lines}.", lines=Listing(each)))
    if alone and len(items) > 1:
        return _word_one_of(items, spot)
    if not numbers and not (isinstance(spot.wanted, Single) and spot.wanted.form in ("line", "ref")):
        return None
    remedy = write_as(format_word(", ".join(map(str, items))), safe=numbers)
    return remedy if "[" in spot.written else Remedy(remedy.help)


def _word_one_of(items: list[object], spot: Spot) -> Remedy:
    """Which of some texts to write where there is room for one, and where the others can be."""
    words, owner = Listing(tuple(Code(format_word(str(each))) for each in items), "or"), spot.owners[-1]
    if isinstance(owner, Record) and "notes" in owner.fields:
        return Remedy(say("Only one can be here: write {words}, and what is left under `notes`.", words=words))
    return Remedy(say("Only one can be named here: write {words}.", words=words))


def _join_pairs(pairs: dict[Any, Any], spot: Spot) -> Remedy | None:
    """The same of telephone numbers with what each is for."""
    if name_key(spot) != "phone" or not pairs or not all(isinstance(each, (str, int)) for each in pairs.values()):
        return None
    return Remedy(write_as(format_word(", ".join(f"{key} {each}" for key, each in pairs.items()))).help)


def _pick_person(pairs: dict[Any, Any], spot: Spot) -> Remedy | None:
    """How to write the id of one of us with what it is, as an item of a list: `- lead: jansen`."""
    (key, value), *others = pairs.items() or (("", ""),)
    if others or not isinstance(value, str) or not isinstance(spot.wanted, Single) or spot.wanted.form != "id":
        return None
    id, remark = (value, str(key)) if str(key).casefold() in LABELS else (str(key), value)
    return write_remarked(id, remark) if isinstance(spot.keys[-1], int) and can_be(id, spot.wanted) else None


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
