"""What a name with something behind it says of a record: `Jan: directeur`, `Study: won`, `Call: 2026-12-01`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from accountplan.base.ids import ID
from accountplan.base.yaml_word import format_word
from accountplan.load.pointed import THOUSANDS, WHOLE
from accountplan.load.spot import Moment
from accountplan.model.shapes import Record, Shape, Single

from .items import complete_address, find_text_key, is_number
from .parts import PAST
from .stamps import LONGEST, read_whole
from .structure import find_key_word
from .values import clean_number

NUMBERS = ("mark", "value", "target", "hours", "weight")
"""The keys that can take a number behind a name, the likeliest first."""
UNNAMED = frozenset(PAST) - {"on"} | {"start", "renews"}
"""Days of which nobody writes the name alone."""


def read_entry(name: object, value: object, record: Record, moment: Moment) -> dict[str, str]:
    """The keys to which a name and what is behind it belong, with each as it can be written; none when nobody can say."""
    if len(str(value)) > LONGEST or len(str(name)) > LONGEST or isinstance(value, bool) or not isinstance(name, (str, date)):
        return {}
    if isinstance(value, (dict, list)):
        return {}
    stamp = read_whole(name, record, moment)
    if stamp:
        return stamp.given | read_behind(value, record)
    if isinstance(name, date):
        return {}
    if word := _find_kind(name, record):
        return word if value is None else word | (_read_day(value, record, moment) or read_behind(value, record))
    if value is None:
        return _read_name(name, record)
    given = _read_day(value, record, moment) or _read_choice(value, record)
    if given:
        return _read_name(name, record) | given
    return (
        read_number(name, str(value), record) if is_number(value) else read_text(name, str(value), record) if isinstance(value, str) else {}
    )


def _read_name(name: str, record: Record) -> dict[str, str]:
    """The key for a name: that of a text, else an id."""
    key = find_text_key(record)
    if key in ("name", "what", "measure"):
        return {key: format_word(name)}
    word = next((each for each in ("id", "rule") if each in record.fields and ID.fullmatch(name)), None)
    return {word: name} if word else {"by": format_word(name)} if "mark" in record.fields else {key: format_word(name)} if key else {}


def _find_kind(name: str, record: Record) -> dict[str, str]:
    """The word that must be there and that the name is: `serious_complaint`."""
    for key, field in record.fields.items():
        if field.required and (word := find_key_word(name, field)):
            return {key: word}
    return {}


def _read_choice(value: object, record: Record) -> dict[str, str]:
    """The only key that has a word to choose from; in another language where one must be there."""
    found = {}
    for key, field in record.fields.items():
        word = find_key_word(value, field) if isinstance(value, str) else None
        if word and (field.required or word == value):
            found[key] = word
    return found if len(found) == 1 else {}


def _read_day(value: object, record: Record, moment: Moment) -> dict[str, str]:
    """The key for a day behind a name: the one that must be there, or the only one on which something is to come."""
    stamp = read_whole(value, record, moment) if isinstance(value, (str, date)) else None
    if stamp is None or stamp.doubt or len(stamp.given) > 1:
        return {}
    days = [key for key, field in record.fields.items() if field.shape == Single("date")]
    keys = [key for key in days if record.fields[key].required] or [key for key in days if key not in UNNAMED]
    return {keys[0]: next(iter(stamp.given.values()))} if len(keys) == 1 else {}


def read_behind(value: object, record: Record) -> dict[str, str]:
    """The key for what stands behind a day or a word: for a number, where it can stand there, or else for a text."""
    number, text = find_number(record), find_text_key(record)
    if value is None:
        return {}
    amount = value if is_number(value) or text else clean_number(value)
    if number and amount is not None and (is_number(amount) or not text) and _fits(record.fields[number].shape, amount):
        return {number: _format_number(str(amount), number)}
    return {text: format_word(str(value))} if text else {}


def find_number(record: Record) -> str | None:
    """The key for a number: hours are those of something that is done."""
    return next((name for name in NUMBERS if name in record.fields and (name != "hours" or "what" in record.fields)), None)


def _fits(shape: Shape, amount: object) -> bool:
    """Whether a number is in the range of a mark, where one is asked."""
    return shape != Single("mark") or 1 <= Decimal(str(amount)) <= 10


def _format_number(value: str, key: str) -> str:
    """A number behind a key: of what is counted in whole numbers a point stands for thousands."""
    return value.replace(".", "") if key in WHOLE and THOUSANDS.fullmatch(value) else value


def read_number(name: str, value: str, record: Record) -> dict[str, str]:
    """The keys for a name with a number behind it."""
    number, given = find_number(record), _read_name(name, record)
    return given | {number: _format_number(value, number)} if given and number else {}


def read_text(name: str, text: str, record: Record) -> dict[str, str]:
    """The keys for a name with a text behind it: two where there is one for each, or else both as one text."""
    key = find_text_key(record)
    if "address" in record.fields and "name" in record.fields and (address := complete_address(text)):
        return {"address": format_word(address), "name": format_word(name)}
    if not key:
        return {}
    behind = next((each for each in ("function", "notes") if each in record.fields), None)
    if key == "name" and behind:
        return {"name": format_word(name), behind: format_word(text)}
    id = "id" if key == "measure" or (key == "name" and "id" in record.fields) else "rule"
    if id in record.fields and ID.fullmatch(name.lower() if record.fields[id].shape == Single("tier") else name):
        return {id: name, key: format_word(text)}
    return {key: format_word(f"{name}: {text}")}
