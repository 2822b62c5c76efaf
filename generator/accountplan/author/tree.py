"""Where every value is in a YAML text, to the character: what an edit needs to know and a reader throws away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from yaml import CSafeLoader
from yaml.error import YAMLError
from yaml.events import AliasEvent, DocumentEndEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, StreamEndEvent

Kind = Literal["scalar", "mapping", "sequence", "alias"]


class CannotEditError(Exception):
    """The text is written in a way that no edit can be made in safely."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A key or an item with its value. ``start`` is where the key or the dash begins, and ``named`` where the key ends or the dash has been."""

    key: str | int
    start: int
    named: int
    value: Node

    @property
    def end(self) -> int:
        """Where the value ends, without the comment after it."""
        return self.value.end


@dataclass(frozen=True, slots=True)
class Node:
    """A value. ``start`` and ``end`` count characters, with the anchor and the brackets, and without blank lines and comments after it.

    ``style`` is the quotation mark, ``|`` or ``>`` of a text, and empty for a plain word. ``flow`` says that a mapping or sequence is
    written between brackets. ``text`` is what a word says, or the name that an alias refers to.
    """

    kind: Kind
    start: int
    end: int
    text: str = ""
    style: str = ""
    flow: bool = False
    anchor: str | None = None
    tag: str | None = None
    entries: tuple[Entry, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is written here."""
        return self.start == self.end

    def entry(self, key: str | int) -> Entry | None:
        """The entry of a key or the item of a number; None when there is none. Raises CannotEditError when a key is written twice."""
        found = [entry for entry in self.entries if entry.key == key]
        if len(found) > 1:
            raise CannotEditError
        return found[0] if found else None


def parse_tree(text: str) -> Node | None:
    """The tree of a text of one document; None when it says nothing. Raises CannotEditError when it cannot be read."""
    try:
        return _Growing(text).document()
    except YAMLError as error:
        raise CannotEditError from error


class _Growing:
    """Follows the parser through a text. Used once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._next: Any = CSafeLoader(text).get_event
        self._closed = 0

    def document(self) -> Node | None:
        self._next()
        if isinstance(self._next(), StreamEndEvent):
            return None
        node = self._node(self._next())
        if not isinstance(self._next(), DocumentEndEvent) or not isinstance(self._next(), StreamEndEvent):
            raise CannotEditError
        return node

    def _node(self, event: Any) -> Node:
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, AliasEvent):
            return Node("alias", start, end, str(event.anchor))
        if isinstance(event, ScalarEvent):
            style = event.style or ""
            shown = "" if event.implicit[0] else style
            return Node(
                "scalar",
                start,
                self._filled(start, end) if style in ("|", ">") else end,
                event.value,
                shown,
                False,
                event.anchor,
                event.tag,
            )
        flow = bool(event.flow_style)
        if isinstance(event, MappingStartEvent):
            entries, end = self._pairs()
            return Node("mapping", start, end if flow else entries[-1].end, "", "", flow, event.anchor, event.tag, entries)
        entries, end = self._items(start, flow)
        return Node("sequence", start, end if flow else entries[-1].end, "", "", flow, event.anchor, event.tag, entries)

    def _pairs(self) -> tuple[tuple[Entry, ...], int]:
        made = []
        for event in self._until(MappingEndEvent):
            key = self._node(event)
            if key.kind != "scalar" or self._text[: key.start].endswith(("? ", "?\t")):
                raise CannotEditError
            made.append(Entry(key.text, key.start, key.end, self._node(self._next())))
        return tuple(made), self._closed

    def _items(self, start: int, flow: bool) -> tuple[tuple[Entry, ...], int]:
        made: list[Entry] = []
        for event in self._until(SequenceEndEvent):
            value = self._node(event)
            dash = value.start if flow else self._dash(made[-1].end if made else start)
            made.append(Entry(len(made), dash, dash if flow else dash + 1, value))
        return tuple(made), self._closed

    def _until(self, last: type[Any]) -> Iterator[Any]:
        """The events with which the parts of a collection begin; then ``_closed`` is where it ends."""
        while not isinstance(event := self._next(), last):
            yield event
        self._closed = event.end_mark.index

    def _dash(self, after: int) -> int:
        """The next dash: between two items there are only blanks and comments."""
        while self._text[after] != "-":
            after = self._text.index("\n", after) if self._text[after] == "#" else after + 1
        return after

    def _filled(self, start: int, end: int) -> int:
        """The end of a text of several lines without the line end that closes it; where blank lines count, all of it."""
        keeps = "+" in self._text[start:end].split("\n", 1)[0]
        return end if keeps else start + len(self._text[start:end].rstrip())
