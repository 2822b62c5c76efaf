"""The round between YAML and the noun: numbers, days and years between quotes, where such a thing is asked.

Every YAML library and every form editor writes them so. What is no number or day stays the text that it is, and is a problem later.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

from accountplan.base.patterns import compile_lazily
from accountplan.model.files import Kind
from accountplan.model.keys import Form
from accountplan.model.shapes import Shape, Single, Table, Words, choose_option, find_inner_shape, make_kind_shape

from .problem import Problem, Trail
from .reading import Reading
from .scalars import read_scalar
from .wording import notation

TYPES: dict[Form, tuple[type, ...]] = {
    "number": (int, Decimal),
    "mark": (int, Decimal),
    "whole": (int,),
    "date": (date,),
    "flag": (bool,),
}
"""What the text must be without its quotes, by what is asked."""
_MAYBE = compile_lazily(r"[\"']\s*(?:[-+.\d][-+.\deE]*|[Tt]rue|TRUE|[Ff]alse|FALSE)\s*[\"']")


def remove_quotes(reading: Reading, kind: Kind) -> Reading:
    """The reading in which these are what they say. A year that is there with and without quotes is a problem, and the first counts."""
    if not _MAYBE.search(reading.text):
        return reading
    taking = _Taking(reading)
    value = taking.out_of_quotes(reading.value, make_kind_shape(kind), ())
    positions = reading.positions.renamed(taking.names) if taking.names else reading.positions
    return replace(reading, value=value, positions=positions).telling(taking.problems)


@dataclass(slots=True)
class _Taking:
    """One walk over the values of a file; ``names`` holds the keys that are another without their quotes."""

    reading: Reading
    names: dict[Trail, object] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def out_of_quotes(self, value: Any, wanted: Shape | None, trail: Trail) -> Any:
        wanted = choose_option(wanted, value) if wanted is not None else None
        if wanted is None:
            return value
        match value:
            case str():
                return _read_unquoted(value, wanted)
            case list():
                return [self.out_of_quotes(each, find_inner_shape(wanted, number), (*trail, number)) for number, each in enumerate(value)]
            case dict():
                return self._mapping(value, wanted, trail)
        return value

    def _mapping(self, value: dict[Any, Any], wanted: Shape, trail: Trail) -> dict[Any, Any]:
        made: dict[Any, Any] = {}
        for written, each in value.items():
            key = _read_unquoted(written, wanted.key) if isinstance(wanted, Table) and isinstance(written, str) else written
            if key is not written:
                if key in value:
                    self._again((*trail, written), (*trail, key))
                    continue
                self.names[*trail, written] = key
            made[key] = self.out_of_quotes(each, find_inner_shape(wanted, key), (*trail, key))
        return made

    def _again(self, written: Trail, key: Trail) -> None:
        positions = self.reading.positions
        self.problems.append(notation.word_double_key(key[-1], positions.key(key)[0], False).at(*positions.key(written), written))


def _read_unquoted(text: str, wanted: Shape) -> Any:
    """The number, day or truth that a text is without quotes, when that is asked; else the text itself."""
    found = read_scalar(text.strip())
    match wanted:
        case Single(form):
            fits = type(found) in TYPES.get(form, ())
        case Words(allowed):
            fits = type(found) is int and found in allowed
        case _:
            fits = False
    return found if fits else text
