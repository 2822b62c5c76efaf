"""What the reader takes without a finding the editor's schema takes, and what it refuses the editor underlines, over every key of the format (B)."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any

import pytest
from jsonschema import Draft7Validator, FormatChecker

from accountplan.load.recover import read_yaml
from accountplan.model.files import KINDS, Kind
from accountplan.model.schema import make_schema
from accountplan.model.shapes import make_kind_shape
from filled import fill_shape
from load.sources import load_text

VALUES: tuple[Any, ...] = (
    None, "", " ", -1, 0.5, 11, True, "8", "x", "2026-01-01", "40%", [], {}, [""], {"x": 1}, {"x": None}, {"2025": None},
)  # fmt: skip
"""What is put behind every key in turn."""
FEW = 150
"""How many of these are tried in each kind of file in `make test`."""
APART = {"firm:timezone", "firm:edit_url", "criteria:criteria.sector.scale.points", "criteria:criteria.sector.scale.points.0.5"}
"""What no form says: which zones there are, what an address must hold, and that a scale of which all points are left open has none."""


def as_json(value: Any) -> Any:
    """Values as they are in JSON, which is YAML too."""
    match value:
        case dict():
            return {str(as_json(key)): as_json(each) for key, each in value.items()}
        case list() | tuple():
            return [as_json(each) for each in value]
        case date():
            return value.isoformat()
        case Decimal():
            return int(value) if value == int(value) else float(value)
    return value


def list_places(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The keys that lead to each value."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, below in parts:
        yield (*place, key)
        yield from list_places(below, (*place, key))


def put(whole: Any, place: tuple[Any, ...], value: Any) -> Any:
    """The whole with another value at a place."""
    made = owner = deepcopy(whole)
    for key in place[:-1]:
        owner = owner[key]
    owner[place[-1]] = value
    return made


def make_full(kind: Kind) -> Any:
    """A file of a kind in which everything is filled in."""
    made = as_json(fill_shape(make_kind_shape(kind), (f"Text {number}x" for number in count(1))))
    return made | {"stages": {"lead": "Idea"}} if kind == "firm" else made


@pytest.mark.parametrize("kind", KINDS)
def test_b_the_reader_and_the_editor_take_the_same(kind: Kind, pytestconfig: pytest.Config) -> None:
    full, editor = make_full(kind), Draft7Validator(make_schema(kind), format_checker=FormatChecker())
    assert list(editor.iter_errors(full)) == []
    assert load_text(json.dumps(full), kind, remedies=False).findings == ()
    cases = [(place, value) for place in list_places(full) for value in VALUES]
    if not pytestconfig.getoption("--long"):
        cases = random.Random(kind).sample(cases, min(len(cases), FEW))
    for place, value in cases:
        name, tried = f"{kind}:{'.'.join(map(str, place))}", put(full, place, value)
        taken = not load_text(json.dumps(tried), kind, remedies=False).findings
        assert name in APART or editor.is_valid(tried) == taken, (
            f"{name}: {value!r} is {'taken' if taken else 'refused'} by the reader alone"
        )


@pytest.mark.parametrize("written", ["unit:", 'unit: ""', "lead: ~", "marks: {payment: }", 'actions: [{what: call, who: ""}]'])
def test_b_a_key_that_is_left_open_is_no_mistake_to_either(written: str) -> None:
    text = f"name: City\n{written}\n"
    assert load_text(text).findings == ()
    assert Draft7Validator(make_schema("account")).is_valid(as_json(read_yaml(text).value))


@pytest.mark.parametrize(("kind", "written"), [
    ("account", "year_ends: true"),
    ("account", "balance: [{on: 2026-01-01, direction: given, what: x, weight: true}]"),
    ("account", "contacts: [{name: x, known_by: {jansen: {strength: true}}}]"),
    ("firm", "year: 2026\nyear_ends: true"),
    ("firm", "year: 2026\ncommercial: {phase: true}"),
])  # fmt: skip
def test_a_true_is_no_one(kind: Kind, written: str) -> None:
    """To Python true is 1: a financial year would end in January, in silence."""
    assert [finding.rule for finding in load_text(f"name: City\n{written}\n", kind).findings] == ["unknown-word"]


@pytest.mark.parametrize("written", ["values", "services", "figures"])
@pytest.mark.parametrize("name", ["", "''", "{}", "~"])
def test_b_a_name_of_the_firm_that_is_left_open_is_missing_to_both(written: str, name: str) -> None:
    text = f"name: Van Dam\nyear: 2026\n{written}: {{growth: {name}}}\n"
    assert [each.rule for each in load_text(text, "firm").findings] == ["missing-key"]
    assert not Draft7Validator(make_schema("firm")).is_valid(as_json(read_yaml(text).value))


@pytest.mark.parametrize("written", ["partnership: {signs: {love: }}", "services: {advice: {turnover: {x: }}}"])
def test_an_unknown_key_with_nothing_behind_it_is_told_among_keys_of_a_few_as_well(written: str) -> None:
    assert load_text(f"name: City\n{written}\n").findings != ()
