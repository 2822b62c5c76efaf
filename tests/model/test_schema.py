"""The JSON Schemas: valid by their own schema, complete, fresh on disk, and true of real plans."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, FormatChecker

from accountplan.load.recover import read_yaml
from accountplan.load.workspace import find_kind
from accountplan.model.account import PARTNERSHIP_SIGNS
from accountplan.model.criteria import BUILT_IN
from accountplan.model.files import KINDS, Kind
from accountplan.model.schema import make_schema

ROOT = Path(__file__).parents[2]
WORKSPACES = (ROOT, ROOT / "tests" / "portfolios" / "crm")
each_kind = pytest.mark.parametrize("kind", KINDS)


def parts(value: Any) -> Iterator[dict[str, Any]]:
    """Every mapping within a schema, itself included."""
    if isinstance(value, dict):
        yield value
    for below in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from parts(below)


def as_json(value: Any) -> Any:
    """Values of YAML as an editor sees them: text keys, dates as text, plain numbers."""
    match value:
        case dict():
            return {str(key): as_json(each) for key, each in value.items() if each is not None}
        case list():
            return [as_json(each) for each in value]
        case date():
            return value.isoformat()
        case Decimal():
            return float(value)
    return value


def errors(kind: Kind, text: str) -> list[str]:
    validator = Draft7Validator(make_schema(kind), format_checker=FormatChecker())
    return [
        f"{'.'.join(map(str, error.absolute_path))}: {error.message}" for error in validator.iter_errors(as_json(read_yaml(text).value))
    ]


@each_kind
def test_a_schema_is_valid_draft_07(kind: Kind) -> None:
    Draft7Validator.check_schema(make_schema(kind))
    assert make_schema(kind)["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert make_schema(kind)["$id"] == f"accountplan/{kind}.schema.json"


@each_kind
def test_every_key_is_described_in_both_languages(kind: Kind) -> None:
    made = make_schema(kind)
    described = [made]
    for part in parts(made):
        described += [*part.get("properties", {}).values(), *part.get("patternProperties", {}).values()]
    for part in described:
        english, dutch = part["description"].split("\n\n")
        assert english
        assert dutch


@each_kind
def test_a_schema_speaks_the_language_of_draft_07(kind: Kind) -> None:
    made = make_schema(kind)
    for part in parts(made):
        assert "$defs" not in part
        assert part.get("type") != "null"
        assert "$ref" not in part or set(part) == {"$ref"}, "nothing counts beside a reference in draft-07"
        assert "$ref" not in part or part["$ref"].removeprefix("#/definitions/") in made["definitions"]
        if part.get("type") == "object":
            assert "additionalProperties" in part


def test_the_file_name_is_the_id_and_no_key() -> None:
    for kind in ("account", "group"):
        assert "id" not in make_schema(kind)["properties"]
        assert make_schema(kind)["required"] == ["name"]


def test_editors_complete_the_fifteen_criteria_and_the_ten_signs() -> None:
    assert [*make_schema("account")["properties"]["marks"]["properties"]] == [*BUILT_IN]
    assert [*make_schema("criteria")["properties"]["criteria"]["properties"]] == [*BUILT_IN]
    signs = make_schema("account")["definitions"]["Partnership"]["properties"]["signs"]
    assert tuple(signs["properties"]) == PARTNERSHIP_SIGNS


@each_kind
def test_the_schema_on_disk_is_fresh(kind: Kind) -> None:
    path = ROOT / "schema" / f"{kind}.schema.json"
    assert path.read_text(encoding="utf-8") == json.dumps(make_schema(kind), ensure_ascii=False, indent=2) + "\n", "run `make schema`"


@pytest.mark.parametrize("workspace", WORKSPACES, ids=["example", "crm"])
def test_real_plans_are_valid(workspace: Path) -> None:
    paths = sorted((workspace / "plans").rglob("*.yaml"))
    assert paths
    for path in paths:
        kind: Any = find_kind(path.relative_to(workspace).as_posix())
        assert kind in KINDS
        assert errors(kind, path.read_text(encoding="utf-8")) == [], path


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("account", "status: client"),
        ("account", "name: City\nnaam: City"),
        ("account", "name: City\nstatus: klant"),
        ("account", "name: City\nmarks: {payment: 11}"),
        ("account", "name: City\nmarks: {Payment: 1}"),
        ("account", "name: City\nfigures: {24: {turnover: 1}}"),
        ("account", "name: City\nlead: Ans Jansen"),
        ("account", "name: City\nactions: [{what: x, who: A B}]"),
        ("account", "name: City\npartnership: {signs: {love: x}}"),
        ("account", "name: City\nreviewed: soon"),
        ("criteria", "criteria: {}"),
        ("criteria", "known_at_least: 50\ncriteria: {payment: {weight: 1}}"),
        ("criteria", "criteria: {payment: {weight: 1, scale: {figure: turnover, points: {much: 1}}}}"),
        ("tiers", "tiers: []"),
        ("tiers", "tiers: [{id: A, name: A, asks: [situation]}]"),
        ("tiers", "tiers: [{id: A, name: A, programme: {people: [x]}}]"),
        ("people", "Ans Jansen: {name: Ans}"),
        ("firm", "name: X\nyear: 2026\nlanguage: de"),
        ("group", "name: X\nsegment: {Sector: water}"),
    ],
)
def test_what_load_refuses_an_editor_underlines(kind: Kind, text: str) -> None:
    assert errors(kind, text)
