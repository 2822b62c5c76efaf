"""Values as YAML: on one line between brackets, or below each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from accountplan.base.yaml_word import format_word
from accountplan.model.edits import Plainly, Written

Style: TypeAlias = Literal["fitting", "spread", "inline"]
"""How the parts of a list or mapping are written: on one line when they fit there, below each other, or on one line whatever they are."""
WIDTH = 100
"""A list or mapping of at most this many characters is on one line."""
STEP = 2
"""Spaces by which the parts of a value are indented below its key."""
_NOT_IN_TEXT = re.compile(
    "[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|[\u2028\u2029\u200b\u202a-\u202e\u2066-\u2069]"
)


def format_key(key: str | int) -> str:
    """A key as it is written: a year is a number."""
    return format_word(key) if isinstance(key, str) else str(key)


def format_inline(value: Written) -> str:
    """A value on one line."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return format_word(value)
        case Plainly():
            return value.yaml
        case date():
            return value.isoformat()
        case int():
            return str(value)
        case Decimal():
            return f"{value:f}"
        case Mapping():
            return "{" + ", ".join(f"{format_key(key)}: {format_inline(each)}" for key, each in value.items()) + "}"
    return "[" + ", ".join(format_inline(each) for each in value) + "]"


def format_behind(value: Written, column: int, style: Style = "fitting") -> list[str]:
    """A value as lines: the first continues after a key or a dash at a column (from 0), the others are whole."""
    if style == "inline":
        return [format_inline(value)]
    if isinstance(value, str):
        return _format_prose(value, column + STEP) if _has_lines(value) else [format_word(value)]
    if not isinstance(value, Mapping | Sequence) or not value or (style == "fitting" and _fits_one_line(value)):
        return [format_inline(value)]
    return ["", *format_below(value, column + STEP)]


def format_below(value: Written, column: int, style: Style = "fitting") -> Iterator[str]:
    """The lines of a mapping or list, each of its keys or dashes at a column, and what comes after these in a style."""
    assert isinstance(value, Mapping | Sequence)
    heads = [f"{format_key(key)}:" for key in value] if isinstance(value, Mapping) else ["-"] * len(value)
    for head, each in zip(heads, value.values() if isinstance(value, Mapping) else value, strict=True):
        first, *more = format_behind(each, column, style)
        if head == "-" and not first:
            first, *more = (more[0].lstrip(), *more[1:])
        yield " " * column + f"{head} {first}".rstrip(" ")
        yield from more


def _fits_one_line(value: Mapping[Any, Written] | Sequence[Written]) -> bool:
    texts = value.values() if isinstance(value, Mapping) else value
    return len(format_inline(value)) <= WIDTH and not any(isinstance(each, str) and _has_lines(each) for each in texts)


def _has_lines(text: str) -> bool:
    """Whether a text has lines that can be below each other as they are."""
    return "\n" in text and bool(text.strip()) and not _NOT_IN_TEXT.search(text)


def _format_prose(text: str, column: int) -> list[str]:
    body = text.rstrip("\n")
    left = len(text) - len(body)
    hint = str(STEP) if body[:1] in (" ", "\n", "\t") else ""
    lines = [" " * column + line if line else "" for line in [*body.split("\n"), *[""] * (left - 1)]]
    return [f"|{hint}{'-' if not left else '+' if left > 1 else ''}", *lines]
