"""Bytes to text: what is not UTF-8, cannot be printed or was left by a merge is reported and blanked, so that the rest can be read.

Every replacement keeps the number of characters and lines, so that places stay right.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from collections.abc import Iterator
from unicodedata import category

from accountplan.base.patterns import compile_lazily

from . import spaces
from .places import decode_source
from .problem import Problem
from .wording import encoding

MOST = 10
"""Strange characters that are reported one by one."""

_STRANGE = compile_lazily(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2028-\u202e\u2060\u2066-\u206f\u2800\u3164\ud800-\udfff"
    "\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\U0001d173-\U0001d17a]"
)
"""What the parser refuses, and what no editor shows: the line ends that YAML 1.1 knew (U+0085, U+2028, U+2029), spaces without width
(U+200B, U+2060), characters that turn the direction of the text, so that it reads otherwise than it is (U+202A-E, U+2066-9), and letters
and signs that are blank in every font (such as U+3164 and U+2800): a name of these alone is no name. Those that join the parts of an emoji or a
letter stay."""
_PLAIN_BYTES = bytes({*range(256)} - {*range(32), 127} | {9, 10, 13})
_STRANGE_BYTES = (
    compile_lazily(rb"\xc2[\x80-\x9f]"),
    compile_lazily(rb"\xcd\x8f"),
    compile_lazily(rb"\xe1(?:\x85[\x9f\xa0]|\x9e[\xb4\xb5]|\xa0\x8e)"),
    compile_lazily(rb"\xe2(?:\x80[\x8b\xa8-\xae]|\x81[\xa0\xa6-\xaf]|\xa0\x80)"),
    compile_lazily(rb"\xe3\x85\xa4"),
    compile_lazily(rb"\xef(?:\xbb\xbf|\xbe\xa0|\xbf[\xb9-\xbb\xbe\xbf])"),
    compile_lazily(rb"\xf0\x9d\x85[\xb3-\xba]"),
)
"""The same in UTF-8, for what is not ASCII; apart, as each is found by its first byte."""
_GARBLED_BYTES = (b"\xc3\x82\xc2", b"\xc3\x83", b"\xc3\xa2\xe2")
_TAIL = "\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178\xa1-\xbf"
_GARBLED = compile_lazily(rf"(?:[\xc2\xc3][{_TAIL}]|\xe2(?:\u20ac[{_TAIL}]|\u201a\xac|\u201e\xa2))+")
"""What remains of letters with accents, quotes, dashes, € and ™ when their UTF-8 is read as Windows-1252."""
_CONFLICT = compile_lazily(r"^(?:<{7}|>{7})[^\r\n]*", re.MULTILINE)
_OURS_ENDS = compile_lazily(r"^(?:\|{7}[^\r\n]*|={7}(?=\r?$))", re.MULTILINE)
_LINE_END = compile_lazily(r"\r\n|\n|\r")
_VISIBLE = compile_lazily(r"[^\r\n]")


def clean_source(source: bytes) -> tuple[str | None, list[Problem]]:
    """The text of a file, fit for the parser, and what was wrong with its characters; None when it is not text at all."""
    source = source.removeprefix(codecs.BOM_UTF8)
    control = source.translate(None, _PLAIN_BYTES)
    if source.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or len(control) > max(20, len(source) // 20):
        return None, [encoding.word_not_text()]
    text, problems = _decode(source)
    if control or any(each.search(source) for each in _STRANGE_BYTES):
        problems += _list_strange(text)
        text = _STRANGE.sub(" ", text)
    if any(each in source for each in _GARBLED_BYTES):
        problems += _list_garbled(text)
    if any(each in source for each in spaces.BYTES):
        ruler = Ruler(text)
        found, text = spaces.replace_spaces(text)
        problems += [encoding.word_nobreak_space(each.run, surplus=each.surplus).at(*ruler.place(each.place)) for each in found[:MOST]]
    if b"<<<<<<<" in source or b">>>>>>>" in source:
        text, conflicts = _resolve_conflicts(text)
        problems += conflicts
    return text, problems


def is_invisible(sign: str) -> bool:
    """Whether a single character is one that no editor shows."""
    return _STRANGE.match(sign) is not None


def is_unseen(text: str) -> bool:
    """Whether a text shows nothing: what joins the parts of an emoji or a letter stands in it without these."""
    return all(
        sign.isspace() or "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef" or category(sign) == "Cf" for sign in text
    )


class Ruler:
    """Turns the number of a character into a line and a column."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def place(self, character: int) -> tuple[int, int]:
        """Line and column, from 1."""
        line = bisect_right(self._starts, character)
        return line, character - self._starts[line - 1] + 1


def _decode(source: bytes) -> tuple[str, list[Problem]]:
    try:
        return source.decode("utf-8"), []
    except UnicodeDecodeError as error:
        text = decode_source(source)
        place = Ruler(text).place(len(source[: error.start].decode("utf-8")))
        return text, [encoding.word_other_encoding(source[error.start]).at(*place)]


def _list_strange(text: str) -> Iterator[Problem]:
    ruler = Ruler(text)
    found = list(_STRANGE.finditer(text))
    for match in found[:MOST]:
        run = text[match.start() :]
        line, column = ruler.place(match.start())
        first = not text[match.start() - column + 1 : match.start()].strip()
        yield encoding.word_strange(run[: len(run) - len(run.lstrip(match[0]))], first=first).at(line, column)
    if more := len(found[MOST:]):
        yield encoding.word_more_strange(more).at(*ruler.place(found[MOST].start()))


def _list_garbled(text: str) -> Iterator[Problem]:
    ruler = Ruler(text)
    found = [(match, meant) for match in _GARBLED.finditer(text) if (meant := _read_garbled(match[0]))]
    for match, meant in found[:MOST]:
        yield encoding.word_garbled(match[0], meant).at(*ruler.place(match.start()))
    if more := len(found[MOST:]):
        yield encoding.word_more_garbled(more).at(*ruler.place(found[MOST][0].start()))


def _read_garbled(text: str) -> str | None:
    """What it was before; None when it cannot have been anything."""
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None


def _resolve_conflicts(text: str) -> tuple[str, list[Problem]]:
    """The text with one side of each merge conflict, the first, and a problem for each."""
    ruler, problems = Ruler(text), []
    made, end = [], 0
    markers = list(_CONFLICT.finditer(text))
    for index, marker in enumerate(markers):
        if marker.start() < end:
            continue
        problems.append(encoding.word_conflict().at(*ruler.place(marker.start())))
        close = markers[index + 1] if index + 1 < len(markers) and marker[0].startswith("<") else marker
        ours = _OURS_ENDS.search(text, marker.end(), close.start()) if close is not marker else None
        made += [text[end : marker.start()], _blank_out(marker[0])]
        if close is not marker:
            dropped = ours.start() if ours else close.start()
            made += [text[marker.end() : dropped], _blank_out(text[dropped : close.end()])]
        end = close.end()
    return "".join([*made, text[end:]]), problems


def _blank_out(text: str) -> str:
    """As many spaces; an empty line means nothing in YAML."""
    return _VISIBLE.sub(" ", text)
