"""Items that stand in groups, as `actions: {relationship: [...], project: [...]}`, where one list of them is asked."""

from __future__ import annotations

from accountplan.base.ids import ID
from accountplan.base.text import Text, say
from accountplan.load.spot import Spot
from accountplan.model.fix import UNKNOWN
from accountplan.model.shapes import Record, Row, Single, Words

from .items import find_text_key
from .keyed import format_mapping
from .suggest import find_translation

PERSON = "who"


def word_grouped(spot: Spot) -> Text | None:
    """How to write the first of them, with the word of its group in it; None where the groups have no key of their own."""
    groups, record = spot.value, spot.wanted.item if isinstance(spot.wanted, Row) else None
    if (
        not isinstance(record, Record)
        or not isinstance(groups, dict)
        or not all(isinstance(each, list) and each for each in groups.values())
    ):
        return None
    places = [_find_place(str(key), record) for key in groups]
    if places and not any(places) and (told := _word_own_groups(groups, record)):
        return told
    if not places or None in places or len({place[0] for place in places if place}) > 1:
        return None
    first, text = next(iter(groups.values()))[0], find_text_key(record)
    given = first if isinstance(first, dict) else {text: first} if text and isinstance(first, str) else {}
    item = format_mapping(given | dict([place for place in places if place][:1]))
    return say("Write each as an item of one list, with the word of its group in it: `- {item}`.", item=item) if given else None


def _word_own_groups(groups: dict[object, list[object]], record: Record) -> Text | None:
    """How to write items that stand in groups with names of one's own, for which there is no key."""
    group, items = next(iter(groups.items()))
    text = find_text_key(record)
    first = items[0]
    given = first if isinstance(first, dict) else {text: first} if text and isinstance(first, str) else {}
    if not given or not all(key in record.fields for key in given):
        return None
    needed = [name for name, field in record.fields.items() if field.required and name not in given]
    item = ", ".join([format_mapping(given)[:-1], *(f"{name}: {UNKNOWN}" for name in needed)]) + "}"
    return say(
        "Write all of them in one list, each as `- {item}`. What its group is called can stand behind it, as `# {group}`.",
        item=item,
        group=str(group),
    )


def _find_place(group: str, record: Record) -> tuple[str, str] | None:
    """The key of an item that says in which group it is, and its word for that."""
    for name, field in record.fields.items():
        allowed = [str(word) for word in field.shape.allowed] if isinstance(field.shape, Words) else []
        if word := group if group in allowed else find_translation(group, field.about, allowed) if allowed else None:
            return name, word
    shape = record.fields[PERSON].shape if PERSON in record.fields else None
    single = shape.item if isinstance(shape, Row) else shape
    return (PERSON, group) if isinstance(single, Single) and ID.fullmatch(group) else None
