"""Which characters of a text an edit changes, and what comes in their place: the span of one value, and no more."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from accountplan.model.edits import Edit, Insert, Remove, Rename, Set, Written
from accountplan.model.finding import Keys

from .meaning import nest_value
from .tree import CannotEditError, Entry, Node
from .written import STEP, Style, format_behind, format_below, format_inline


class Span(NamedTuple):
    """Characters of a text, and what comes in their place."""

    start: int
    end: int
    text: str


class SpanFinder:
    """One text with its tree, in which one span is looked for."""

    def __init__(self, text: str, root: Node | None, style: Style) -> None:
        self._style = style
        self._text = text
        self._root = root
        self._newline = "\r\n" if "\r\n" in text else "\n"

    def span(self, edit: Edit) -> Span:
        """What is to be replaced by what. Raises CannotEditError when the keys lead nowhere, or to what is not written in one place."""
        match edit:
            case Set():
                return self._set(edit.keys, edit.value)
            case Insert():
                return self._insert(edit.keys, edit.value)
            case Remove():
                return self._remove(edit.keys)
            case Rename():
                entry = self._entry(edit.keys)
                return Span(entry.start, entry.named, self._like(entry.start, edit.name))

    # ---- Finding one's way ------------------------------------------------------------------------

    def _trail(self, keys: Keys) -> tuple[list[tuple[Node, Entry]], int]:
        """The entries that lead along the keys as far as they are recorded, each with the collection that it is in, and how many they are."""
        node, trail = self._root, []
        for key in keys:
            entry = node.entry(key if node.kind == "sequence" else str(key)) if node else None
            if node is None or entry is None:
                break
            trail.append((node, entry))
            node = entry.value
        return trail, len(trail)

    def _entry(self, keys: Keys) -> Entry:
        trail, found = self._trail(keys)
        if not keys or found < len(keys):
            raise CannotEditError
        return trail[-1][1]

    # ---- A value ----------------------------------------------------------------------------------

    def _set(self, keys: Keys, value: Written) -> Span:
        trail, found = self._trail(keys)
        if found == len(keys):
            return self._replace(*trail[-1], value)
        value = nest_value(keys[found + 1 :], value)
        if not trail:
            return self._add(self._root, keys[0], value)
        parent, entry = trail[-1]
        if entry.value.entries or entry.value.flow:
            return self._add(entry.value, keys[found], value)
        if entry.value.kind == "alias":
            raise CannotEditError
        return self._replace(parent, entry, nest_value(keys[found : found + 1], value))

    def _replace(self, parent: Node, entry: Entry, value: Written) -> Span:
        """Another value after a key or a dash. What is written between the two, such as a comment, stays."""
        old = entry.value
        if parent.flow or (old.flow and not isinstance(value, str)):
            return Span(old.start, old.end, self._after(entry, format_inline(value)))
        if isinstance(value, str) and old.kind == "scalar" and "\n" not in value:
            return Span(old.start, old.end, self._after(entry, self._like(old.start, value)))
        first, *more = format_behind(value, self._column(entry.start), self._style)
        if old.entries and not old.flow:
            return self._in_block(entry, value, first, more)
        new = self._newline.join([first, *more])
        return Span(old.start, old.end, self._after(entry, new) if first else new)

    def _in_block(self, entry: Entry, value: Written, first: str, more: list[str]) -> Span:
        """A value in the place of keys or items that are below each other."""
        old = entry.value
        if not first:
            at = self._column(old.start)
            column = at if at > self._column(entry.start) else self._column(entry.start) + STEP
            return Span(old.start, old.end, self._newline.join(format_below(value, column))[at:])
        behind_name = entry.named if isinstance(entry.key, int) else self._text.index(":", entry.named) + 1
        comment = self._text[behind_name : old.start].rstrip()
        return Span(behind_name, old.end, f" {self._newline.join([first, *more])}{comment}")

    def _after(self, entry: Entry, value: str) -> str:
        """A value with what must come before it where there was nothing."""
        between = self._text[entry.named : entry.value.start]
        if not isinstance(entry.key, int) and ":" not in between:
            return f": {value}"
        return value if between.endswith((" ", "\n", "\t")) or not entry.value.empty else f" {value}"

    def _like(self, start: int, value: str) -> str:
        """A text in the quotes of the one that begins here, if it has any and they can hold it."""
        if not value.isprintable():
            return format_inline(value)
        if self._text.startswith("'", start):
            return "'" + value.replace("'", "''") + "'"
        if self._text.startswith('"', start) and not {'"', "\\"} & {*value}:
            return f'"{value}"'
        return format_inline(value)

    # ---- More -------------------------------------------------------------------------------------

    def _insert(self, keys: Keys, value: Written) -> Span:
        trail, found = self._trail(keys[:-1])
        if found < len(keys) - 1 or (trail and not trail[-1][1].value.entries and not trail[-1][1].value.flow):
            return self._set(keys[:-1], [value])
        node = trail[-1][1].value if trail else self._root
        if node is None or node.kind != "sequence":
            raise CannotEditError
        following = node.entry(keys[-1])
        if following is None:
            return self._add(node, len(node.entries), value)
        if node.flow:
            return Span(following.start, following.start, f"{format_inline(value)}, ")
        column = self._column(following.start)
        lines = self._newline.join([*format_below([value], column, self._style), " " * column]).lstrip(" ")
        return Span(following.start, following.start, lines)

    def _add(self, node: Node | None, key: str | int, value: Written) -> Span:
        """A key or an item at the end of a collection; at the end of the text when that is the outermost."""
        if node is None:
            return self._at_the_end(format_below({key: value}, 0, self._like_others(())))
        if node.kind not in ("sequence", "mapping"):
            raise CannotEditError
        new: Written = [value] if node.kind == "sequence" else {key: value}
        if node.flow:
            opened = self._text.index("{" if node.kind == "mapping" else "[", node.start) + 1
            at = node.entries[-1].end if node.entries else opened
            return Span(at, at, (", " if node.entries else "") + format_inline(new)[1:-1])
        lines = format_below(new, self._column(node.entries[0].start), self._like_others(node.entries))
        return self._at_the_end(lines) if node is self._root else self._below(node.end, list(lines))

    def _like_others(self, others: tuple[Entry, ...]) -> Style:
        """The style of the entry above: what is below its key there does so here."""
        spread = not others or (others[-1].value.kind == "mapping" and not others[-1].value.flow)
        return "spread" if spread and self._style == "fitting" else self._style

    def _at_the_end(self, lines: Iterable[str]) -> Span:
        new, end = self._newline.join(lines), len(self._text)
        return Span(end, end, self._newline + new if self._text and not self._text.endswith("\n") else new + self._newline)

    def _below(self, end: int, lines: list[str]) -> Span:
        """New lines below the line on which something ends."""
        new = self._newline.join(lines)
        if self._text[end - 1] == "\n":
            return Span(end, end, new + self._newline)
        at = self._line_end(end)
        return Span(at, at, self._newline + new)

    # ---- Less -------------------------------------------------------------------------------------

    def _remove(self, keys: Keys) -> Span:
        trail, found = self._trail(keys)
        if not keys or found < len(keys):
            raise CannotEditError
        node, entry = trail[-1]
        index = node.entries.index(entry)
        if len(node.entries) == 1:
            return self._emptied(node, trail[-2] if found > 1 else None)
        if node.flow:
            if index + 1 < len(node.entries):
                return Span(entry.start, node.entries[index + 1].start, "")
            return Span(node.entries[index - 1].end, entry.end, "")
        return self._lines(node, entry, index)

    def _emptied(self, node: Node, above: tuple[Node, Entry] | None) -> Span:
        """A collection without its only entry."""
        entry = node.entries[0]
        if node.flow:
            return Span(entry.start, entry.end, "")
        if above is None:
            return Span(self._line_start(entry.start), self._next_line(entry.end), "")
        return self._replace(*above, {} if node.kind == "mapping" else [])

    def _lines(self, node: Node, entry: Entry, index: int) -> Span:
        """The lines of one entry among others; the first of a mapping that begins after a dash leaves the dash."""
        first = self._line_start(entry.start)
        if not self._text[first : entry.start].strip():
            return Span(first, self._next_line(entry.end), "")
        following = node.entries[index + 1]
        between = self._text[entry.end : following.start]
        return Span(entry.start, following.start if "\n#" not in between.replace(" ", "") else entry.end, "")

    # ---- Lines and columns ------------------------------------------------------------------------

    def _column(self, at: int) -> int:
        return at - self._line_start(at)

    def _line_start(self, at: int) -> int:
        return self._text.rfind("\n", 0, at) + 1

    def _line_end(self, at: int) -> int:
        found = self._text.find("\n", at)
        if found < 0:
            return len(self._text)
        return found - 1 if self._text.startswith("\r", found - 1) else found

    def _next_line(self, at: int) -> int:
        if at and self._text[at - 1] == "\n":
            return at
        found = self._text.find("\n", at)
        return len(self._text) if found < 0 else found + 1
