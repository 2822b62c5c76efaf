"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import ast
import gc
import re
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import accountplan
from accountplan.base.patterns import compile_lazily

PACKAGE = Path(accountplan.__path__[0])
EAGER = ("load", "lint", "model", "base", "cli")
"""The rooms that each check imports whole."""


def test_a_pattern_does_what_a_compiled_one_does() -> None:
    later, compiled = compile_lazily(r"(\d+) (KM)", re.IGNORECASE), re.compile(r"(\d+) (KM)", re.IGNORECASE)
    for _ in range(2):
        found = later.search("it is 12 km away")
        assert found is not None
        assert found.groups() == ("12", "km")
        assert later.sub(r"\2", "12 km") == compiled.sub(r"\2", "12 km") == "km"
        assert (later.pattern, later.flags, later.groups) == (compiled.pattern, compiled.flags, compiled.groups)
    assert repr(later) == repr(compiled)


def test_a_malformed_pattern_is_told_where_it_is_first_used() -> None:
    later = compile_lazily("(")
    with pytest.raises(re.error, match="unterminated"):
        later.match("")


def test_every_pattern_of_the_project_can_be_compiled() -> None:
    for module in walk_packages(accountplan.__path__, "accountplan."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    kind = type(compile_lazily(""))
    patterns = [each for each in gc.get_objects() if type(each) is kind]
    assert len(patterns) > 300
    for each in patterns:
        repr(each)  # compiles it


@pytest.mark.parametrize("room", EAGER)
def test_no_pattern_is_compiled_while_a_check_imports_its_modules(room: str) -> None:
    for path in sorted((PACKAGE / room).rglob("*.py")):
        module = ast.parse(path.read_text(encoding="utf-8"))
        inner = [each for owner in ast.walk(module) if isinstance(owner, ast.FunctionDef) for each in ast.walk(owner)]
        at_import = [ast.unparse(each) for each in ast.walk(module) if _compiles(each) and each not in inner]
        assert at_import == [], f"{path}: use compile_lazily"


def _compiles(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile"
