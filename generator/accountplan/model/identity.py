"""Which item of a list is which, in two versions of a plan: by an id where one is written, else by what the item says.

An item that was moved, given another day or put into other words is still the same one. Of an item that was split, the part that is most
alike goes on, and the other is new.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, TypeVar

from .account import (
    Action,
    Assignment,
    BalanceItem,
    Competitor,
    Contact,
    Decision,
    EvaluationNote,
    Gift,
    KeyResult,
    Measurement,
    Objective,
    Phase,
    Proposal,
    RaterMark,
    Reference,
    Risk,
    Signal,
    Waiver,
)
from .meetings import Resolution
from .programme import Activity
from .service import ClientQuestion, Reminder, Satisfaction, Surprise
from .spearheads import Spearhead

REWORDED = 0.6
"""How much of two texts is the same when one is the other in other words; of texts about other things usually less than half is."""
TELLING = 10
"""Characters of a text that goes on in a longer one: what says less may be in many."""
MISSPELT = 0.85
"""The same for names of persons: Carla Smit is not Karel Smit."""
MOST = 2_500
"""Pairs of texts that are compared: fifty items of which nothing is the same. Beyond that nobody goes through what changed one by one."""

T = TypeVar("T")
"""One of the kinds of item that `_TRAITS` knows."""


@dataclass(frozen=True, slots=True)
class Matched:
    """The items of two lists by their places: those in both (before, after), those that are new, and those that are gone."""

    pairs: tuple[tuple[int, int], ...]
    new: tuple[int, ...]
    gone: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Traits:
    """What an item is known by: keys that together are the same in both versions, the surest first. The first key names the item.

    ``text`` is the key by which two may be alike, and ``enough`` how alike they are then; without it only the same is the same.
    """

    rounds: tuple[tuple[str, ...], ...]
    text: str = ""
    enough: float = REWORDED


_TRAITS: Mapping[type, _Traits] = {
    Objective: _Traits((("id",), ("measure", "kind", "target"), ("measure", "kind")), "measure"),
    Action: _Traits((("id",), ("what", "when", "who"), ("what", "when"), ("what", "who"), ("what",)), "what"),
    Contact: _Traits((("label", "function"), ("label",)), "label", MISSPELT),
    Assignment: _Traits((("name", "start"), ("name",)), "name"),
    Proposal: _Traits((("name", "asked"), ("name",)), "name"),
    EvaluationNote: _Traits((("text", "on"), ("text",), ("on", "by")), "text"),
    BalanceItem: _Traits((("what", "on", "direction"), ("what", "on"), ("what", "direction")), "what"),
    Gift: _Traits((("what", "on", "to"), ("what", "to"), ("what", "on")), "what"),
    KeyResult: _Traits((("measure", "target"), ("measure",)), "measure"),
    Measurement: _Traits((("on",),)),
    Phase: _Traits((("name", "due"), ("name",)), "name"),
    Risk: _Traits((("what", "kind"), ("what",)), "what"),
    Competitor: _Traits((("name",),), "name", MISSPELT),
    Signal: _Traits((("kind", "on"), ("kind", "note"))),
    RaterMark: _Traits((("by", "on"), ("by",))),
    Resolution: _Traits((("what", "account"), ("what",)), "what"),
    Decision: _Traits((("what", "when"), ("what",)), "what"),
    Reference: _Traits((("address",), ("name",))),
    Waiver: _Traits((("rule",), ("item",))),
    Activity: _Traits((("id",), ("what",)), "what"),
    ClientQuestion: _Traits((("asked", "about"), ("about",), ("asked",)), "about"),
    Reminder: _Traits((("on", "note"), ("on",), ("note",))),
    Surprise: _Traits((("on", "note"), ("on",), ("note",))),
    Spearhead: _Traits((("what", "who"), ("what",)), "what"),
    Satisfaction: _Traits((("on", "by"), ("on",))),
}


def can_match(item: object) -> bool:
    """Whether items of this kind can be told apart."""
    return type(item) in _TRAITS


def name_item(item: Any) -> str:
    """What an item is called, as it is written: by the first of its traits that is."""
    return next((str(name) for keys in _TRAITS[type(item)].rounds if (name := getattr(item, keys[0]))), "")


def make_key(item: T) -> Hashable:
    """What an item is called; two of a list with the same key cannot be told apart by name. Capitals and spaces make no difference."""
    return _simplify(getattr(item, _TRAITS[type(item)].rounds[0][0]))


def match_items(before: Sequence[T], after: Sequence[T]) -> Matched:
    """Pair the items of a list with those of its earlier version: the same first, in their order, then the most alike."""
    pairs: dict[int, int] = {}
    left, right = [*range(len(before))], [*range(len(after))]
    traits = _TRAITS[type(before[0])] if before else _Traits(())
    for attributes in traits.rounds:
        pairs |= _pair_same(_group_places(before, left, attributes), _group_places(after, right, attributes))
        left, right = _list_rest(left, pairs.keys()), _list_rest(right, pairs.values())
    if traits.text and len(left) * len(right) <= MOST:
        pairs |= dict(_pair_alike(before, left, after, right, traits))
    return Matched(tuple(sorted(pairs.items())), tuple(_list_rest(right, pairs.values())), tuple(_list_rest(left, pairs.keys())))


def _list_rest(places: Sequence[int], taken: Any) -> list[int]:
    found = {*taken}
    return [place for place in places if place not in found]


def _simplify(value: object) -> Hashable:
    """A value without what makes no difference in a text; nothing for what says nothing."""
    return " ".join(value.casefold().split()) if isinstance(value, str) else value or None


def _group_places(items: Sequence[T], places: Sequence[int], attributes: Sequence[str]) -> dict[Hashable, list[int]]:
    """The places of items by what these keys say; who does not say what it is called is known by nothing."""
    found: dict[Hashable, list[int]] = {}
    for place in places:
        said = tuple(_simplify(getattr(items[place], attribute)) for attribute in attributes)
        if said[0]:
            found.setdefault(said, []).append(place)
    return found


def _pair_same(before: Mapping[Hashable, list[int]], after: Mapping[Hashable, list[int]]) -> dict[int, int]:
    """Items that say the same, in their order when there are several."""
    return {one: other for said, places in before.items() for one, other in zip(places, after.get(said, ()), strict=False)}


def _pair_alike(
    before: Sequence[T], left: Sequence[int], after: Sequence[T], right: Sequence[int], traits: _Traits
) -> Iterator[tuple[int, int]]:
    """The most alike of what is left, and of equals those that stand nearest to each other."""
    candidates = []
    for one in left:
        for other in right:
            share = _compare_texts(str(getattr(before[one], traits.text) or ""), str(getattr(after[other], traits.text) or ""))
            if share >= traits.enough:
                candidates.append((-share, abs(one - other), one + other, one, other))
    taken: set[int] = set()
    given: set[int] = set()
    for *_, one, other in sorted(candidates):
        if one not in taken and other not in given:
            taken.add(one)
            given.add(other)
            yield one, other


def _compare_texts(one: str, other: str) -> float:
    """How much of two texts is the same, 0 to 1; in this order, as difflib finds other blocks from the other side."""
    first, second = sorted((str(_simplify(one)), str(_simplify(other))))
    if not first:
        return 0
    short, long = sorted((first, second), key=len)
    if len(short) >= TELLING and f" {short} " in f" {long} ":
        return REWORDED
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= REWORDED and matcher.quick_ratio() >= REWORDED else 0
