"""A public function that raises says so in its docstring, and by which error: whoever calls it need not read on."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "generator" / "accountplan"


def list_silent(source: str) -> Iterator[str]:
    """The public functions of a module that raise an error and do not say so; the docstring of a command is its help, which is about users."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and node.name != "command":
            said = ast.get_docstring(node)
            if said is not None and "raises" not in said.lower() and any(list_raised(node)):
                yield node.name


def list_raised(node: ast.AST) -> Iterator[ast.expr]:
    """What a function raises itself: not what functions within it do, nor what it lets pass after it has put something right."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Raise) and child.exc:
            yield child.exc
        if not isinstance(child, (ast.FunctionDef, ast.Lambda, ast.ClassDef)):
            yield from list_raised(child)


def test_every_public_function_that_raises_says_so() -> None:
    silent = [
        f"{path.relative_to(PACKAGE)}: {name}" for path in sorted(PACKAGE.rglob("*.py")) for name in list_silent(path.read_text("utf-8"))
    ]
    assert silent == [], "say in the docstring of each what it raises, and when: 'Raises UserError when ...'"


def test_a_function_that_raises_in_silence_is_seen() -> None:
    body = 'def find(path):\n    """The file."""\n    if not path:\n        raise UserError(path)\n'
    assert [*list_silent(body)] == ["find"]
    assert [*list_silent(body.replace("The file.", "The file. Raises UserError without one."))] == []
    assert [*list_silent(body.replace("raise UserError(path)", "raise"))] == []
