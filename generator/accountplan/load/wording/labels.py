"""An item of a list with a label before its text: a day, a name, one of us, or the beginning of the text."""

from __future__ import annotations

from decimal import Decimal

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Text
from accountplan.base.yaml_word import format_word
from accountplan.load.problem import Problem
from accountplan.load.spot import Spot
from accountplan.model.fix import UNKNOWN, Named, Remedy, replace_letters, write_partly
from accountplan.model.shapes import Record, Row, Shape, Single

from .entries import NUMBERS, read_entry
from .items import find_text_key, format_item
from .remarks import split_remark
from .stamps import read_whole, word_stamped
from .values import clean_number

PEOPLE = ("who", "by", "own", "lead")
_MONEY = compile_lazily(r"(?i)^(?:[€$£]|eur\b|usd\b|gbp\b)|(?:[€$£]|\beuro|\beur|,-+)$")
_SOMEBODY = "\0"
"""In the place of an id that is still to be looked up."""


def is_label(spot: Spot) -> bool:
    """Whether an unknown key is a label: before a text or number in an item of a list that lacks the keys for both."""
    given = _read_label(spot)
    return bool(given) and not any(key in spot.beside for key in given) and not _is_one_of_several(spot)


def _is_one_of_several(spot: Spot) -> bool:
    """Whether another key of the same item is unknown as well: then these are words for keys, and none is a label."""
    owner = spot.owners[-1]
    return isinstance(owner, Record) and sum(key not in owner.fields for key in spot.beside) > 1


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
    if not in_list or not isinstance(owner, Record) or value is None:
        return {}
    head, remark = split_remark(label)
    if (
        remark
        and isinstance(value, str)
        and (stamp := read_whole(head, owner, spot.moment))
        and not stamp.doubt
        and (text := find_text_key(owner))
    ):
        return stamp.given | {text: format_word(f"{remark}: {value}")}
    amount = clean_number(value) if isinstance(value, str) and "value" in owner.fields and _MONEY.search(value) else None
    return read_entry(label, value if amount is None else Decimal(amount), owner, spot.moment)


def _name_label(spot: Spot) -> Named | None:
    """Who the label may be, and what is to be written around the id."""
    owner, label = spot.owners[-1], spot.keys[-1]
    fields = owner.fields if isinstance(owner, Record) else {}
    person = next((name for name in PEOPLE if name in fields and _asks_person(fields[name].shape)), None)
    given = _read_label(spot)
    if not person or not isinstance(label, str):
        return None
    behind = {key: value for key, value in given.items() if key in NUMBERS or value == str(spot.value) != label}
    key = find_text_key(owner) if isinstance(owner, Record) else None
    text = behind or ({key: format_word(str(spot.value))} if key else {})
    first, _, last = _write_keys(spot, {**text, person: _SOMEBODY}).partition(_SOMEBODY)
    return Named("person", (label,), "label", (first, last))


def _asks_person(shape: Shape) -> bool:
    single = shape.item if isinstance(shape, Row) else shape
    return isinstance(single, Single) and single.thing == "person"
