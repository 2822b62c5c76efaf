"""YAML to plain values with the place of each key, by one walk over the events of the C parser.

Why events: loading or composing builds objects that are thrown away at once, and costs two to three times as much. Duplicate keys, tags,
aliases and the meaning of words are decided here, on the way, so that nothing of it depends on PyYAML's YAML 1.1.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from types import NoneType
from typing import Any, Final

from yaml import CSafeLoader
from yaml.events import AliasEvent, DocumentStartEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, StreamEndEvent

from .anchors import MAX_DEPTH, MAX_NODES, Anchors
from .characters import is_unseen
from .escapes import MAYBE, as_literal, find_hidden
from .misread import HASH, find_misshapen, list_cut_words, list_lost_heads, list_slips
from .places import split_lines
from .positions import Positions
from .problem import Problem
from .scalars import MAX_KEY, read_plain_key, read_scalar
from .track import Track
from .values import copy_value, outweighs
from .wording import begun, encoding, notation, slips
from .wording.lines import word_choice_alias

CORE = "tag:yaml.org,2002:"
CORE_TYPES: dict[str, tuple[type, ...]] = {
    CORE + "int": (int,),
    CORE + "float": (int, Decimal),
    CORE + "bool": (bool,),
    CORE + "null": (NoneType,),
}
"""What a word with one of the core tags must be; a text with !!str is always one."""
NOTHING: Final = object()
"""In place of a key that was refused."""


class Refused(Exception):  # noqa: N818 - a decision, no error
    """The text goes beyond a bound: reading stops."""

    def __init__(self, problem: Problem) -> None:
        super().__init__()
        self.problem = problem


class Reader:
    """Reads one text, or a part of one that begins ``above`` lines down. Use it once."""

    def __init__(self, text: str, above: int = 0, anchors: Anchors | None = None) -> None:
        self.positions = Positions()
        self.problems: list[Problem] = []
        self.has_nulls = False
        self._text = text
        self._above = above
        self._anchors = anchors or Anchors()
        self._track = Track()
        self._dashless: set[int] = set()
        self._next: Any = CSafeLoader(text).get_event
        self._has_escapes = MAYBE.search(text) is not None
        self._has_hash = HASH.search(text) is not None
        self._end: Any = None

    def document(self) -> object:
        """The value of the first document. Raises YAMLError when it cannot be read, and `Refused`."""
        self._next()
        if isinstance(self._next(), StreamEndEvent):
            return None
        value = self._node(self._next(), 0)
        self._next()
        event = self._next()
        if isinstance(event, DocumentStartEvent):
            self._report(notation.word_second_document(), event)
        self.positions = self._track.settled(self._above, self._text)
        return value

    def whole(self) -> object:
        """The same, of a text that is read as a whole: then nobody can refer any more to a name that nobody referred to."""
        value = self.document()
        for name, named in self._anchors.unused.items():
            self._report(notation.word_unused_anchor(name), named)
        return value

    def _report(self, problem: Problem, event: Any) -> Problem:
        """The problem at an event or a mark."""
        mark = getattr(event, "start_mark", event)
        self.problems.append(placed := problem.at(mark.line + self._above + 1, mark.column + 1))
        return placed

    def _node(self, event: Any, depth: int) -> Any:
        """The value that begins with an event."""
        kind = type(event)
        if kind is AliasEvent:
            return self._alias(event, depth)
        before = len(self._track.names) + self._anchors.added
        for problem, mark in list_lost_heads(self._lines, event.start_mark) if self._has_hash and kind is not ScalarEvent else ():
            self._report(problem, mark)
        if kind is ScalarEvent:
            self._end = event.end_mark
            value = self._scalar(event)
        elif depth >= MAX_DEPTH:
            raise Refused(self._report(notation.word_too_deep(MAX_DEPTH), event))
        elif kind is MappingStartEvent:
            value = self._mapping(event, depth + 1)
        else:
            value = self._sequence(event, depth + 1)
        if event.anchor is not None:
            self._anchors.name(event, value, len(self._track.names) + self._anchors.added - before + 1)
        return value

    def _mapping(self, start: Any, depth: int) -> object:
        made: dict[object, object] = {}
        advance, track = self._next, self._track
        names, nexts, marks, values, ends = track.names, track.nexts, track.marks, track.values, track.ends
        first, lonely = len(names), list[int]()
        while type(event := advance()) is not MappingEndEvent:
            node = len(names)
            if node >= MAX_NODES:
                raise Refused(self._report(notation.word_too_many(MAX_NODES), event))
            bare = type(event) is ScalarEvent and event.tag is None and event.anchor is None and not (self._has_escapes and event.style)
            key = (read_plain_key(event.value) if bare else None) or self._key(event, depth)
            names.append(None)
            nexts.append(0)
            marks.append(event.start_mark)
            below = advance()
            values.append(below.start_mark)
            if type(below) is ScalarEvent and below.anchor is None:
                ends.append(below.end_mark)
                value = self._scalar(below)
            else:
                ends.append(None)
                value = self._node(below, depth)
                ends[node] = self._end
            nexts[node] = len(names)
            if value is None and start.flow_style and start.tag is None and below.start_mark.index == event.end_mark.index:
                lonely.append(node)
                continue
            follows = bool(lonely) and lonely[-1] == node - 1  # of `20,000: 2` the comma is told, and not the `000`
            cut = follows and type(event) is ScalarEvent and event.value.isdigit()
            if key is NOTHING or (key in made and (cut or not self._again(event, (key, value), made, first))):
                continue
            names[node] = key
            made[key] = value
        if lonely:
            self._cut(lonely, first, made)
        return self._collected(start, event, made)

    def _cut(self, lonely: list[int], first: int, made: dict[object, object]) -> None:
        """Report the words between braces that have no colon: usually the rest of a value before them, which is then worth nothing."""
        for problem, mark, head in list_cut_words(self._text, self._track, lonely, first):
            self._report(problem, mark)
            if head is not None:
                made[self._track.names[head]] = None
                self.has_nulls = True

    def _sequence(self, start: Any, depth: int) -> object:
        made: list[object] = []
        advance, track = self._next, self._track
        names, nexts, marks, values, ends = track.names, track.nexts, track.marks, track.values, track.ends
        while type(event := advance()) is not SequenceEndEvent:
            node = len(names)
            if node >= MAX_NODES:
                raise Refused(self._report(notation.word_too_many(MAX_NODES), event))
            names.append(len(made))
            nexts.append(0)
            marks.append(event.start_mark)
            values.append(event.start_mark)
            ends.append(None)
            made.append(self._node(event, depth))
            ends[node] = self._end
            nexts[node] = len(names)
        return self._collected(start, event, made)

    def _collected(self, start: Any, end: Any, made: dict[object, object] | list[object]) -> object:
        """A mapping or list that is complete; None when its tag is refused."""
        self._end = end.end_mark if start.flow_style else None
        if start.tag is not None and start.tag not in (CORE + "map", CORE + "seq"):
            self._refuse_tag(start)
            return None
        return made

    def _again(self, event: Any, item: tuple[object, object], made: dict[object, object], first: int) -> bool:
        """Report a key that is in the mapping already, and say whether it takes the place of the first: when there is nothing in that."""
        (key, value), track = item, self._track
        if first in self._dashless:
            return False  # it belongs to the item that lacks its dash
        node = track.find_first(key, first)
        mark = track.marks[node]
        if node == first and (dashless := begun.find_second_item(self._lines[mark.line], mark.column, self._lines[event.start_mark.line])):
            self._dashless.add(first)
            self._report(dashless, event)
            return False
        again = outweighs(value, made[key])
        self._report(notation.word_double_key(key, mark.line + self._above + 1, again), event)
        if again:
            track.names[node] = None
            track.forget(key, first)
        elif isinstance(value, (dict, list)):
            track.torn.add(node)
        return again

    def _key(self, event: Any, depth: int) -> Any:
        """The key that an event holds, or NOTHING when it is refused."""
        if type(event) is not ScalarEvent:
            return self._refuse_key(event, depth)
        if event.tag is not None or event.anchor is not None:
            key = self._node(event, depth)
        elif not (self._has_escapes and event.style) and (known := read_plain_key(event.value)) is not None:
            return known
        elif event.value == "<<" and event.implicit[0]:
            self._report(notation.word_merge_key(), event)
            return NOTHING
        else:
            key = self._scalar(event)
        if key is None or len(event.value) > MAX_KEY:
            return self._refuse_key(event, depth)
        return key

    def _refuse_key(self, event: Any, depth: int) -> object:
        self._report(notation.word_bad_key(self._lines[event.start_mark.line][event.start_mark.column :]), event)
        if type(event) is not ScalarEvent:
            before = len(self._track.names)
            self._node(event, depth)
            self._track.cut(before)
        return NOTHING

    def _alias(self, event: Any, depth: int) -> object:
        self._end = event.end_mark
        if event.anchor not in self._anchors.values:
            self.has_nulls = True
            row = self._lines[event.start_mark.line]
            choice = word_choice_alias(row, event.start_mark.column + 1, event.anchor)
            self._report(notation.word_unknown_alias(event.anchor, choice), event)
            return None
        named = self._anchors.use(event.anchor)
        if too_much := self._anchors.beyond(depth + named.depth):
            raise Refused(self._report(too_much, event))
        return copy_value(named.value)

    def _scalar(self, event: Any) -> object:
        """The value of a text, number, date, true, false or nothing."""
        if event.tag is not None:
            return self._tagged(event)
        if not event.value.isascii() and not event.value.isspace() and is_unseen(event.value):
            self.has_nulls = True
            self._report(encoding.word_unseen(event.value), event)
            return None
        if not event.implicit[0]:
            if event.value.isspace():
                self.has_nulls = True
                self._report(slips.word_blank_quotes(), event)
                return None
            if self._has_escapes and event.style == '"':
                return self._unescaped(event)
            if (event.end_mark.line != event.start_mark.line or not event.value) and (wrong := find_misshapen(event, self._lines)):
                self._report(wrong, event)
            self.has_nulls = self.has_nulls or not event.value
            return event.value
        value = read_scalar(event.value)
        if (self._has_hash or event.end_mark.line != event.start_mark.line) and type(value) is not Problem:
            for problem, mark in list_slips(event, self._lines, type(value) is str):
                self._report(problem, mark)
        if type(value) is Problem:
            self._report(value, event)
            value = None
        self.has_nulls = self.has_nulls or value is None
        return value

    @cached_property
    def _lines(self) -> list[str]:
        """The lines of the text, split once however many texts between quotes are looked through."""
        return split_lines(self._text)

    def _unescaped(self, event: Any) -> str:
        """The text between double quotes; the text as it is written, and a problem, where an escape in it stands for what nobody sees."""
        start = self._text.index('"', event.start_mark.index)
        inner = self._text[start + 1 : event.end_mark.index - 1]
        found = find_hidden(inner)
        if found is None:
            return str(event.value).replace("\r\n", "\n")
        text = as_literal(inner)
        self._report(slips.word_escape(found, f'"{inner}"', text), event)
        return text

    def _tagged(self, event: Any) -> object:
        if (event.tag == "!" and event.style) or event.tag == CORE + "str":
            return self._unescaped(event) if self._has_escapes and event.style == '"' else event.value
        value = read_scalar(event.value)
        if isinstance(value, CORE_TYPES.get(event.tag, ())):
            self.has_nulls |= value is None
            return value
        self._refuse_tag(event)
        return None

    def _refuse_tag(self, event: Any) -> None:
        self.has_nulls = True
        self._report(notation.word_forbidden_tag(event.tag.replace(CORE, "!!")), event)
