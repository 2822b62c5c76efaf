"""YAML to plain values with the place of each key, by one walk over the events of the C parser.

Why events: loading or composing builds objects that are thrown away at once, and costs two to three times as much. Duplicate keys, tags,
aliases and the meaning of words are decided here, on the way, so that nothing of it depends on PyYAML's YAML 1.1.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import Any, Final

from yaml.cyaml import CParser
from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from accountplan.model.text import Text, say

from .places import find
from .problem import Problem
from .scalars import WORDS, STARTS, Wrong, plain

MAX_DEPTH = 24
"""Lists and mappings within each other; the format itself needs seven."""
MAX_NODES = 200_000
"""Values in one file, with aliases written out."""
MAX_KEY = 200
"""Characters in a key."""

CORE = "tag:yaml.org,2002:"


class _Nothing:
    """The mark of a key or a value that was refused."""


NOTHING: Final = _Nothing()


class Refused(Exception):  # noqa: N818 - no error but a decision
    """The text goes beyond a bound: reading stops."""

    def __init__(self, problem: Problem) -> None:
        super().__init__()
        self.problem = problem


@dataclass(slots=True)
class Positions:
    """The nodes of a file in reading order; see `places.find` for how they hang together."""

    names: list[Any] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    columns: list[int] = field(default_factory=list)
    nexts: list[int] = field(default_factory=list)
    lasts: list[int] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)
    """The mark at which the value of each node begins; not kept."""

    def key(self, keys: tuple[object, ...]) -> tuple[int, int]:
        """Line and column of a key, or of the nearest parent that is written down."""
        node, _ = find(self.names, self.nexts, keys)
        return (self.lines[node], self.columns[node]) if node >= 0 else (1, 1)

    def value(self, keys: tuple[object, ...]) -> tuple[int, int]:
        """Line and column of the value of a key, or of the nearest parent that is written down."""
        node, exact = find(self.names, self.nexts, keys)
        if node < 0 or not exact:
            return self.key(keys)
        return self.values[node].line + 1, self.values[node].column + 1

    def node(self, keys: tuple[object, ...]) -> int:
        """The number of a key's node, or of the nearest parent that is written down; -1 when there is none."""
        return find(self.names, self.nexts, keys)[0]

    def remove(self, keys: tuple[object, ...]) -> None:
        """Forget an item of a list: those after it move up, as they do in the data."""
        node, exact = find(self.names, self.nexts, keys)
        if not exact or node < 0:
            return
        parent, _ = find(self.names, self.nexts, keys[:-1])
        end = self.nexts[parent] if parent >= 0 else len(self.names)
        self.names[node] = None
        node = self.nexts[node]
        while node < end:
            if isinstance(self.names[node], int):
                self.names[node] -= 1
            node = self.nexts[node]


@dataclass(slots=True)
class Tree:
    """What a text says: plain values, the place of each, and what could not be read."""

    value: object
    positions: Positions
    problems: list[Problem]
    has_nulls: bool = False


class Reader:
    """Reads one text; `read` is its one use."""

    def __init__(self) -> None:
        self.positions = Positions()
        self.problems: list[Problem] = []
        self.has_nulls = False
        self._anchors: dict[str, tuple[object, int]] = {}
        self._nodes = 0
        self._last = 1

    def document(self, text: str) -> object:
        """The value of the first document of a text. Raises YAMLError and `Refused`."""
        self._next = CParser(text).get_event
        self._next()
        if isinstance(self._next(), StreamEndEvent):
            return None
        value = self._node(self._event(), 0)
        self._next()
        event = self._event()
        if isinstance(event, DocumentStartEvent):
            self._report(
                "several-documents",
                event,
                say("A second document begins here"),
                say("One file holds one plan: remove the line with ---, or move what follows it to a file of its own."),
            )
        return value

    def _event(self) -> Any:
        return self._next()

    def _report(self, rule: str, event: Event, message: Text, help: Text) -> None:
        mark: Any = event.start_mark
        self.problems.append(Problem(rule, mark.line + 1, mark.column + 1, message, help))

    def _node(self, event: Any, depth: int) -> Any:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise self._refusal(event, say("The file holds more than {n} values", n=MAX_NODES))
        kind = type(event)
        if kind is AliasEvent:
            return self._alias(event)
        before = self._nodes
        if kind is ScalarEvent:
            value = self._scalar(event)
        elif depth >= MAX_DEPTH:
            raise self._refusal(event, say("Lists and mappings stand more than {n} deep in each other", n=MAX_DEPTH))
        elif kind is MappingStartEvent:
            value = self._mapping(event, depth + 1)
        else:
            value = self._sequence(event, depth + 1)
        if event.anchor is not None:
            self._anchors[event.anchor] = value, self._nodes - before + 1
        return value

    def _refusal(self, event: Any, message: Text) -> Refused:
        mark = event.start_mark
        help = say("Make the file smaller, or divide what it holds.")
        return Refused(Problem("too-large", mark.line + 1, mark.column + 1, message, help))

    def _alias(self, event: Any) -> object:
        self._last = event.end_mark.line + 1
        if event.anchor not in self._anchors:
            self._report(
                "unknown-alias",
                event,
                say("Nothing above this line has the name &{name}", name=event.anchor),
                say("A value that begins with * refers to another one. If it is text, put it between quotes."),
            )
            return None
        value, nodes = self._anchors[event.anchor]
        self._nodes += nodes
        if self._nodes > MAX_NODES:
            raise self._refusal(event, say("With its aliases written out, the file holds more than {n} values", n=MAX_NODES))
        return _copied(value)

    def _scalar(self, event: Any) -> object:
        end = event.end_mark
        self._last = end.line + 1 if end.column or end.line == event.start_mark.line else end.line
        if event.tag is not None:
            return self._tagged(event)
        text: str = event.value
        if not event.implicit[0]:
            return text
        if text[:1] not in STARTS:
            value = WORDS.get(text, text)
            if value is None:
                self.has_nulls = True
            return value
        value = plain(text)
        return self._wrong(event, value) if type(value) is Wrong else value

    def _wrong(self, event: Any, wrong: Wrong) -> None:
        self._report(wrong.rule, event, wrong.message, wrong.help)
        self.has_nulls = True

    def _tagged(self, event: Any) -> object:
        if event.tag in ("!", CORE + "str"):
            return event.value
        value = plain(event.value)
        fits = {CORE + "int": int, CORE + "float": (int, object), CORE + "bool": bool, CORE + "null": type(None)}
        if event.tag in fits and not isinstance(value, (str, Wrong)):
            return value
        self._refuse_tag(event)
        return None

    def _refuse_tag(self, event: Any) -> None:
        self.has_nulls = True
        self._report(
            "forbidden-tag",
            event,
            say("The tag {tag} is not allowed", tag=event.tag.replace(CORE, "!!")),
            say(
                "Remove the tag; plans hold plain text, numbers, dates, lists and mappings only. Text that begins with ! goes between quotes."
            ),
        )

    def _mapping(self, start: Any, depth: int) -> object:
        made: dict[object, object] = {}
        firsts: dict[object, int] = {}
        positions = self.positions
        names, nexts, lasts, values = positions.names, positions.nexts, positions.lasts, positions.values
        self._last = start.end_mark.line + 1
        while type(event := self._next()) is not MappingEndEvent:
            key = self._key(event, depth)
            mark = event.start_mark  # type: ignore[union-attr]
            node = len(names)
            names.append(None)
            positions.lines.append(mark.line + 1)
            positions.columns.append(mark.column + 1)
            nexts.append(0)
            lasts.append(0)
            first = self._next()
            values.append(first.start_mark)  # type: ignore[union-attr]
            value = self._node(first, depth)
            nexts[node] = len(names)
            lasts[node] = self._last
            if key is NOTHING:
                continue
            if key in made:
                self._duplicate(key, node, firsts[key])
                continue
            names[node] = key
            firsts[key] = node
            made[key] = value
        if start.flow_style:
            self._last = event.end_mark.line + 1
        if start.tag is not None and start.tag != CORE + "map":
            self._refuse_tag(start)
            return None
        return made

    def _duplicate(self, key: object, node: int, first: int) -> None:
        lines, columns = self.positions.lines, self.positions.columns
        self.problems.append(
            Problem(
                "duplicate-key",
                lines[node],
                columns[node],
                say("{key} stands here for the second time; the first is on line {line}", key=str(key), line=str(lines[first])),
                say("Keep one of the two: the value on line {line} is used now.", line=str(lines[first])),
            )
        )

    def _key(self, event: Any, depth: int) -> Any:
        if type(event) is not ScalarEvent:
            return self._refused_key(event, depth)
        text: str = event.value
        if len(text) > MAX_KEY:
            self._report(
                "bad-key",
                event,
                say("This key has more than {n} characters", n=MAX_KEY),
                say("Is a colon missing, or a quote? Text goes behind a key."),
            )
            return NOTHING
        if event.tag is not None or event.anchor is not None or not event.implicit[0]:
            key = self._node(event, depth)
            return sys.intern(key) if type(key) is str else key
        if text == "<<":
            self._report(
                "merge-key",
                event,
                say("The merge key << is not part of the format"),
                say("Write the keys out here; a whole value can be repeated with &name and *name."),
            )
            return NOTHING
        if text[:1] not in STARTS and text not in WORDS:
            return sys.intern(text)
        key = plain(text)
        if key is None or type(key) is Wrong:
            return self._refused_key(event, depth)
        return sys.intern(key) if type(key) is str else key

    def _refused_key(self, event: Any, depth: int) -> _Nothing:
        self._report(
            "bad-key",
            event,
            say("A key must be a word; this is none"),
            say("Write a word before the colon. Text that begins with {, [, ?, * or & goes between quotes."),
        )
        keep = self.positions
        self.positions = Positions()
        if type(event) is not ScalarEvent:
            self._node(event, depth)
        self.positions = keep
        return NOTHING

    def _sequence(self, start: Any, depth: int) -> object:
        made: list[object] = []
        positions = self.positions
        names, nexts, lasts, values = positions.names, positions.nexts, positions.lasts, positions.values
        self._last = start.end_mark.line + 1
        while type(event := self._next()) is not SequenceEndEvent:
            mark = event.start_mark  # type: ignore[union-attr]
            node = len(names)
            names.append(len(made))
            positions.lines.append(mark.line + 1)
            positions.columns.append(mark.column + 1)
            nexts.append(0)
            lasts.append(0)
            values.append(mark)
            made.append(self._node(event, depth))
            nexts[node] = len(names)
            lasts[node] = self._last
        if start.flow_style:
            self._last = event.end_mark.line + 1
        if start.tag is not None and start.tag != CORE + "seq":
            self._refuse_tag(start)
            return None
        return made


def _copied(value: object) -> object:
    if isinstance(value, dict):
        return {key: _copied(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_copied(each) for each in value]
    return value


def read(text: str) -> Tree:
    """Read a text. Never raises for what the text holds: what cannot be read is a problem."""
    reader = Reader()
    value: object = None
    try:
        value = reader.document(text)
    except YAMLError as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        reader.problems.append(
            Problem("yaml-syntax", line, column, say("This cannot be read as YAML"), say("Check the indentation and the quotes."))
        )
    except Refused as refused:
        reader.problems.append(refused.problem)
    return Tree(value, reader.positions, reader.problems, reader.has_nulls)
