"""Names with something behind each, where a list is asked: the list that was meant, with every name and all that is behind it."""

from __future__ import annotations

from accountplan.base.alike import make_slug
from accountplan.base.ids import ID
from accountplan.base.text import Text, say
from accountplan.base.yaml_word import format_word
from accountplan.load.problem import Problem
from accountplan.load.spot import Spot
from accountplan.model.fix import UNKNOWN, Named, write_as, write_remarked
from accountplan.model.shapes import Record, Row, Single

from .entries import read_entry
from .items import format_id, format_item
from .parts import can_be
from .stamps import LONGEST, read_whole
from .structure import holds_keys

MOST = 12
"""Items of a list that are written out in a remedy."""


def word_listed(spot: Spot, wanted: Row) -> Text | None:
    """How to write a mapping as the list that is asked; None when it is none of names, or when what is behind one can be meant in more than one way."""
    value = spot.value
    if not isinstance(value, dict) or not value or any(isinstance(each, (dict, list, bool)) for each in value.values()):
        return None
    match wanted.item:
        case Record() as record if not holds_keys(value, record):
            return _word_items(spot, record)
        case Single("line" | "prose") if _is_short(value):
            return say("Write it as a list: `{text}`.", text=f"[{', '.join(format_word(each) for each in _list_texts(value))}]")
    return None


def word_remarked(spot: Spot, message: Text) -> Problem | None:
    """The problem of ids, or names, with something behind each, where a list of ids is asked; None of anything else."""
    value, item = spot.value, spot.wanted.item if isinstance(spot.wanted, Row) else None
    if not isinstance(item, Single) or item.form != "id" or not isinstance(value, dict) or not value or not _is_short(value):
        return None
    ids = [format_id(each if ID.fullmatch(each) else make_slug(each)) for each in value]
    remark = ", ".join(f"{key}: {each}" for key, each in value.items() if each is not None)
    named = item.thing if not all(map(ID.fullmatch, value)) else None
    text = f"[{', '.join(ids)}]"
    return Problem(
        "wrong-type",
        message,
        *(write_remarked(text, remark) if remark else write_as(text, safe=not named)),
        named=Named(named, tuple(value), "some", ("", remark)) if named else None,
    )


def _list_texts(value: dict[object, object]) -> list[str]:
    """Each name, with what is behind it, if anything."""
    return [str(key) if each is None else f"{key}: {each}" for key, each in value.items()]


def _is_short(value: dict[object, object]) -> bool:
    """Whether it can be written out, each key of it a name."""
    return (
        len(value) <= MOST
        and len(", ".join(_list_texts(value))) <= LONGEST
        and all(isinstance(key, str) and make_slug(key) for key in value)
        and not any(isinstance(each, (dict, list)) for each in value.values())
    )


def _word_items(spot: Spot, record: Record) -> Text | None:
    """How to write names, or days, with what is behind each as items with keys."""
    entries = [read_entry(key, each, record, spot.moment) for key, each in spot.value.items()]
    if not all(entries):
        return None
    for given in entries:
        if "by" in given and given["by"][:1].isalpha() and not can_be(given["by"], record.fields["by"].shape):
            given["by"] = UNKNOWN
    items = [format_item(record, given)[0] for given in entries]
    if len(items) > MOST:
        return say("Write each as an item of a list: `- {item}`.", item=items[0])
    written, stamps = f"[{', '.join(items)}]", [read_whole(key, record, spot.moment) for key in spot.value]
    if any(stamp and stamp.doubt for stamp in stamps):
        return say("Write it as a list, with the days that you mean: `{text}`.", text=written)
    if UNKNOWN in written:
        return say("Write it as a list: `{text}`, with what belongs in the place of the dots.", text=written)
    return say("Write it as a list: `{text}`.", text=written)
