"""The parts of a sentence about a spot: what to call it, what to compare it with, an example of what is wanted."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from accountplan.base.days import FIRST_YEAR, LAST_YEAR
from accountplan.base.ids import ID
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Text, say
from accountplan.load.problem import Problem
from accountplan.load.spot import Spot
from accountplan.model.fix import UNKNOWN, Fix, NewValue, Remedy
from accountplan.model.keys import WELL_FORMED, About, Form
from accountplan.model.shapes import Either, Record, Row, Shape, Single, Table, Words

PAST = ("since", "last", "on", "done", "asked", "sent", "delivered", "evaluated", "resolved", "left", "reviewed", "checked")
"""Keys of days that have been."""
PLANNED = ("since", "left")
"""Those that are often known before they come."""
HAS_BEEN = "2026-03-31"
"""An example of such a day: the same on all days, as what is said of a file follows from the file alone."""
OTHERWISE = {("SoFar", "until"): True, ("Meeting", "on"): False}
"""Whether a day has been, of keys that say something else in other nouns."""
OF_YEARS = ("figures", "budget", "forecast")
"""Keys below which a figure is that of a whole year; it can be below nothing."""
SIGNED = ("Assignment", "Phase")
"""Records of which the value may be below nothing: a credit."""
MOST: dict[Form | None, int] = {"mark": 10, "number": 10**15}
"""The highest number of a form."""
FITTING = {"id": ID, "key": WELL_FORMED, "tier": compile_lazily(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*", re.ASCII)}
"""What forms that are no text of one's own look like."""
EXAMPLES: dict[Form, str] = {
    "id": "jansen",
    "tier": "A",
    "key": "turnover",
    "line": "...",
    "prose": "...",
    "address": "...",
    "code": "EUR",
    "ref": "004512",
    "zone": "Europe/Amsterdam",
    "number": "5",
    "mark": "8",
    "whole": "2026",
    "flag": "true",
    "date": "2026-12-31",
}


def word_twin(key: str) -> Text:
    """Advice about a key that stands for one which is beside it."""
    return say("Did you mean “{word}”, which is here as well? Keep one of the two.", word=key)


def name_key(spot: Spot) -> str:
    """The key to speak of: for an item of a list, or a point of a scale, the key above it."""
    pairs = [*zip(spot.owners, spot.keys, strict=True)]
    named = (str(key) for owner, key in reversed(pairs) if not isinstance(owner, Row) and getattr(owner, "key", None) != Single("number"))
    return next(named, "")


def is_signed(spot: Spot) -> bool:
    """Whether a number can be below nothing: a figure, or the value of what can be a credit."""
    owner = spot.owners[-1]
    return spot.keys[0] in OF_YEARS or (isinstance(owner, Record) and owner.noun in SIGNED and name_key(spot) == "value")


def find_about(spot: Spot) -> About | None:
    """The description of the nearest known key."""
    pairs = zip(spot.owners, spot.keys, strict=True)
    found = [owner.fields[key].about for owner, key in pairs if isinstance(owner, Record) and key in owner.fields]
    return found[-1] if found else None


def pick_wrong_text(spot: Spot) -> str:
    """The wrong key or value, as it is in the text."""
    return shorten_value(spot.keys[-1]) if spot.is_key else spot.written


def pick_keys_shape(spot: Spot) -> Shape:
    """The shape of the keys beside a wrong key."""
    owner = spot.owners[-1]
    return owner.key if isinstance(owner, Table) else owner


def shorten_value(value: object) -> str:
    """A value that can be of any length, cut to what fits in a sentence."""
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "..."


def make_line(spot: Spot) -> str:
    """The key of a spot with a value, as they can be written."""
    key = str(spot.keys[-1])
    if spot.wanted == Single("date") and _has_been(key, spot.owners[-1]):
        return f"{key}: {HAS_BEEN}"
    return "id: turnover" if key == "id" and spot.wanted == Single("id") else f"{key}: {make_example(spot.wanted)}"


def _has_been(key: str, owner: Shape) -> bool:
    """Whether the day below a key is one on which something was: an example of a day to come would lead to the next finding."""
    noun = owner.noun if isinstance(owner, Record) else ""
    return OTHERWISE.get((noun, key), key in PAST and key not in PLANNED)


def make_example(shape: Shape) -> str:
    """A value of a shape, as it can be written."""
    match shape:
        case Single(form):
            return EXAMPLES[form]
        case Words(allowed):
            return str(allowed[0])
        case Row(item):
            return f"[{make_example(item)}]"
        case Either(options):
            return make_example(options[0])
        case Table(key, value):
            return f"{{{make_example(key)}: {make_example(value)}}}"
        case Record(fields=fields):
            needed = [f"{name}: {make_example(field.shape)}" for name, field in fields.items() if field.required]
            return "{" + (", ".join(needed) or UNKNOWN) + "}"


def is_text(shape: Shape) -> bool:
    """Whether it is a text of one's own, in which any letters may stand."""
    return isinstance(shape, Single) and shape.form in ("line", "prose", "address", "ref")


def can_be(text: str, shape: Shape) -> bool:
    """Whether a text has the form that is asked, as far as that is one of letters."""
    form = FITTING.get(shape.form) if isinstance(shape, Single) else None
    return is_text(shape) or (form is not None and form.fullmatch(text) is not None)


def word_one(spot: Spot) -> Text:
    """What to write where one value is asked, when nobody knows which of those that stand there is meant, or none does."""
    if spot.value in ({}, []) and not _is_needed(spot):
        return (
            say("Write something, or leave the key out.")
            if isinstance(spot.keys[-1], str)
            else say("Write something after it, or remove the dash.")
        )
    if not isinstance(spot.wanted, Single) or (is_text(spot.wanted) and isinstance(spot.keys[-1], str)):
        return say("Give it a value, such as `{line}`.", line=make_line(spot))
    return say("Write one value, such as `{text}`.", text=make_example(spot.wanted))


def _is_needed(spot: Spot) -> bool:
    owner, key = spot.owners[-1], spot.keys[-1]
    return isinstance(owner, Record) and key in owner.fields and owner.fields[key].required


def word_nothing() -> Problem:
    """A dash with nothing after it."""
    return Problem("missing-key", say("There is nothing after this dash."), say("Write something after it, or remove the dash."))


def word_type(spot: Spot, message: Text, remedy: Remedy) -> Problem:
    """A value of another type."""
    if isinstance(spot.value, list) and spot.value and all(_is_of(each, spot) for each in spot.value):
        return Problem(
            "wrong-type", say("“{key}” must be one value, but this is a list.", key=name_key(spot)), *_word_one_of(spot, spot.value)
        )
    return word_nothing() if spot.value is None else Problem("wrong-type", message, *remedy)


def _is_of(value: object, spot: Spot) -> bool:
    """Whether a value can be what a single number or day is, as far as that is known; below nothing few are."""
    form = spot.wanted.form if isinstance(spot.wanted, Single) else None
    if form == "date":
        return isinstance(value, date)
    if form not in MOST or not isinstance(value, (int, Decimal)) or isinstance(value, bool):
        return False
    most = 1 if spot.type == "share_type" else MOST[form]
    return (1 if form == "mark" else 0) <= value <= most


def _word_one_of(spot: Spot, items: list[object]) -> Remedy:
    """How to write one number or day, where there are some in a list."""
    if len(items) == 1:
        return Remedy(say("Write it as `{text}`, without brackets or dash.", text=str(items[0])), Fix(NewValue(str(items[0]))))
    year = next((each for each in reversed(spot.keys) if isinstance(each, int) and FIRST_YEAR <= each <= LAST_YEAR), None)
    if year:
        return Remedy(say("Write one of them, that of {year}, without brackets or dash.", year=str(year)))
    return Remedy(say("Write one of them, without brackets or dash."))
