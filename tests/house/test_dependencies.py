"""A dependency of which we know the insides has an upper bound: what has no name for others may change with any version."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generator" / "accountplan"
INSIDES = ("jinja2.compiler", "pydyf", "weasyprint")
"""Modules that we use as their makers may not expect, besides any with an underscore before its name."""
BROUGHT = {"grimp": "import-linter", "pydantic_core": "pydantic"}
"""What has come with a package of another name ever since."""
ANSWERS = ("pydantic",)
"""Of these we read something that is not promised: how pydantic names the branch of a choice."""


def bounds() -> dict[str, str]:
    """The versions that are allowed of each dependency."""
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    parts = (re.split("(?=[<>=])", each, maxsplit=1) for each in listed)
    return {found[0]: found[1] for found in parts}


def modules(text: str) -> Iterator[str]:
    """Every module that a file imports, or imports from."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module or ""


def known_inside(text: str) -> set[str]:
    """The packages of others whose insides a file uses."""
    inner = {
        module
        for module in modules(text)
        if not module.startswith(("accountplan", "_"))
        and (any(part.startswith("_") for part in module.split(".")[1:]) or module.startswith(INSIDES))
    }
    return {module.partition(".")[0] for module in inner}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("from yaml._yaml import CParser", {"yaml"}),
        ("import jinja2.compiler", {"jinja2"}),
        ("from jinja2 import nodes", set()),
        ("from ._x import y", set()),
    ],
)
def test_what_is_inside_is_seen(text: str, found: set[str]) -> None:
    assert known_inside(text) == found


def test_every_dependency_of_which_we_know_the_insides_has_an_upper_bound() -> None:
    known = {package for path in PACKAGE.rglob("*.py") for package in known_inside(path.read_text(encoding="utf-8"))}
    assert known >= {"jinja2", "weasyprint"}
    names = {"yaml": "pyyaml", "fontTools": "fonttools"}
    free = [package for package in {*known, *ANSWERS} if "<" not in bounds()[names.get(package, package)]]
    assert free == [], "we know its insides: give it an upper bound in pyproject.toml"


def test_every_dependency_has_its_oldest_version() -> None:
    assert [name for name, allowed in bounds().items() if ">=" not in allowed] == [], (
        "say in pyproject.toml which version is the oldest that works"
    )


def test_what_the_tests_import_is_in_their_group_or_comes_with_the_package() -> None:
    """`make versions` installs no more, and could not begin once a test imported something else."""
    group = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]["tests"]
    allowed = {re.split("[<>=;]", each)[0].strip() for each in group} | set(bounds())
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("*.py") if "fuzz" not in path.parts]
    imported = {module.partition(".")[0] for text in texts for module in modules(text)} - sys.stdlib_module_names
    brought = {module: {name.lower() for name in names} for module, names in packages_distributions().items()}
    brought |= {module: {name} for module, name in BROUGHT.items()}
    lacking = {module for module in imported & brought.keys() if not brought[module] & allowed}
    assert lacking - {"accountplan"} == set(), "name what brings it in the group `tests` of pyproject.toml"
