"""YAML to plain values with the place of each key, by one walk over the events of the C parser.

Why events: loading or composing builds objects that are thrown away at once, and costs two to three times as much. Duplicate keys, tags,
aliases and the meaning of words are decided here, on the way, so that nothing of it depends on PyYAML's YAML 1.1.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from types import NoneType
from typing import Any, Final

from yaml._yaml import CParser
from yaml.events import AliasEvent, DocumentStartEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, StreamEndEvent

from accountplan.model.text import Text, say

from .places import lines
from .positions import Mark, Positions, find
from .problem import Problem
from .scalars import MAX_KEY, Doubt, plain, word

MAX_DEPTH = 24
"""Lists and mappings within each other; the format itself needs seven."""
MAX_NODES = 50_000
"""Values in one file, with aliases written out."""

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


@dataclass(slots=True)
class Anchors:
    """The values that have a name, with the number of values in each; where names that nobody used stand; how many values aliases added."""

    values: dict[str, tuple[object, int]] = field(default_factory=dict)
    unused: dict[str, Any] = field(default_factory=dict)
    added: int = 0


class Reader:
    """Reads one text, or a part of one that begins ``above`` lines down."""

    def __init__(self, text: str, above: int = 0, anchors: Anchors | None = None) -> None:
        self.positions = Positions()
        self.problems: list[Problem] = []
        self.has_nulls = False
        self._text = text
        self._next: Any = CParser(text).get_event
        self._above = above + 1
        self._anchors = anchors or Anchors()
        self._names: list[Any] = self.positions.names
        self._nexts: list[int] = self.positions.nexts
        self._marks: list[Any] = []
        self._values: list[Any] = []
        self._ends: list[Any] = []
        self._end: Any = None

    def document(self) -> object:
        """The value of the first document. Raises YAMLError when it cannot be read, and `Refused`."""
        self._next()
        if isinstance(self._next(), StreamEndEvent):
            return None
        value = self._node(self._next(), 0)
        self._next()
        self._end_of_text(self._next())
        self._settle()
        return value

    def _end_of_text(self, event: Any) -> None:
        """Report what goes on after the first document, and names that nothing refers to."""
        if isinstance(event, DocumentStartEvent):
            mark: Any = event.start_mark
            self.problems.append(second_document(mark.line + self._above, mark.column + 1))
        for name, named in self._anchors.unused.items():
            self._report(
                "unused-anchor",
                named,
                say("“{name}” is read as a name for this value, and no text.", name="&" + name),
                say("If it is text, put the whole value between quotes; if not, remove it, as nothing refers to it."),
            )

    def _settle(self) -> None:
        """Marks to lines and columns, all at once: the parser's marks are slow to ask."""
        above, positions = self._above, self.positions
        positions.lines = [mark.line + above for mark in self._marks]
        positions.columns = [mark.column + 1 for mark in self._marks]
        positions.values = self._values if above == 1 else [Mark(mark.line + above - 1, mark.column) for mark in self._values]
        lasts: list[int] = [mark.line + above if mark else 0 for mark in self._ends]
        positions.lasts = lasts
        for node in range(len(lasts) - 1, -1, -1):
            if lasts[node] == 0:
                lasts[node] = self._last_below(node)
            elif self._ends[node].column == 0:
                lasts[node] = self._last_written(node)

    def _last_below(self, node: int) -> int:
        """The last line of a mapping or list in block style: that of the last node directly below it."""
        child, end = node + 1, self._nexts[node]
        last: int = self._values[node].line + self._above
        while child < end:
            last = self.positions.lasts[child]
            child = self._nexts[child]
        return last

    def _last_written(self, node: int) -> int:
        """The last line of a text in block style, which the parser ends after the empty lines below it."""
        last: int = self._ends[node].line
        first: int = self._values[node].line
        while last > first + 1 and not self._lines[last - 1].strip():
            last -= 1
        return max(last, first + 1) + self._above - 1

    @cached_property
    def _lines(self) -> list[str]:
        return lines(self._text)

    def _report(self, rule: str, event: Any, message: Text, help: Text) -> None:
        mark = event.start_mark
        self.problems.append(Problem(rule, mark.line + self._above, mark.column + 1, message, help))

    def _too_many(self, event: Any) -> Refused:
        return self._refuse(event, say("The file holds more than {n} values, aliases written out.", n=MAX_NODES))

    def _refuse(self, event: Any, message: Text) -> Refused:
        self._report("too-large", event, message, say("Make the file smaller, or divide what it holds."))
        return Refused(self.problems[-1])

    def _node(self, event: Any, depth: int) -> Any:
        """The value that begins with an event."""
        kind = type(event)
        if kind is AliasEvent:
            return self._alias(event)
        before = len(self._names) + self._anchors.added
        if kind is ScalarEvent:
            self._end = event.end_mark
            value = self._scalar(event)
        elif depth >= MAX_DEPTH:
            raise self._refuse(event, say("Lists and mappings stand more than {n} deep in each other.", n=MAX_DEPTH))
        elif kind is MappingStartEvent:
            value = self._mapping(event, depth + 1)
        else:
            value = self._sequence(event, depth + 1)
        if event.anchor is not None:
            self._anchors.values[event.anchor] = value, len(self._names) + self._anchors.added - before + 1
            self._anchors.unused[event.anchor] = event
        return value

    def _mapping(self, start: Any, depth: int) -> object:
        made: dict[object, object] = {}
        advance, names, nexts, marks, values, ends = self._next, self._names, self._nexts, self._marks, self._values, self._ends
        first = len(names)
        while type(event := advance()) is not MappingEndEvent:
            node = len(names)
            if node >= MAX_NODES:
                raise self._too_many(event)
            key = self._key(event, depth)
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
            if key in made:
                self._duplicate(event, key, first)
            elif key is not NOTHING:
                names[node] = key
                made[key] = value
        return self._collected(start, event, made)

    def _sequence(self, start: Any, depth: int) -> object:
        made: list[object] = []
        advance, names, nexts, marks, values, ends = self._next, self._names, self._nexts, self._marks, self._values, self._ends
        while type(event := advance()) is not SequenceEndEvent:
            node = len(names)
            if node >= MAX_NODES:
                raise self._too_many(event)
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

    def _duplicate(self, event: Any, key: object, first: int) -> None:
        node, _ = find(self._names, self._nexts, (key,), first)
        mark, above = event.start_mark, self._above
        self.problems.append(double(key, mark.line + above, mark.column + 1, self._marks[node].line + above))

    def _key(self, event: Any, depth: int) -> Any:
        """The key that an event holds, or NOTHING when it is refused."""
        if type(event) is not ScalarEvent:
            return self._refuse_key(event, depth)
        if event.tag is not None or event.anchor is not None:
            key = self._node(event, depth)
        elif (known := word(event.value)) is not None:
            return known
        elif event.value == "<<" and event.implicit[0]:
            return self._refuse_merge(event)
        else:
            key = self._scalar(event)
        if key is None or len(event.value) > MAX_KEY:
            return self._refuse_key(event, depth)
        return key

    def _refuse_merge(self, event: Any) -> object:
        self._report(
            "merge-key",
            event,
            say("The merge key `<<` is not part of the format."),
            say("Write the keys out here. A whole value can be repeated: name it with `&name`, and refer to it with `*name`."),
        )
        return NOTHING

    def _refuse_key(self, event: Any, depth: int) -> object:
        self._report(
            "bad-key",
            event,
            say("This cannot be a key."),
            say(
                "A key is a short word before a colon. Text that begins with a bracket, a brace, a star or a question mark goes between quotes."
            ),
        )
        if type(event) is not ScalarEvent:
            before = len(self._names)
            self._node(event, depth)
            for column in (self._names, self._nexts, self._marks, self._values, self._ends):
                del column[before:]
        return NOTHING

    def _alias(self, event: Any) -> object:
        self._end = event.end_mark
        if event.anchor not in self._anchors.values:
            self.has_nulls = True
            self._report(
                "unknown-alias",
                event,
                say("Nothing above this line has the name “{name}”.", name="&" + event.anchor),
                say("A value that begins with `*` repeats another one. If this is text, put it between quotes."),
            )
            return None
        value, nodes = self._anchors.values[event.anchor]
        self._anchors.unused.pop(event.anchor, None)
        self._anchors.added += nodes
        if self._anchors.added > MAX_NODES:
            raise self._too_many(event)
        return _copied(value)

    def _scalar(self, event: Any) -> object:
        """The value of a text, number, date, true, false or nothing."""
        if event.tag is not None:
            return self._tagged(event)
        if not event.implicit[0]:
            if event.style in ("'", '"') and event.end_mark.line != event.start_mark.line:
                self._swallows(event)
            return event.value
        value = plain(event.value)
        if value is None:
            self.has_nulls = True
        elif type(value) is Doubt:
            return self._doubted(event, value)
        return value

    def _swallows(self, event: Any) -> None:
        """Report a text between quotes that goes on at the margin: the parser allows it, and a closing quote was forgotten."""
        inner = self._lines[event.start_mark.line + 1 : event.end_mark.line + 1]
        if any(line[:1].strip() for line in inner):
            self._report(
                "yaml-syntax",
                event,
                say("The text that begins with this quote goes on over the next keys."),
                say("Close the quote where the text ends. A text that is longer than its line goes on indented."),
            )

    def _doubted(self, event: Any, doubt: Doubt) -> object:
        self._report(doubt.rule, event, doubt.message, doubt.help)
        self.has_nulls |= doubt.value is None
        return doubt.value

    def _tagged(self, event: Any) -> object:
        if event.tag in ("!", CORE + "str"):
            return event.value
        value = plain(event.value)
        if isinstance(value, CORE_TYPES.get(event.tag, ())):
            self.has_nulls |= value is None
            return value
        self._refuse_tag(event)
        return None

    def _refuse_tag(self, event: Any) -> None:
        self.has_nulls = True
        self._report(
            "forbidden-tag",
            event,
            say("The tag “{tag}” is not allowed.", tag=event.tag.replace(CORE, "!!")),
            say(
                "Remove the tag: a plan holds text, numbers, dates, lists and mappings only. Text that begins with `!` goes between quotes."
            ),
        )


def second_document(line: int, column: int) -> Problem:
    """The problem of a text that goes on after the end of its first document."""
    message = say("A second document begins here.")
    help = say("One file holds one plan: remove the line with `---` or `...`, or move what follows to a file of its own.")
    return Problem("several-documents", line, column, message, help)


def double(key: object, line: int, column: int, first: int) -> Problem:
    """The problem of a key that stood on line ``first`` already."""
    return Problem(
        "duplicate-key",
        line,
        column,
        say("“{key}” stands here for the second time; the first is on line {line}.", key=str(key), line=str(first)),
        say("Keep one of the two. Until then the one on line {line} counts.", line=str(first)),
    )


def _copied(value: object) -> object:
    if isinstance(value, dict):
        return {key: _copied(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_copied(each) for each in value]
    return value
