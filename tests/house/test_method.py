"""The table of the method claims no more than there is: what a row names exists, and a row that is *yes* has a test of its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import method
from accountplan import pipeline
from accountplan.cli.main import root
from accountplan.model.schema import KINDS, make_schema

TESTS = Path(__file__).parents[1]
FILES = ("firm.yaml", "criteria.yaml", "tiers.yaml", "people.yaml")


def list_keys() -> set[str]:
    """Every key of the format."""
    schemas = [make_schema(kind) for kind in KINDS]
    parts = [part for schema in schemas for part in (schema, *schema.get("definitions", {}).values())]
    return {key for part in parts for key in part.get("properties", {})}


def list_rules() -> set[str]:
    return {rule.name for rule in pipeline.list_rules()}


def list_tested() -> set[int]:
    """The rows after which a test is named."""
    texts = (path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py"))
    return {int(number) for text in texts for number in re.findall(r"^ *def test_s(\d+)_", text, re.MULTILINE)}


def is_there(name: str, keys: set[str], rules: set[str]) -> bool:
    """Whether it is a command, a rule, a file or a key (`firm.yaml: scan` is a key of that file)."""
    if name.startswith("accountplan "):
        return name.split()[1] in root.list_commands(None)  # type: ignore[arg-type]
    file, _, key = name.rpartition(": ")
    return name in rules or name in FILES or (key in keys and file in ("", *FILES))


def test_the_table_has_all_rows_of_the_method_in_order() -> None:
    assert [row.number for row in method.read_rows()] == list(range(1, 44))


def test_every_row_says_what_works_or_what_is_missing() -> None:
    assert [row.number for row in method.read_rows() if not row.told] == [], "fill in `how` or `missing` in generator/rows/"


def test_what_a_row_names_exists() -> None:
    keys, rules = list_keys(), list_rules()
    assert [f"S{row.number}: {name}" for row in method.read_rows() for name in row.named if not is_there(name, keys, rules)] == [], (
        "no command, rule, file or key is called so"
    )


@pytest.mark.parametrize("name", ["no-such-rule", "no_such_key", "other.yaml", "accountplan nothing", "other.yaml: goals"])
def test_a_name_that_nothing_has_is_not_there(name: str) -> None:
    assert not is_there(name, list_keys(), list_rules())


def test_a_row_that_is_yes_has_a_test_named_after_it() -> None:
    tested = list_tested()
    assert [f"S{row.number}" for row in method.read_rows() if row.state == "yes" and row.number not in tested] == [], (
        "begin the name of a test with it: `def test_s22_...`"
    )


def test_a_row_is_yes_only_when_nothing_is_missing() -> None:
    assert method.Row(number=1, what="w", how="h").state == "yes"
    assert method.Row(number=1, what="w", how="h", missing="m").state == "partly"
    assert method.Row(number=1, what="w", missing="m").state == "later"
