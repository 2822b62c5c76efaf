"""What the reader takes beside what a key asks, in JSON Schema: a key that is left open, and numbers, truths and years in quotes.

An editor that underlines what the reader takes, or leaves alone what it refuses, is not believed for long. All of it stands among the
definitions of a schema, below names that begin with ``ALSO``, so that whoever explains a key can leave it out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

Raw: TypeAlias = dict[str, Any]

ALSO = "also-"
_PLACE = f"#/definitions/{ALSO}"
_DIGITS = r"(\d+(\.\d*)?|\.\d+)"
_FORMS = {
    "true": r"([Tt]rue|TRUE|[Ff]alse|FALSE)",
    "share": r"(0?\.\d+|[01](\.0*)?)",
    "mark": r"([1-9](\.\d*)?|10(\.0*)?)",
    "number": rf"[-+]?{_DIGITS}",
    "amount": rf"\+?{_DIGITS}",
    "year": r"(19\d\d|2[01]\d\d|2200)",
    "count": r"\d{1,6}",
    "month": r"([1-9]|1[0-2])",
    "phase": "[1-4]",
    "degree": "[123]",
}
"""The forms of what is read from between quotes, within its bounds as far as a form can say so."""
_DEFINITIONS: dict[str, Raw] = {
    "nothing": {"type": ["null", "string"], "maxLength": 0},
    "blank": {"type": "string", "maxLength": 0},
    **{name: {"type": "string", "pattern": rf"^\s*{form}\s*$"} for name, form in _FORMS.items()},
}
"""The first is a key with nothing behind it, or with a text without a character, as form editors write it; the second such an item of a list,
which is passed over."""
SOMETHING = r"\S"
"""The form of a text: spaces only are none."""


def define_accepted(schema: Raw) -> Raw:
    """The definitions that a schema refers to."""
    names = {name.removeprefix(_PLACE) for name in _list_references(schema) if name.startswith(_PLACE)}
    return {f"{ALSO}{name}": each for name, each in _DEFINITIONS.items() if name in names}


def _list_references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if "$ref" in value:
            yield value["$ref"]
        for below in value.values():
            yield from _list_references(below)
    elif isinstance(value, list):
        for below in value:
            yield from _list_references(below)


def add_accepted(raw: Raw, name: str) -> Raw:
    """A schema that takes something else as well: ``nothing`` or ``blank``, or a form of what stands between quotes."""
    if name == "nothing" and raw.get("type") in ("object", "array"):
        return raw | {"type": [raw["type"], "null", "string"], "maxLength": 0}
    other = {"$ref": f"{_PLACE}{name}"}
    return {"anyOf": [*raw["anyOf"], other]} if set(raw) == {"anyOf"} else {"anyOf": [raw, other]}


def accept_as_read(raw: Raw) -> Raw:
    """The schema of a single value with what the reader makes of texts: spaces are nothing, and a number in quotes is that number."""
    match raw["type"]:
        case "string" if raw.keys().isdisjoint({"pattern", "enum", "format", "const"}):
            return raw | {"pattern": SOMETHING}
        case "number" | "integer":
            return add_accepted(raw, _name_form(raw))
        case "boolean":
            return add_accepted(raw, "true")
    return raw


def _name_form(raw: Raw) -> str:
    """The form that a number has in quotes."""
    low, high = raw.get("minimum"), raw.get("maximum")
    if "enum" in raw:
        return {3: "degree", 4: "phase", 12: "month"}[len(raw["enum"])]
    if raw["type"] == "integer":
        return "year" if low and low > 1 else "count"
    match low, high:
        case 0, 1:
            return "share"
        case 1, 10:
            return "mark"
    return "number" if low is None else "amount"
