"""The one way to change what a user wrote: the span of one value makes way, and no other byte.

What an edit gives is read again before anyone sees it. When it says anything but what was meant, the edit is refused: it is better to
say "write this by hand" than to change a plan into something else.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable

from accountplan.model.edits import Edit
from accountplan.model.finding import Keys

from .meaning import Said, change_meaning, has_part, pick_part, read_tree
from .spans import SpanFinder
from .tree import CannotEditError, Entry, parse_tree
from .written import Style

_LINE_END = re.compile(r"\r\n|\r|\n")


def apply_edits(source: bytes, edits: Iterable[Edit]) -> bytes:
    """The bytes of a file after some edits, one by one.

    Line ends, byte order mark, comments, quotes, order and a missing final newline stay as they are. Raises CannotEditError when one of
    the edits cannot be made, or not without changing more than is meant.
    """
    text = decode_source(source)
    mark = codecs.BOM_UTF8 if source.startswith(codecs.BOM_UTF8) else b""
    for edit in edits:
        text = _edit_text(text, edit)
    return mark + text.encode("utf-8")


def holds_keys(source: bytes, keys: Keys) -> bool:
    """Whether something is written at the end of the keys, or nothing after the last of them. Raises CannotEditError for what cannot be read."""
    found = read_tree(parse_tree(decode_source(source)))
    for key in keys:
        if not has_part(found, key):
            return False
        found = pick_part(found, key)
    return True


def find_entry(source: bytes, line: int, column: int, keys: Keys = ()) -> tuple[Keys, Entry]:
    """The key or item that begins at a line and column (from 1), or whose value does, and the keys that lead to it.

    A no-break space before it is part of it to YAML, but not to whoever wrote it. Of several that begin there, as a list does with its first item, it is the one with these ``keys``, else the innermost.

    Raises CannotEditError when none begins there.
    """
    text = decode_source(source)
    at, node = find_row(text, line)[0] + column - 1, parse_tree(text)
    trail: Keys = ()
    found: list[tuple[Keys, Entry]] = []
    while node and (entry := next((each for each in reversed(node.entries) if each.start <= at), None)):
        trail = (*trail, entry.key)
        if any(start <= at and not text[start:at].strip() for start in (entry.start, entry.value.start)):
            found.append((trail, entry))
        node = entry.value
    if not found:
        raise CannotEditError
    return next((each for each in found if [*map(str, each[0])] == [*map(str, keys)]), found[-1])


def find_row(text: str, line: int) -> tuple[int, int]:
    """The characters at which a line (from 1) begins and ends. Raises CannotEditError when the text has no such line."""
    starts = [0, *(found.end() for found in _LINE_END.finditer(text))]
    if line > len(starts):
        raise CannotEditError
    found = _LINE_END.search(text, starts[line - 1])
    return starts[line - 1], found.start() if found else len(text)


def decode_source(source: bytes) -> str:
    """The text of a file without its byte order mark. Raises CannotEditError for what is not UTF-8."""
    try:
        return source.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        raise CannotEditError from error


def _edit_text(text: str, edit: Edit) -> str:
    """The text after an edit. A value may be below its key, or else on one line: the first way that reads as was meant."""
    root = parse_tree(text)
    wanted = change_meaning(read_tree(root), edit)
    styles: tuple[Style, ...] = ("fitting", "inline")
    for style in styles:
        start, end, new = SpanFinder(text, root, style).span(edit)
        made = text[:start] + new + text[end:]
        if _has_meaning(made, wanted):
            return made
    raise CannotEditError


def _has_meaning(text: str, wanted: Said) -> bool:
    try:
        return read_tree(parse_tree(text)) == wanted
    except CannotEditError:
        return False
