"""Values and keys of another type than is asked, or out of range: with the same thing well written, when that can be made out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Listing, Text, say
from accountplan.load.named import has_mates
from accountplan.load.problem import Problem
from accountplan.load.scalars import read_scalar
from accountplan.load.spot import Spot
from accountplan.model.fix import UNKNOWN, Remedy, write_as
from accountplan.model.keys import WELL_FORMED
from accountplan.model.shapes import Either, Record, Row, Single, Table, Words

from .chosen import word_below, word_keys_of_words, word_list_of_words
from .dated import word_day, word_person, word_truth
from .formless import word_unknown_zone, word_wrong_form
from .grouped import word_grouped
from .items import format_item, name_coded, word_only_item, word_only_text, word_parted, word_value
from .keyed import KEYS, format_mapping, word_bare_list, word_divided, word_keyed, word_named, word_without_key
from .listed import word_listed, word_remarked
from .names import FEW
from .pairs import has_pairs, word_pairs, word_pairs_of_item
from .parts import can_be, make_example, name_key, word_nothing, word_one, word_type
from .raters import pick_raters, read_raters, write_raters
from .several import list_rows, word_said, word_several_items, word_several_names, word_table_of_years
from .stamps import word_days
from .structure import holds_keys, is_mappings, merge, pick_structure
from .texts import word_nameless
from .ties import word_tie, word_ties
from .values import name_kind
from .year_keys import name_table

_BARE = compile_lazily(r"\{([^{}:\[\]]+)\}\s*(?:#.*)?$")
DASHES = say("Write a dash and a space before the first key of each item, and indent the other keys as far as the first.")


def word_not_date(spot: Spot) -> Problem:
    """Something else where a date is asked."""
    message = say("“{key}” must be a date.", key=name_key(spot))
    if isinstance(spot.value, str) and isinstance(impossible := read_scalar(spot.value.strip()), Problem):
        return impossible
    return word_type(
        spot,
        message,
        word_day(spot) or word_truth(spot) or word_person(spot) or Remedy(say("Write it as year-month-day, such as 2026-03-31.")),
    )


def word_not_list(spot: Spot) -> Problem:
    """Something else where a list is asked."""
    key, value = name_key(spot), spot.value
    message = say("“{key}” must be a list, but this is {kind}.", key=key, kind=name_kind(value))
    if remarked := word_remarked(spot, message):
        return remarked
    if bare := _BARE.match(spot.behind) if value == {} else None:
        return Problem("wrong-type", message, *write_as(f"[{bare[1].strip()}]", safe=False))
    if value == {}:
        help = word_one(spot)
    elif isinstance(value, dict) and isinstance(spot.wanted, Row) and isinstance(spot.wanted.item, Record):
        help = word_keyed(spot) or word_grouped(spot) or word_listed(spot, spot.wanted) or _word_item_of(spot, spot.wanted.item)
    elif isinstance(spot.wanted, Row) and (listed := word_listed(spot, spot.wanted)):
        help = listed
    else:
        help = say("Write each item on a line of its own, after a dash and a space; or write all of them as `[one, two]`.")
    if dashed := word_dashed(spot):
        return Problem("wrong-type", message, *dashed)
    item = spot.wanted.item if isinstance(spot.wanted, Row) else None
    better = (word_several_items(spot) if list_rows(spot) else None) or (
        word_list_of_words(spot, spot.wanted) if isinstance(item, Words) and isinstance(spot.wanted, Row)
        else word_days(spot) if item == Single("date")
        else word_pairs_of_item(spot, item) or word_only_item(spot, item) if isinstance(item, Record)
        else word_only_text(value) if isinstance(value, str) and item == Single("line")
        else word_parted(value, commas=False) if isinstance(value, str) and item == Single("prose")
        else None
    ) or word_several_items(spot
    )  # fmt: skip
    remedy = better or Remedy(help)
    return Problem("wrong-type", message, *remedy, named=name_coded(spot, remedy))


def _word_item_of(spot: Spot, record: Record) -> Text:
    """How to write keys where a list is asked: as its only item, when they are those of an item."""
    if isinstance(spot.value, dict) and holds_keys(spot.value, record):
        return word_dashes(spot.value, record)
    needed = next((name for name, field in record.fields.items() if field.required), None)
    first = next(iter(record.fields))
    item = format_item(record, {})[0] if needed else f"{{{first}: {make_example(record.fields[first].shape)}}}"
    return say("Write each as an item of a list: `- {item}`.", item=item)


def word_dashes(value: dict[Any, Any], record: Record) -> Text:
    """How to write the keys of one item where a list of them is asked: as it can be written, when all of its keys are known and it is short."""
    text = f"[{format_mapping(value)}]"
    needed = {name for name, field in record.fields.items() if field.required}
    if (
        UNKNOWN in text
        or not needed <= value.keys() <= record.fields.keys()
        or any(isinstance(each, (dict, list)) for each in value.values())
    ):
        return DASHES
    return say("Write it as a list: `{text}`.", text=text)


def word_without_year(spot: Spot) -> Problem:
    """The keys of an item in the place of the years that the lists of such items stand below."""
    message = say("“{key}” must hold years, but this is what belongs below a year.", key=name_key(spot))
    line = name_table(replace(spot, value=[spot.value]))
    return Problem("wrong-type", message, say("Write first what it is of, such as `{line}`.", line=line))


def word_dashed(spot: Spot) -> Remedy | None:
    """How to write a text with a dash before it, where a list is asked: without the dash, as the only item."""
    item = spot.wanted.item if isinstance(spot.wanted, Row) else None
    if not isinstance(spot.value, str) or not spot.value.startswith("-") or not (text := spot.value.lstrip("- ")):
        return None
    bare = replace(spot, value=text, written=text)
    return word_only_item(bare, item) if isinstance(item, Record) else word_only_text(text) if item == Single("line") else None


def word_not_mapping(spot: Spot) -> Problem:
    """Something else where keys are asked."""
    if spot.value is None:
        return word_nothing()
    key, kind = name_key(spot), name_kind(spot.value)
    message = say("“{key}” must hold keys, but this is {kind}.", key=key, kind=kind)
    if not spot.keys:
        message = say("This file must hold keys, but this is {kind}.", kind=kind)
    elif isinstance(spot.owners[-1], Row):
        message = say("Each item of “{key}” must hold keys, but this is {kind}.", key=key, kind=kind)
    if ties := word_ties(spot):
        return Problem("wrong-type", message, *ties[0])
    if tie := word_tie(spot):
        return Problem("wrong-type", message, *tie)
    if help := word_keyed(spot) or word_bare_list(spot):
        return Problem("wrong-type", message, help)
    if has_mates(spot) and isinstance(spot.wanted, Table) and isinstance(spot.wanted.value, Record) and can_be(spot.value, Single("id")):
        inner = {name: each for name, each in spot.beside.items() if name in spot.wanted.value.fields}
        text = f"{spot.keys[-1]}: {{{spot.value}: {format_mapping(inner)}}}"
        return Problem("wrong-type", message, say("Write them together as `{text}`.", text=text))
    if isinstance(spot.wanted, Record) and "mark" in spot.wanted.fields and len(given := read_raters(spot.value)) == 1:
        remedy, named = write_raters(given, listed=False)
        return Problem("wrong-type", message, *remedy, named=named)
    if (
        isinstance(spot.value, list)
        and isinstance(spot.wanted, Table)
        and spot.wanted.key == Single("whole")
        and isinstance(spot.wanted.value, Row)
    ):
        return Problem("wrong-type", message, say("Write first what it is of, such as `{line}`.", line=name_table(spot)))
    if is_mappings(spot.value):
        return Problem("wrong-type", message, _word_without_dashes(spot))
    remedy = (
        word_table_of_years(spot)
        or word_several_names(spot)
        or word_said(spot)
        or (None if word_pairs(spot) else word_divided(spot))
        or word_named(spot)
        or word_pairs(spot)
        or word_keys_of_words(spot)
        or word_below(spot)
        or word_value(spot)
        or Remedy(_word_keys_below(spot))
    )
    return Problem("wrong-type", message, *remedy, named=name_coded(spot, remedy))


def _word_without_dashes(spot: Spot) -> Text:
    """How to write mappings in a list where one is asked."""
    if merge(spot.value, spot.wanted):
        return say("Leave out the dashes before its keys, and put the keys below each other.")
    if isinstance(spot.wanted, Record):
        return say("Only one of these can be here: keep it, without its dash, and remove the others.")
    return _word_keys_below(spot)


def _word_keys_below(spot: Spot) -> Text:
    if isinstance(spot.wanted, Table):
        if isinstance(spot.wanted.key, Single) and spot.wanted.key.thing == "rule" and (named := _list_texts(spot.value)):
            text = f"{{{', '.join(f'{each}: {UNKNOWN}' for each in named)}}}"
            return say("Write how serious each is, off, advice, warning or error, in the place of the dots: `{text}`.", text=text)
        if line := None if isinstance(spot.value, str) and has_pairs(spot.value) else word_without_key(spot):
            return say("Write first what it is of, such as `{line}`.", line=line)
        return say("Write lines below it with a key, a colon and a value, such as `{line}`.", line=_make_line_below(spot))
    fields = spot.wanted.fields if isinstance(spot.wanted, Record) else {}
    words = Listing(tuple(fields)[:FEW])
    if not spot.keys:
        return say("Write its keys in it, each with a colon and a value: {words}.", words=words)
    return say("Write its keys below it, each with a colon and a value: {words}.", words=words)


def _list_texts(value: object) -> list[str]:
    """The short words that a value is or holds; none when it is something else."""
    texts = value if isinstance(value, list) else [value]
    words = [each for each in texts if isinstance(each, str) and can_be(each, Single("id"))]
    return words if len(words) == len(texts) <= FEW else []


def _find_first_word(spot: Spot) -> str | None:
    """The first item of a list in which the keys were written."""
    first = spot.value[0] if isinstance(spot.value, list) and spot.value else None
    fits = isinstance(spot.wanted, Table) and (
        first in spot.wanted.key.allowed if isinstance(spot.wanted.key, Words) else spot.wanted.key in (Single("key"), Single("id"))
    )
    return first if fits and isinstance(first, str) and WELL_FORMED.fullmatch(first) else None


def _make_line_below(spot: Spot) -> str:
    """A key and a value that can be in a mapping with keys of one's own."""
    assert isinstance(spot.wanted, Table)
    key = _find_first_word(spot) or KEYS.get(name_key(spot)) or make_example(spot.wanted.key)
    match spot.wanted.value:
        case Record(fields=fields):
            inner = next((name for name, field in fields.items() if field.required), next(iter(fields)))
            return f"{key}: {{{inner}: {make_example(fields[inner].shape)}}}"
        case Table(key=below, value=value):
            return f"{key}: {{{make_example(below)}: {make_example(value)}}}"
    return f"{key}: ..."


def word_not_choice(spot: Spot) -> Problem:
    """A value that fits none of several shapes."""
    if nameless := word_nameless(spot):
        return nameless
    options = spot.wanted.options if isinstance(spot.wanted, Either) else ()
    kinds = tuple(
        say("a list") if isinstance(each, Row) else say("keys with values") if isinstance(each, (Table, Record)) else say("one value")
        for each in options
    )
    message = say(
        "“{key}” must be {kinds}, but this is {kind}.", key=name_key(spot), kinds=Listing(kinds, "or"), kind=name_kind(spot.value)
    )
    allowed = [word for each in options if isinstance(each, Words) for word in each.allowed]
    words = next((each for each in options if isinstance(each, Row) and isinstance(each.item, Words)), None)
    if isinstance(spot.value, dict) and words and (chosen := word_list_of_words(replace(spot, wanted=words), words)):
        return Problem("wrong-type", message, *chosen)
    if isinstance(spot.value, list) and len(spot.value) == 1 and spot.value[0] in allowed:
        return Problem("wrong-type", message, *write_as(str(spot.value[0])))
    row = pick_structure(spot.wanted, spot.value)
    if isinstance(spot.value, dict) and isinstance(row, Row) and isinstance(row.item, Record) and holds_keys(spot.value, row.item):
        return Problem("wrong-type", message, word_dashes(spot.value, row.item))
    if isinstance(row, Row) and isinstance(row.item, Record) and "mark" in row.item.fields and (rated := pick_raters(spot.value)):
        remedy, named = write_raters(rated, listed=True)
        return Problem("wrong-type", message, *remedy, named=named)
    if isinstance(row, Row) and (listed := word_keyed(replace(spot, wanted=row)) or word_listed(spot, row)):
        return Problem("wrong-type", message, listed)
    help = say("Write something such as `{text}`.", text=make_example(spot.wanted))
    return Problem("wrong-type", message, help)


def word_too_long(spot: Spot) -> Problem:
    """A text that is longer than fits."""
    value = spot.keys[-1] if spot.is_key else spot.value
    if spot.wanted == Single("zone"):
        return word_unknown_zone(spot)
    if not spot.is_key and spot.wanted == Single("tier") and not can_be(str(value), spot.wanted):
        return word_wrong_form(spot)
    message = say(
        "“{key}” has {n} characters, but only {limit} fit.", key=name_key(spot)[:40], n=len(str(value)), limit=spot.context["max_length"]
    )
    return Problem("out-of-range", message, say("Make it shorter."))


def word_too_many(spot: Spot) -> Problem:
    """A list or mapping of more than pages can show."""
    most = spot.context["max_length"]
    message = say("“{key}” holds {n} values, but only {limit} fit.", key=name_key(spot), n=len(spot.value), limit=most)
    return Problem("too-large", message, say("Leave out what you can do without."))


def word_unfit(spot: Spot) -> Problem:
    """Anything else."""
    return Problem(
        "wrong-type", say("“{key}” cannot hold this.", key=name_key(spot)), say("See `accountplan schema` for what it can hold.")
    )
