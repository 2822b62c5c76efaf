"""A noun in which everything is filled in that can be, each text with a mark of its own: whoever leaves a key out is seen."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import count
from typing import Any

from pydantic import TypeAdapter

from accountplan.model.keys import Form, Thing
from accountplan.model.shapes import Either, Record, Row, Shape, Single, Table, Words, make_shape
from builders import TODAY

VALUES: dict[Form, Any] = {
    "number": Decimal("0.5"),
    "mark": Decimal(8),
    "whole": 2025,
    "flag": True,
    "date": TODAY,
    "code": "EUR",
    "ref": "004512",
    "zone": "Europe/Amsterdam",
    "address": "https://plans.example/{path}",
    "key": "sector",
    "id": "growth",
    "tier": "A",
}
THINGS: dict[Thing, str] = {
    "person": "jansen",
    "account": "holding",
    "unit": "water",
    "tier": "A",
    "objective": "growth",
    "criterion": "payment",
    "figure": "turnover",
    "rule": "late-action",
    "item": "developments.market",
    "role": "partner",
    "service": "inspection",
    "contact": "Carla Smit",
    "action": "growth",
    "group": "dikes",
    "value": "knowledge",
    "activity": "growth",
}


def filled(noun: Any, *, text: str = "Text", **fields: Any) -> Any:
    """A noun of this type; ``fields`` are set as told. Texts are "Text 1x", "Text 2x" and so on, with another word if told."""
    written = fill_shape(make_shape(noun), (f"{text} {number}x" for number in count(1)))
    given = {"id": "acme"} if "id" in getattr(noun, "__pydantic_fields__", {}) and "id" not in written else {}
    return TypeAdapter(noun).validate_python({**written, **given, **fields})


def fill_shape(wanted: Shape, texts: Iterator[str]) -> Any:
    """A value of a shape in which everything is filled in."""
    match wanted:
        case Single(form, thing):
            return THINGS[thing] if thing else next(texts) if form in ("line", "prose") else VALUES[form]
        case Words(allowed):
            return allowed[0]
        case Row(item):
            return (fill_shape(item, texts),)
        case Table(key, value):
            return {fill_shape(key, texts): fill_shape(value, texts)}
        case Either(options):
            return fill_shape(options[-1], texts)
        case Record(fields=fields):
            return {key: fill_shape(each.shape, texts) for key, each in fields.items()}
