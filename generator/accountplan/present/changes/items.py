"""The items of a list that are new, gone or say something else, in a reader's words: of a plan, a tier or a group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from accountplan.base.text import Day, Listing, Text, Value, Wording, say
from accountplan.model.account import Objective, Signal
from accountplan.model.differences import ItemChange, ItemsChange
from accountplan.model.identity import name_item
from accountplan.model.programme import Activity
from accountplan.model.service import ClientQuestion, Reminder, Satisfaction, Surprise
from accountplan.present.vocabulary import SIGNAL, P

from .context import Context
from .keys import name_key
from .values import word_part


def list_items(some: ItemsChange, context: Context, owner: Wording | None = None) -> Iterator[Wording]:
    """What became of the items of one list; ``owner`` is whose they are, where that must be said."""
    within = _name_list(some.key)
    key: Wording = say("{key} of {what}", key=within, what=owner) if owner else within
    if some.new:
        yield say("New in {key}: {items}", key=key, items=_list_names(some.new))
    if some.gone:
        yield say("Gone from {key}: {items}", key=key, items=_list_names(some.gone))
    if some.changed:
        yield say("Changed in {key}: {items}", key=key, items=Listing(tuple(word_item(each, context) for each in some.changed)))


def _name_list(key: str) -> Text | str:
    """What a list is called; one of a programme by its P."""
    return P.get(key.rpartition(".")[2]) or name_key(key)


def word_item(change: ItemChange, context: Context) -> Text:
    """An item that says something else: its keys, with what they said where that is short."""
    keys = tuple(dict.fromkeys(word_part(key, context) for key in change.keys))
    return say("{item} ({keys})", item=_call_item(change.after), keys=Listing(keys))


def _call_item(item: object) -> Value:
    """What an item is called by people: an objective by what it is measured by, an activity by what we do, a signal by its kind in words,
    what was asked or sent by its day.
    """
    match item:
        case Objective():
            return item.measure or name_item(item)
        case Activity():
            return item.what
        case Signal():
            return SIGNAL.get(item.kind, item.kind)
        case ClientQuestion():
            return item.about or Day(item.asked)
        case Reminder() | Surprise() | Satisfaction():
            return Day(item.on)
    return name_item(item)


def _list_names(items: Iterable[object]) -> Listing:
    return Listing(tuple(_call_item(item) for item in items))
