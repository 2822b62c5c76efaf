"""An item of a list with a label before its text: a day, a name, one of us, or the beginning of the text."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from accountplan.base.ids import ID
from accountplan.base.text import Text, say
from accountplan.base.yaml_word import format_word
from accountplan.load.pointed import THOUSANDS, WHOLE
from accountplan.load.problem import Problem
from accountplan.load.spot import Spot
from accountplan.model.fix import UNKNOWN, Named, Remedy, replace_letters, write_partly
from accountplan.model.shapes import Record, Row, Shape, Single

from .items import find_text_key, format_item, is_number
from .stamps import LONGEST, find_day_key, read_whole, word_stamped
from .values import clean_number

NUMBERS = ("mark", "value", "hours", "weight")
"""The keys that can take a number behind a label, the likeliest first."""
PEOPLE = ("who", "by", "own", "lead")
_MONEY = re.compile(r"(?i)^(?:[€$£]|eur\b|usd\b|gbp\b)|(?:[€$£]|\beuro|\beur|,-+)$")
MOST = 12
"""Items of a list that are written out in a remedy."""
_SOMEBODY = "\0"
"""In the place of an id that is still to be looked up."""


def is_label(spot: Spot) -> bool:
    """Whether an unknown key is a label: before a text or number in an item of a list that lacks the keys for both."""
    given = _read_label(spot)
    return bool(given) and not any(key in spot.beside for key in given)


def list_labelled(spot: Spot) -> tuple[str, ...]:
    """The keys that an item lacks as they are in its label and what is behind it, or in the remedy that writes the whole item."""
    owner = spot.owners[-1]
    if not isinstance(owner, Record) or not is_label(spot):
        return ()
    needed = tuple(name for name, field in owner.fields.items() if field.required)
    return needed if len(spot.beside) == 1 else tuple(_read_label(spot))


def word_label(spot: Spot, message: Text) -> Problem:
    """The problem of a label, with the remedy that keeps it."""
    old, new = f"{spot.keys[-1]}: {spot.value}", _write_keys(spot, _read_label(spot))
    remedy = write_partly(new) if UNKNOWN in new else replace_letters(old, new)
    owner = spot.owners[-1]
    stamp = read_whole(spot.keys[-1], owner, spot.moment) if isinstance(owner, Record) else None
    if stamp and stamp.doubt and "\n" not in new:
        remedy = Remedy(word_stamped(new, stamp.doubt).help, remedy.fix)
    if not spot.behind.startswith(old):
        remedy = Remedy(remedy.help)
    return Problem("unknown-key", message, *remedy, named=_name_label(spot))


def word_items(spot: Spot, record: Record) -> Text | None:
    """How to write a mapping of days as the list that is asked: each day and what stands behind it as an item; None where these have no day."""
    value = spot.value if isinstance(spot.value, dict) else {}
    if not value or len(value) > MOST or not set(value).isdisjoint(record.fields) or not find_day_key(record):
        return None
    stamps = [read_whole(key, record, spot.moment) for key in value]
    items = [
        format_item(record, stamp.given | _read_behind(each, record))[0]
        for stamp, each in zip(stamps, value.values(), strict=True)
        if stamp and not isinstance(each, (dict, list, bool))
    ]
    if len(items) < len(value):
        return (
            say("Write each as an item of a list: `- {item}`.", item=format_item(record, {})[0])
            if any(record.fields[key].required for key in record.fields)
            else None
        )
    written = f"[{', '.join(items)}]"
    if UNKNOWN in written or any(stamp and stamp.doubt for stamp in stamps):
        return say("Write it as a list, with the days that you mean: `{text}`.", text=written)
    return say("Write it as a list: `{text}`.", text=written)


def _write_keys(spot: Spot, given: dict[str, str]) -> str:
    """What takes the place of a label and its value: the whole item when there is nothing else in it."""
    owner = spot.owners[-1]
    if len(spot.beside) == 1 and isinstance(owner, Record):
        item = format_item(owner, given)[0]
        return item[1:-1] if spot.before.rstrip().endswith("{") and UNKNOWN not in item else item  # between braces that are there
    joint = ", " if "{" in spot.before else "\n" + " " * len(spot.before)
    return joint.join(f"{key}: {value}" for key, value in given.items())


def _read_label(spot: Spot) -> dict[str, str]:
    """The keys to which a label and what is behind it belong, with each as it can be written; none when it is no label."""
    label, value, owner = spot.keys[-1], spot.value, spot.owners[-1]
    in_list = len(spot.owners) > 1 and isinstance(spot.owners[-2], Row)
    if not in_list or not isinstance(owner, Record) or (not isinstance(value, (str, int)) and not is_number(value)):
        return {}
    if len(str(value)) > LONGEST or isinstance(value, bool) or not isinstance(label, (str, date)):
        return {}
    amount = value if is_number(value) else clean_number(value) if _MONEY.search(str(value)) and "value" in owner.fields else None
    stamp = read_whole(label, owner, spot.moment)
    if stamp:
        return stamp.given | _read_behind(value if amount is None else amount, owner)
    if isinstance(label, date):
        return {}
    return _read_text(label, str(value), owner) if amount is None else _read_number(label, str(amount), owner)


def _read_behind(value: object, owner: Record) -> dict[str, str]:
    """The key for what stands behind a day: for a number, where it can stand there, or else for a text."""
    number, text = _find_number(owner), find_text_key(owner)
    if value is None:
        return {}
    amount = value if is_number(value) or text else clean_number(value)
    if number and amount is not None and (is_number(amount) or not text) and _fits(owner.fields[number].shape, amount):
        return {number: _format_number(str(amount), number)}
    return {text: format_word(str(value))} if text else {}


def _fits(shape: Shape, amount: object) -> bool:
    """Whether a number is in the range of a mark, where one is asked."""
    return shape != Single("mark") or 1 <= Decimal(str(amount)) <= 10


def _find_number(owner: Record) -> str | None:
    return next((name for name in NUMBERS if name in owner.fields), None)


def _format_number(value: str, key: str) -> str:
    """A number behind a key: of what is counted in whole numbers a point stands for thousands."""
    return value.replace(".", "") if key in WHOLE and THOUSANDS.fullmatch(value) else value


def _read_number(label: str, value: str, owner: Record) -> dict[str, str]:
    number = _find_number(owner)
    key = next((name for name in ("name", "what", "by") if name in owner.fields), None)
    return {key: format_word(label), number: _format_number(value, number)} if key and number else {}


def _read_text(label: str, text: str, owner: Record) -> dict[str, str]:
    key = find_text_key(owner)
    if not key:
        return {}
    if owner.noun == "Contact":
        return {"name": format_word(label), "function": format_word(text)}
    name = "id" if key == "measure" else "rule"
    if name in owner.fields and ID.fullmatch(label):
        return {name: label, key: format_word(text)}
    return {key: format_word(f"{label}: {text}")}


def _name_label(spot: Spot) -> Named | None:
    """Who the label may be, and what is to be written around the id."""
    owner, label = spot.owners[-1], spot.keys[-1]
    fields = owner.fields if isinstance(owner, Record) else {}
    person = next((name for name in PEOPLE if name in fields and _asks_person(fields[name].shape)), None)
    given = _read_label(spot)
    if not person or not isinstance(label, str):
        return None
    text = {key: value for key, value in given.items() if key in NUMBERS} or {next(iter(given)): format_word(str(spot.value))}
    first, _, last = _write_keys(spot, {**text, person: _SOMEBODY}).partition(_SOMEBODY)
    return Named("person", (label,), "label", (first, last))


def _asks_person(shape: Shape) -> bool:
    single = shape.item if isinstance(shape, Row) else shape
    return isinstance(single, Single) and single.thing == "person"
