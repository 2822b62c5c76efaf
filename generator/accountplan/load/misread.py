"""What the parser reads without a word, and otherwise than was meant: seen by what is written around a value."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import takewhile
from typing import Any, TypeAlias

from accountplan.base.patterns import compile_lazily

from .named import LISTS
from .positions import Mark
from .problem import Problem
from .track import Track
from .wording import cut, notation, slips
from .wording.forms import find_forms
from .wording.values import clean_number

HASH = compile_lazily(r"#(?<=[ \t].)(?:[^\s#]|[ \t]+[^\W_]|#|[^\n]*\))")
"""A text without any of these loses nothing to a comment. It begins with the sign itself, as few texts hold one."""
_TEXT = compile_lazily(r"[ \t]+#(?:[^\s#]| \d)")
"""No comment, but a word or a number: `Study #2`."""
_ALONE = compile_lazily(r"[ \t]+#(?:[^\s#]|#+[ \t]*\w)")
"""The same where nothing comes before it, and a heading: `next:   # 2027-02-27` is an example of what can be filled in."""
_FIGURE = compile_lazily(r"[ \t]+#(?:\d|[a-z_]+: )")
"""The same behind a number or a day, where a word is a remark, but a key is not."""
_LOST_HEAD = compile_lazily(r"(?:[^#]*:|\s*-)[ \t]+(#[\w-]+:[ \t].*)")
"""A key with its value behind that of what goes on below."""
_SAYS = compile_lazily(r"\s*[^\s#]")
"""A line with more than a comment."""
_REMARK = compile_lazily(r"[ \t]+#[ \t]+[^\W_]")
"""A remark of words."""
_WAITS = compile_lazily(r"[|>][-+]?\d[-+]?")
"""Begins a text that is indented by as many spaces as it says. With nothing below it, it was a word: `>7`."""
_HEADED = compile_lazily(r"[|>][-+\d]*(#.*|[ \t]+#[^\s#].*)")
"""Begins such a text too, with a word behind it that the parser takes for a comment: `|#note`."""
_KEY = compile_lazily(r"[\s-]*([\w.-]+):\s*$")
"""The key of a value, on the line before it."""
_DASH = compile_lazily(r"(\s*)-\s*")
_BULLET = compile_lazily(r"\s*[-*+–—•▪·]")
_QUOTES = frozenset("'\"[{&*!|>")
"""With these begins a value between braces that no comma cuts in two."""

_ITEM = compile_lazily(r"\s*(?:(?:[-*+•▪]|\d{1,3}[.)])[ \t]+\S|\|.*\|\s*$)")
"""Begins a line of a list or a table, within quotes or below a `>`."""

Seen: TypeAlias = tuple[Problem, Any]
"""What is wrong, and the mark of the parser (or one like it) at which it is."""


def find_misshapen(event: Any, rows: Sequence[str]) -> Problem | None:
    """What is wrong with how a text between quotes or in a block is written: it goes on at the margin, or is not there at all."""
    first, *more = rows[event.start_mark.line : event.end_mark.line + 1]
    if event.style in ("'", '"'):
        if any(row[:1].strip() for row in more):
            return notation.word_unclosed_quote()
        return _find_joined_line([first[event.start_mark.column + 1 :], *more], slips.word_joined_in_quotes)
    if headed := _HEADED.match(first, event.start_mark.column):
        return slips.word_after_header(headed[1].strip())
    if event.style == ">" and (joined := _find_joined_line(_list_folded(more), slips.word_joined_by_folding)):
        return joined
    waits = None if event.value else _WAITS.match(first, event.start_mark.column)
    return slips.word_missing_text(waits[0]) if waits else None


def _find_joined_line(rows: Sequence[str], word: Callable[[str], Problem]) -> Problem | None:
    """What is wrong when lines of a list or a table become one line: two of them at least, of which one has text right above it."""
    found = [number for number, row in enumerate(rows) if _ITEM.match(row)]
    joined = [number for number in found if number and rows[number - 1].strip()]
    return word(rows[joined[0]].strip()) if len(found) > 1 and joined else None


def _list_folded(rows: Sequence[str]) -> list[str]:
    """The lines below a `>` that become one: not those that are indented further, which stay lines."""
    margin = next((len(row) - len(row.lstrip()) for row in rows if row.strip()), 0)
    folded = takewhile(lambda row: not row.strip() or len(row) - len(row.lstrip()) >= margin, rows)
    return ["" if row[margin : margin + 1].isspace() else row for row in folded]


def list_slips(event: Any, rows: Sequence[str], is_text: bool) -> Iterator[Seen]:
    """What a value without quotes lost to a comment, and the first line in it that was meant as an item of a list; ``is_text`` says that it is no number or day."""
    start, end = event.start_mark, event.end_mark
    if start.line != end.line:
        yield from _list_joined_items(start, [rows[start.line][start.column :], *rows[start.line + 1 : end.line + 1]], rows[start.line])
    rest = rows[end.line][end.column :] if end.line < len(rows) else ""
    key = _find_key(rows, start.line, start.column) if rest else ""
    if key and not event.value and (cell := slips.word_cell(rest, key)):
        yield cell, Mark(end.line, end.column + rest.index("#"))
    elif is_text and event.value and _goes_on(event.value, rest):
        yield slips.word_torn_text(rest.strip(), event.value, key), Mark(end.line, end.column + rest.index("#"))
    elif (_TEXT if is_text else _FIGURE if event.value else _ALONE).match(rest) or (is_text and _cuts_bracket(event.value, rest)):
        yield (
            slips.word_after_hash(rest.strip(), (event.value + rest.rstrip()).strip(), key),
            Mark(end.line, end.column + rest.index("#")),
        )


def list_lost_heads(rows: Sequence[str], start: Any) -> Iterator[Seen]:
    """A key with its value that stands behind a # on the line of the key or dash under which a list or mapping begins: `figures: #2024: {hours: 3}`."""
    if rows[start.line][: start.column].strip():
        return
    above = next((number for number in range(start.line - 1, -1, -1) if _SAYS.match(rows[number])), start.line)
    if found := _LOST_HEAD.match(rows[above]):
        yield slips.word_lost_key(found[1].strip()), Mark(above, found.start(1))


def _find_key(rows: Sequence[str], line: int, column: int) -> str:
    """The key of a value, or of the list of which it is an item; empty when neither is plain to see."""
    before = rows[line][:column]
    if key := _KEY.match(before):
        return key[1]
    if not (dash := _DASH.fullmatch(before)):
        return ""
    level = len(dash[1])
    above = (row for row in reversed(rows[:line]) if row.strip() and not row.lstrip().startswith(("-", "#")))
    key = _KEY.match(next((row for row in above if len(row) - len(row.lstrip()) <= level), ""))
    return key[1] if key else ""


def _goes_on(value: str, rest: str) -> bool:
    """Whether a text ends as no sentence does, and may go on behind the hash: `Makes sauces, # see the website`."""
    return " " in value and _REMARK.match(rest) is not None and slips.finish_text(value) != value


def _cuts_bracket(value: str, rest: str) -> bool:
    """Whether a bracket that a text opens is closed behind the hash: `(40,000 # margin)`."""
    return value.rfind("(") > value.rfind(")") and rest.lstrip(" \t").startswith("#") and rest.find(")") >= 0 > rest.find("(")


def _list_joined_items(start: Any, rows: Sequence[str], whole: str) -> Iterator[Seen]:
    """The first line of a text that begins as an item does; the first of all only when another one does as well. ``whole`` is the line on which it begins."""
    found = [number for number, row in enumerate(rows) if _BULLET.match(row)]
    if found[-1:] > [0]:
        row = rows[found[0]]
        column = len(row) - len(row.lstrip()) if found[0] else start.column
        before, key = whole[: start.column], _KEY.match(whole[: start.column])
        in_list = before.rstrip().endswith("-") or found[0] == 0
        first = rows[0].strip() if key and key[1] in LISTS and not in_list else ""
        yield slips.word_joined_line(row.strip(), in_list=in_list, first=first), Mark(start.line + found[0], column)


_REST_OF_NUMBER = compile_lazily(r",\d[^:,{}\n]*(?=:)")
"""What stands behind the comma of a number that is a key between braces."""
_REST_OF_KEY = compile_lazily(r",([a-z_]+)(?=:)")
"""The same of a key that is a word."""


def list_cut_words(text: str, track: Track, lonely: Sequence[int], first: int) -> Iterator[tuple[Problem, Any, int | None]]:
    """The words between braces without a colon, of a mapping whose nodes begin with ``first``: what is wrong, where, and the node that is cut.

    Words in a row are one slip: they belong to the value before them, if a comma can have cut that, else to nothing (None).
    """
    head, begin, node = None, first, first
    beside = frozenset(_list_names(track, first))
    while node < len(track.names):
        after = track.nexts[node]
        if node not in lonely:
            head, begin = node, after
        elif after not in lonely:
            yield _word_spaceless(text, track, begin, node) or _word_cut(text, track, head, node, beside)
        node = after


def _list_names(track: Track, node: int) -> Iterator[str]:
    """The names of a node and those behind it that are keys of the format."""
    while node < len(track.names):
        if find_forms(name := str(track.names[node])):
            yield name
        node = track.nexts[node]


def _word_spaceless(text: str, track: Track, begin: int, last: int) -> tuple[Problem, Any, int | None] | None:
    """The problem of keys without a space behind their colons, from one node to another: `{strength:3, last:2026-01-01}`."""
    mark = track.marks[begin]
    problem = cut.word_missing_space(text[mark.index : track.ends[last].index])
    return (problem, mark, None) if problem else None


def _word_cut(text: str, track: Track, head: int | None, last: int, beside: Collection[str]) -> tuple[Problem, Any, int | None]:
    end, begin = track.ends[last].index, track.marks[last]
    if (rest := _REST_OF_NUMBER.match(text, end)) and text[begin.index : end].isdigit():
        written = text[begin.index : rest.end()]
        if number := clean_number(written):
            return cut.word_comma_in_key(written, number), begin, None
    if (rest := _REST_OF_KEY.match(text, end)) and (key := cut.join_key(text[begin.index : end], rest[1])):
        return cut.word_comma_in_key(text[begin.index : rest.end()], key), begin, None
    if head is None or track.names[head] is None or track.nexts[head] > head + 1 or text[track.values[head].index] in _QUOTES:
        mark = track.marks[last]
        return cut.word_missing_colon(text[mark.index : end]), mark, None
    mark = track.values[head]
    return cut.word_comma_cut(text[mark.index : end], str(track.names[head]), beside), mark, head
