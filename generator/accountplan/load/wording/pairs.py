"""Several keys with what is behind each in one text, as `sector=Bouw; region=Kust`: the mapping that was meant."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say
from accountplan.base.yaml_word import format_word
from accountplan.load.scalars import read_scalar
from accountplan.load.spot import Spot
from accountplan.model.criteria import BUILT_IN, FIGURES
from accountplan.model.fix import UNKNOWN, Remedy, replace_letters, write_as, write_partly
from accountplan.model.keys import About
from accountplan.model.shapes import Either, Field, Record, Row, Shape, Single, Table, Words, list_records

from .chosen import find_word
from .days import find_period
from .forms import SEGMENT
from .items import format_id, is_number
from .parts import can_be
from .stamps import LONGEST
from .suggest import find_dutch_key
from .ties import asks_ties, read_tie, write_ties
from .values import clean_number, clean_truth

_PARTS = compile_lazily(r"\s*[;|\n]\s*")
_COMMAS = compile_lazily(r",\s+")
_SIGNED = compile_lazily(r"\s*([\w.-]+(?: [\w.-]+)?)\s*(?:=>?|:|->)\s*(\S.*?)\s*")
_SPACED = compile_lazily(r"\s*([\w-]+)\s+(\S.*?)\s*")
_BRACKETED = compile_lazily(r"\s*([\w-]+)\s*\(([^()]+)\)\s*")
_BEHIND = compile_lazily(r"\s*(?:- )?([a-z_]+):\s+([^\s\[{'\"|>&*!#][^#{}\[\]]*?)\s*")
FREE = frozenset({*BUILT_IN, *FIGURES, *SEGMENT})
"""Keys of one's own that are known by their name, so that they need no sign before their value."""


def word_pairs(spot: Spot) -> Remedy | None:
    """How to write several keys in one text as the mapping that is asked; None when it is something else, or any value does not fit its key."""
    text = ", ".join(spot.value) if isinstance(spot.value, list) and all(isinstance(each, str) for each in spot.value) else spot.value
    made = _write_pairs(text, spot.wanted) if isinstance(text, str) and (isinstance(spot.value, str) or has_pairs(spot.value)) else None
    if made is None or UNKNOWN in made:
        return write_partly(made) if made else None
    return write_as(made, safe=False) if isinstance(spot.value, str) else Remedy(write_as(made).help)


def word_pairs_of_item(spot: Spot, record: Record) -> Remedy | None:
    """How to write several keys in one text as the only item of a list."""
    made = _write_pairs(spot.value, record) if isinstance(spot.value, str) and has_pairs(spot.value) and ";" in spot.value else None
    return None if made is None else write_partly(f"[{made}]") if UNKNOWN in made else write_as(f"[{made}]", safe=False)


def word_pairs_behind(row: str) -> Remedy | None:
    """How to write keys with values behind the key that they belong below, on one line: `segment: sector: Bouw, region: Kust`."""
    found = _BEHIND.fullmatch(row)
    shapes = _list_owners().get(found[1], ()) if found else ()
    if not found or not shapes:
        return None
    made = next((made for shape in shapes if (made := _write_pairs(found[2], shape))), None)
    if made and UNKNOWN not in made:
        return Remedy(write_as(made).help) if any(map(asks_ties, shapes)) else replace_letters(found[2], made)
    if any(map(asks_ties, shapes)) and (ties := write_ties(found[2])):
        return Remedy(write_as(ties).help)
    return Remedy(say("Begin what belongs below “{key}” on the next line, and indent it.", key=found[1]))


@cache
def _list_owners() -> dict[str, tuple[Shape, ...]]:
    """The shapes of all keys that hold nothing but keys."""
    found: dict[str, list[Shape]] = {}
    for record in list_records():
        for key, field in record.fields.items():
            found.setdefault(key, []).append(field.shape)
    return {key: tuple(shapes) for key, shapes in found.items() if all(isinstance(each, (Record, Table)) for each in shapes)}


def write_pairs_of(text: str, key: str) -> str | None:
    """A text as the mapping that a key asks for, wherever it stands: None when the key asks something else, or the text is something else."""
    shapes = _list_owners().get(key, ())
    made = {_write_pairs(text, shape) for shape in shapes}
    if made == {None} and any(map(asks_ties, shapes)):
        return write_ties(text, remarked=False)
    return made.pop() if len(made) == 1 else None


def _write_pairs(text: str, wanted: Shape) -> str | None:
    written = {key: fit_value(each, shape, about) for key, (each, shape, about) in read_pairs(text, wanted).items()}
    if not written or None in written.values():
        return None
    if isinstance(wanted, Record):
        written |= {key: UNKNOWN for key, field in wanted.fields.items() if field.required and key not in written}
    return "{" + ", ".join(f"{key}: {each}" for key, each in written.items()) + "}"


def has_pairs(value: object) -> bool:
    """Whether it looks like keys with values, and not like one value, or several."""
    texts = value if isinstance(value, list) else [value]
    return any(isinstance(text, str) and any(sign in text for sign in ("=", ":", "->", " (")) for text in texts)


def read_pairs(text: str, wanted: Shape) -> dict[str, tuple[str, Shape, About | None]]:
    """What stands behind each key in a text, with what that key asks; none when any part of it is no key with a value."""
    if len(text) > LONGEST or "\t" in text.strip():  # the cells of a row are no pairs
        return {}
    best: dict[str, tuple[str, Shape, About | None]] = {}
    for parts in (_COMMAS.split(text.strip()), _PARTS.split(text.strip())):
        found = [_read_pair(part, wanted) for part in parts if part]
        pairs = {pair[0]: pair[1:] for pair in found if pair}
        if len(pairs) == len(found) > len(best) and any(pair[0] for pair in pairs.values()):
            best = pairs
    return {} if len(best) == 1 and _PARTS.search(text.strip()) else best


def _read_pair(part: str, wanted: Shape) -> tuple[str, str, Shape, About | None] | None:
    for form in (_SIGNED, _BRACKETED, _SPACED):
        found = form.fullmatch(part)
        if not found:
            continue
        match wanted:
            case Record(fields=fields) if form is not _BRACKETED:
                key = found[1] if found[1] in fields else find_dutch_key(found[1], fields)
                if key:
                    return key, found[2], fields[key].shape, fields[key].about
            case Table(key=asked, value=value) if form is not _SPACED or found[1] in FREE:
                key = _fit_key(found[1], asked)
                if key and (form is not _BRACKETED or asked == Single("id")):
                    return key, found[2], value, None
    match wanted:
        case Table(key=Single("id") as asked, value=Record(fields=fields)) if can_be(part.strip(), asked):
            return None if any(field.required for field in fields.values()) else (part.strip(), "", Record("", {}), None)
    return None


def _fit_key(text: str, asked: Shape) -> str | None:
    """A key of one's own as it can be written."""
    match asked:
        case Words(allowed):
            return find_word(text, None, [str(word) for word in allowed])
        case Single("whole"):
            return text if re.fullmatch(r"(19|20)\d\d", text) else None
        case Single("number"):
            return text if is_number(read_scalar(text)) else None
        case Single("key" | "id" | "tier"):
            return format_id(text) if can_be(text, asked) else None
    return format_word(text)


def fit_value(text: str, shape: Shape, about: About | None) -> str | None:
    """A text as it can be written where a shape is asked; None when it does not fit there."""
    match shape:
        case Words(allowed):
            return find_word(text, about, [str(word) for word in allowed])
        case Row(item):
            items = [fit_value(part, item, about) for part in _COMMAS.split(text)]
            return f"[{', '.join(each for each in items if each)}]" if all(items) else None
        case Either(options):
            return next((made for each in options if (made := fit_value(text, each, about))), None)
        case Record(fields=fields):
            return _fit_record(text, fields) if text else "{}"
        case Single(form):
            return _fit_single(text, form, shape)
    return None


def _fit_record(text: str, fields: dict[str, Field]) -> str | None:
    """A mapping with one key: the one that must be there, else the only one that has such words or numbers to choose from."""
    if {"strength", "last"} <= fields.keys() and (tie := read_tie(text)):
        return "{" + ", ".join(f"{key}: {each}" for key, each in tie.items()) + "}"
    needed = [key for key, field in fields.items() if field.required]
    keys = needed or [key for key, field in fields.items() if isinstance(field.shape, Words) or field.shape == Single("date")]
    found = {key: made for key in keys if (made := fit_value(text, fields[key].shape, fields[key].about))}
    return "{" + "".join(f"{key}: {made}" for key, made in found.items()) + "}" if len(found) == 1 and len(needed) < 2 else None


def _fit_single(text: str, form: str, shape: Single) -> str | None:
    value = read_scalar(text)
    if form in ("number", "mark", "whole"):
        number = text if is_number(value) else clean_number(text, whole=form == "whole")
        low, high = (1, 10) if form == "mark" else (0, 10**15)
        return number if number and low <= float(number) <= high and (form != "whole" or number.isdecimal()) else None
    if form == "date":
        day = find_period(text)
        return (
            value.isoformat() if isinstance(value, date) else day.last.isoformat() if day and day.sure and day.first == day.last else None
        )
    if form == "flag":
        return clean_truth(text)
    if form in ("id", "tier", "key"):
        return format_id(text) if can_be(text, shape) else None
    return format_word(text) if form in ("line", "prose", "address", "ref") else None
