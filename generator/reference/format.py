"""`docs/reference/format.md`, from the JSON Schemas."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, TypeAlias

from accountplan import model
from accountplan.base.found import import_modules
from accountplan.model.accepted import ALSO
from accountplan.model.schema import KINDS, make_schema

from .cells import NOTE, make_cell

Raw: TypeAlias = Mapping[str, Any]

FORMAT = f"""\
{NOTE}
# The format

Plans are YAML with the meaning of YAML 1.2: `NO` is a text, `010` is ten, `12:30` and `0x10` are texts. Dates are written as `2026-11-24`. Money is a plain
number in the firm's currency. Keys are English; what you write may be in any language. Longer texts are Markdown. The name of a file without
`.yaml` is its id: lower-case letters, digits and single hyphens, at most 64.

Keys with a * must be there. Everything else may be left out, or left empty, also as `""`. A number, a date or `true` may be between quotes
where such a value is asked.

An editor that knows YAML schemas completes and explains all of this while you type: the first line of each file names its schema, and
`accountplan schema --out schema` writes the schemas.
"""


def format_page() -> str:
    """Every kind of file with its keys, and then the parts that they are made of."""
    schemas = {kind: make_schema(kind) for kind in KINDS}
    parts: dict[str, Raw] = {}
    text = [FORMAT]
    for kind, raw in schemas.items():
        parts |= {name: each for name, each in raw.get("definitions", {}).items() if not name.startswith(ALSO)}
        text.append(f"\n## {kind}\n\n{_paths(_english(raw['description']))}\n\n{_keys(raw, kind.capitalize())}")
    text += [f"\n### {name}\n\n{_keys(raw, name)}" for name, raw in sorted(parts.items())]
    return "".join(text)


def _paths(text: str) -> str:
    return re.sub(r"plans/\S+\.yaml", r"`\g<0>`", text)


def _order(noun: str) -> list[str]:
    """The keys of a noun in the order in which the model gives them."""
    found = next(
        (vars(module)[noun] for module in import_modules(model).values() if hasattr(vars(module).get(noun), "__pydantic_fields__")), None
    )
    return [field.name.rstrip("_") for field in fields(found)] if found else []


def _keys(raw: Raw, noun: str) -> str:
    required, order = raw.get("required", ()), _order(noun)
    properties = sorted(raw.get("properties", {}).items(), key=lambda item: order.index(item[0]))
    rows = [
        f"| `{name}`{'*' if name in required else ''} | {_value(each)} | {make_cell(_english(each.get('description', '')))} |"
        for name, each in properties
    ]
    rows += [
        f"| any id | {_value(each)} | {make_cell(_english(each.get('description', '')))} |"
        for each in raw.get("patternProperties", {}).values()
    ]
    return "| key | value | meaning |\n|---|---|---|\n" + "\n".join(rows) + "\n"


def _value(raw: Raw) -> str:
    """What a key may hold, in words."""
    if "$ref" in raw:
        name = raw["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if len(raw.get("allOf", ())) == 1:
        return _value(raw["allOf"][0])
    if "anyOf" in raw:
        asked = [each for each in raw["anyOf"] if ALSO not in each.get("$ref", "")]
        return " or ".join(dict.fromkeys(_value(each) for each in asked))
    if "enum" in raw:
        return ", ".join(f"`{each}`" for each in raw["enum"])
    return _plain_value(raw)


def _name_type(raw: Raw) -> str | None:
    """The type that is asked: the first, where nothing is taken as well."""
    found = raw.get("type")
    return found[0] if isinstance(found, list) else found


def _plain_value(raw: Raw) -> str:
    match _name_type(raw):
        case "array":
            return f"list of {_value(raw['items'])}"
        case "boolean":
            return "`true` or `false`"
        case "number" | "integer":
            return _number(raw)
        case "string" if raw.get("format") == "date":
            return "date"
        case "string" if "%" in raw.get("pattern", ""):
            return "percentage such as `50%`"
        case "string":
            return "id" if "a-z0-9]+(-" in raw.get("pattern", "") else "text"
        case _:
            return _mapping(raw)


def _number(raw: Raw) -> str:
    word = "whole number" if raw["type"] == "integer" else "number"
    low, high = raw.get("minimum"), raw.get("maximum")
    if low is not None and high is not None and high <= 10_000:
        return f"{word}, {low} to {high}"
    return f"{word}, {low} or more" if low is not None else word


def _mapping(raw: Raw) -> str:
    values = [*raw.get("patternProperties", {}).values(), *raw.get("properties", {}).values()]
    if isinstance(raw.get("additionalProperties"), Mapping):
        values.append(raw["additionalProperties"])
    known = "".join(f" `{name}`" for name in raw.get("properties", {}))
    words = " or ".join(dict.fromkeys(_value(each) for each in values))
    return f"mapping{f' ({known.strip()})' if known else ''} to {words}" if words else "mapping"


def _english(description: str) -> str:
    return description.partition("\n\n")[0]
