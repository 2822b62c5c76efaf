"""A mapping that is written as one value, or as a label with a value behind it: whole, with the keys that it must have."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from accountplan.base.alike import make_slug
from accountplan.base.days import FIRST_YEAR, LAST_YEAR
from accountplan.base.ids import ID
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Text, say
from accountplan.base.yaml_word import format_word
from accountplan.load.scalars import read_scalar
from accountplan.load.spot import Moment, Spot
from accountplan.model.fix import UNKNOWN, Named, Remedy, write_as, write_partly
from accountplan.model.keys import About
from accountplan.model.particulars import Reference
from accountplan.model.shapes import Record, Row, Shape, Single, Words

from .dated import word_years
from .days import find_period
from .parts import can_be
from .rhythms import find_rhythm
from .stamps import LONGEST, Stamp, read_stamp, stamp_yearless, word_stamped
from .suggest import find_dutch_key, find_translation

TEXTS = ("what", "text", "measure", "name", "note", "reason", "why")
"""The keys that can take a text that stands by itself, the likeliest first."""
SHORT_ID, LONGEST_ID, LONGEST_TIER = 40, 64, 16
CODE = compile_lazily(r"[Aa][Pp][\s-]?\d{3}")
"""The code of a rule, which has a name too."""
_NUMBERED = compile_lazily(r"(?:^|\s)1[.)]\s.+\s2[.)]\s")
"""Several items in one text, as a word processor numbers them."""
_PAIR = compile_lazily(r"([a-z_]+)\s*[=;]\s*([^\s=;:#,{}\[\]][^=;:#,{}\[\]]*)")
_KEYED = compile_lazily(r"([^\W\d]+)\s+([\w-]+)")
"""A key with a word behind it, as one says it: tier A."""


def word_value(spot: Spot) -> Remedy | None:
    """How to write a text, a number or a day where keys are asked; None when that cannot be said."""
    if not spot.owners or not isinstance(spot.wanted, Record) or isinstance(spot.value, (dict, list)) or spot.value is None:
        return None
    if isinstance(spot.owners[-1], Row):
        return _word_item(spot.value, spot.wanted, spot.moment)
    given = _read_fitting(spot, spot.wanted)
    return _word_given(spot.value, spot.wanted, Stamp(given)) if given else None


def word_only_item(spot: Spot, record: Record) -> Remedy | None:
    """How to write a text or a day where a list of such mappings is asked: as its only item; None when it belongs below none of the keys, or names several."""
    value = spot.value
    if isinstance(value, str) and (_NUMBERED.search(value) or (find_text_key(record) == "name" and _names_several(value))):
        return None
    return _word_item(value, record, spot.moment, alone=True) if isinstance(value, (str, date)) or is_number(value) else None


def _word_item(value: object, record: Record, moment: Moment, *, alone: bool = False) -> Remedy | None:
    """How to write an item of a list; ``alone`` when it is all that is in the place of the list."""
    if isinstance(value, str) and "\t" in value.strip():
        return word_row(value, record)
    yearless = stamp_yearless(value, record, moment) if isinstance(value, str) else ()
    if yearless:
        return word_years(tuple(_enclose(format_item(record, given)[0], alone=alone) for given in yearless))
    stamp = _read_item(value, record, moment)
    return _word_given(value, record, stamp, alone=alone) if stamp.given else None


def word_row(value: str, record: Record) -> Remedy:
    """What to do with a row of a table, of which nobody can tell what its cells are."""
    text = find_text_key(record)
    cell = next((each for each in re.split(r"\t|\|", value) if each.strip()), "").strip()
    item = f"{{{text}: {format_word(cell)}, ...}}" if text else UNKNOWN
    return Remedy(say("This is a row of a table: write each of its cells behind its key, such as `{item}`.", item=item))


def _word_given(value: object, record: Record, stamp: Stamp, *, alone: bool = False) -> Remedy:
    """How to write a mapping of which some keys are known."""
    written, made_up = format_item(record, stamp.given)
    kept = not made_up and (stamp.plain or not {str(value), format_word(str(value))}.isdisjoint(stamp.given.values()))
    written = _enclose(written, alone=alone)
    if stamp.doubt:
        return word_stamped(written, stamp.doubt)
    return write_partly(written) if UNKNOWN in written else write_as(written, safe=kept)


def _enclose(written: str, *, alone: bool) -> str:
    return f"[{written}]" if alone else written


_MARK = compile_lazily(r"\s*(?:[-•*+–]|\d{1,2}[.)])\s+")
_NUMBER = compile_lazily(r"(?:^|\s)\d{1,2}[.)]\s+")


def word_only_text(value: str) -> Remedy | None:
    """How to write a text where a list of texts is asked: as its only item, unless it names several."""
    if parted := word_parted(value, commas=True):
        return parted
    is_one = 0 < len(value) <= LONGEST and not _names_several(value) and not _NUMBERED.search(value)
    return write_as(f"[{format_word(value)}]") if is_one else None


def word_parted(value: str, *, commas: bool) -> Remedy | None:
    """How to write several texts in one as a list of them; None when it may be one text."""
    parts = _split_texts(value, commas=commas)
    return write_as(f"[{', '.join(map(format_word, parts))}]", safe=False) if parts else None


def _split_texts(value: str, *, commas: bool) -> list[str]:
    """The texts in one, when signs or the beginnings of lines part them and all are short; none when it may be one text."""
    lines = [_MARK.sub("", line) for line in value.strip().split("\n")]
    numbered = [part for part in _NUMBER.split(value.strip()) if part]
    few = [part.strip() for part in value.split(";")]
    named = [part.strip() for part in value.split(",")] if commas else []
    for parts, longest in (
        (lines if _MARK.match(value) else [], LONGEST),
        (numbered if _NUMBER.match(value) else [], LONGEST),
        (few, LONGEST),
        (named, 25),
    ):
        if (
            1 < len(parts) <= 12
            and all(0 < len(part) <= longest for part in parts)
            and not any(sign in value for sign in ":(")
            and len(value) <= 200
        ):
            return parts
    return []


def _names_several(value: str) -> bool:
    """Whether a text looks like more than one name."""
    return any(sign in value for sign in ",;\n")


def _read_item(value: object, record: Record, moment: Moment) -> Stamp:
    """The keys to which the parts of a value belong, with each part as it can be written."""
    text, stamp = find_text_key(record), read_stamp(value, record, moment)
    if stamp and (text or not stamp.rest):
        return stamp._replace(given=stamp.given | ({text: stamp.rest} if text and stamp.rest else {}))
    if not isinstance(value, str):
        return Stamp(_read_other(value, record))
    if "address" in record.fields and (address := complete_address(value)):
        return Stamp({"address": format_word(address)})
    if key := _find_id_key(value, record):
        return Stamp({key: format_id(value)} | ({"name": format_word(value)} if "name" in record.fields else {}))
    return Stamp({text: format_word(value)} if text and len(value) <= LONGEST else {})


def complete_address(text: str) -> str | None:
    """A text that is an address which can be followed, or the path of a file; `www.` gets its beginning. None when it is neither."""
    if not text or any(map(str.isspace, text)):
        return None
    link = Reference(address=f"https://{text}" if text.casefold().startswith("www.") else text)
    return link.address if link.href or link.is_path else None


def name_coded(spot: Spot, remedy: Remedy) -> Named | None:
    """The rule whose code stands in a remedy: what it is called is known once all rules are."""
    text = str(dict(remedy.help.values).get("text", "")) if isinstance(remedy.help, Text) else ""
    if not isinstance(spot.value, str) or not CODE.fullmatch(spot.value) or f"rule: {spot.value}" not in text:
        return None
    first, _, last = text.partition(spot.value)
    return Named("rule", (spot.value,), "each", (first, last))


def _find_id_key(text: str, record: Record) -> str | None:
    """The key for which a word alone is meant: the tier, or the rule or item of a waiver."""
    if record.fields.get("id") and record.fields["id"].shape == Single("tier") and text.isalnum() and len(text) <= 16:
        return "id"
    if "rule" in record.fields and CODE.fullmatch(text):
        return "rule"
    if "rule" not in record.fields or len(text) > LONGEST_ID or not ID.fullmatch(text.replace(".", "-")):
        return None
    return "item" if "." in text else "rule"


def _read_other(value: object, record: Record) -> dict[str, str]:
    """The key for a number that must be there."""
    keys = [find_key(record, wanted) for wanted in (Single("mark"), Single("number"))]
    needed = next((key for key in keys if key and record.fields[key].required), None)
    in_range = needed is not None and is_number(value) and (record.fields[needed].shape != Single("mark") or 1 <= Decimal(str(value)) <= 10)
    return {needed: str(value)} if needed and in_range else {}


def _read_fitting(spot: Spot, record: Record) -> dict[str, str]:
    """The only key that can take a value, when all others that must be there are asked for as well."""
    pair = _PAIR.fullmatch(spot.value) if isinstance(spot.value, str) else None
    if pair and pair[1] in record.fields:
        return {pair[1]: pair[2]}
    keyed = _KEYED.fullmatch(spot.value) if isinstance(spot.value, str) else None
    if keyed and (key := keyed[1].casefold() if keyed[1].casefold() in record.fields else find_dutch_key(keyed[1], record.fields)):
        return {key: keyed[2]}
    required = [name for name, field in record.fields.items() if field.required]
    if len(required) == 1:
        written = _fit_required(spot, record.fields[required[0]].shape)
        return {required[0]: written} if written else {}
    fitting = {name: word for name, field in record.fields.items() if (word := _fit(spot, field.shape, field.about))}
    return fitting if len(fitting) == 1 else {}


def _fit_required(spot: Spot, shape: Shape) -> str | None:
    """The value as it can be written behind the only key that must be there; None when it is something else than that asks."""
    form = shape.form if isinstance(shape, Single) else None
    if form in ("number", "mark", "whole"):
        year = isinstance(spot.value, int) and FIRST_YEAR <= spot.value <= LAST_YEAR
        return spot.written if is_number(spot.value) and (form != "whole" or year) else None
    if form == "date":
        day = find_period(spot.value) if isinstance(spot.value, str) else None
        return spot.written if isinstance(spot.value, date) else day.last.isoformat() if day and day.sure else None
    if isinstance(shape, Words):
        return _fit(spot, shape, None)
    text = spot.value if isinstance(spot.value, str) else spot.written
    return format_word(text) if len(text) <= LONGEST and can_be(text, shape) else None


def _fit(spot: Spot, shape: Shape, about: About | None) -> str | None:
    """The value as it can be written in a shape; None when it does not fit there."""
    value = spot.value
    if isinstance(shape, Words) and not isinstance(value, bool):
        allowed = [str(word) for word in shape.allowed]
        return str(value) if value in shape.allowed else find_translation(str(value), about, allowed) or find_rhythm(str(value), allowed)
    if isinstance(value, date):
        return value.isoformat() if shape == Single("date") else None
    if not isinstance(value, str) or len(value) > LONGEST:
        return None
    fits = shape == Single("prose") or (shape == Single("tier") and value.isalnum())
    return format_word(value) if fits else None


def is_number(value: object) -> bool:
    """Whether a value is a number, and not true or false."""
    return isinstance(value, (int, Decimal)) and not isinstance(value, bool)


def find_text_key(record: Record) -> str | None:
    """The key for a text that stands by itself."""
    return next((name for name in TEXTS if name in record.fields), None)


def find_key(record: Record, wanted: Single) -> str | None:
    """The first key of a form; of those that must be there, when there are any."""
    found = [name for name, field in record.fields.items() if field.shape == wanted]
    return next((name for name in found if record.fields[name].required), next(iter(found), None))


def format_item(record: Record, given: dict[str, str]) -> tuple[str, bool]:
    """A whole mapping as it can be written: what is given, and dots in the place of whatever else it must hold. And whether its id is made up."""
    made = {name: given.get(name, UNKNOWN) for name, field in record.fields.items() if name in given or field.required}
    text = next((given[name] for name in TEXTS if name in given), "")
    made_up = "id" in made and "id" not in given and bool(text)
    if made_up:
        most = LONGEST_TIER if record.fields["id"].shape == Single("tier") else SHORT_ID
        made["id"] = format_id(_make_id(text, most)) or UNKNOWN
    return "{" + ", ".join(f"{key}: {value}" for key, value in made.items()) + "}", made_up


def format_id(id: str) -> str:
    """An id as it can be written: in quotes when it would be read as a number or a day."""
    return id if isinstance(read_scalar(id), str) else f'"{id}"'


def _make_id(text: str, most: int) -> str:
    """A short id for a text: its first words."""
    made = make_slug(text)
    return made if len(made) <= most else made[: most + 1].rpartition("-")[0]
