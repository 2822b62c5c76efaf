"""The round between YAML and the noun: digits where a number of another program or an address is asked, letter by letter as they are written.

YAML reads `004512` as 4512, and `0612345678` as a large number: in the books and on the telephone the noughts count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from accountplan.base.patterns import compile_lazily
from accountplan.model.files import Kind
from accountplan.model.keys import Form
from accountplan.model.shapes import Record, Row, Shape, Single, Table, choose_option, find_inner_shape, make_kind_shape

from .places import split_lines
from .problem import Trail
from .reading import Reading
from .scalars import read_scalar

FORMS: frozenset[Form] = frozenset({"ref", "address"})
"""What is written with digits and is no number."""
_LETTERS = compile_lazily(r"[-+.\w]+")


def keep_digits(reading: Reading, kind: Kind) -> Reading:
    """The reading in which these are the texts that they are in the file."""
    maybe = _find_keys(kind)
    if not maybe or not maybe.search(reading.text):
        return reading
    rows = split_lines(reading.text)

    def keep(value: Any, wanted: Shape | None, trail: Trail) -> Any:
        wanted = choose_option(wanted, value) if wanted is not None else None
        match value:
            case dict():
                return {key: keep(each, find_inner_shape(wanted, key) if wanted else None, (*trail, key)) for key, each in value.items()}
            case list():
                return [keep(each, find_inner_shape(wanted, at) if wanted else None, (*trail, at)) for at, each in enumerate(value)]
            case int() | Decimal() | date() if isinstance(wanted, Single) and wanted.form in FORMS:
                return _find_written(value, rows, *reading.positions.value(trail))
        return value

    return replace(reading, value=keep(reading.value, make_kind_shape(kind), ()))


def _find_written(value: object, rows: list[str], line: int, column: int) -> object:
    """The letters that were read as a value; the value itself when it stands elsewhere, behind a name for it."""
    found = _LETTERS.match(rows[line - 1], column - 1) if line <= len(rows) else None
    return found[0] if found and read_scalar(found[0]) == value else value


@cache
def _find_keys(kind: Kind) -> re.Pattern[str] | None:
    """Where such a key of a kind of file may be followed by digits; None when it has no such keys."""
    names = sorted({*_list_keys(make_kind_shape(kind))})
    return re.compile(rf"(?:{'|'.join(names)})[\"']?\s*:\s+[-+.\d]") if names else None


def _list_keys(shape: Shape) -> Iterator[str]:
    match shape:
        case Row(below) | Table(_, below):
            yield from _list_keys(below)
        case Record(fields=fields):
            for key, field in fields.items():
                if isinstance(field.shape, Single) and field.shape.form in FORMS:
                    yield key
                yield from _list_keys(field.shape)
