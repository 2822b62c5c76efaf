"""Put a planted fault in the place of what a process has imported, or is about to."""

from __future__ import annotations

import ast
import gc
from collections.abc import Callable, Iterator
from importlib.machinery import SourceFileLoader
from inspect import CO_OPTIMIZED
from types import CodeType, FunctionType

Pair = tuple[CodeType, CodeType]


def statement(tree: ast.Module, line: int) -> range:
    """The lines of the innermost statement on a line; of one that has a body, those above the body. Whoever runs one of them may run all."""
    found = range(line, line + 1)
    for node in ast.walk(tree):  # what is within comes after what is around it
        if isinstance(node, ast.stmt) and line in (extent := _extent(node)):
            found = extent
    return found


def _extent(node: ast.stmt) -> range:
    first = min(each.lineno for each in [node, *getattr(node, "decorator_list", [])])
    body = getattr(node, "body", None)
    last = max(node.lineno, body[0].lineno - 1) if body else node.end_lineno or node.lineno
    return range(first, last + 1)


class Functions:
    """The functions that this process has made, by the file they are in."""

    def __init__(self) -> None:
        self.by_file: dict[str, list[FunctionType]] = {}
        for thing in gc.get_objects():
            if isinstance(thing, FunctionType):
                self.by_file.setdefault(thing.__code__.co_filename, []).append(thing)

    def replace(self, path: str, before: str, after: str) -> bool:
        """Let the functions of a file do what another text of it says. Not done, and False, when one of them is out of reach."""
        try:
            pairs = list(_differing(_compiled(path, before), _compiled(path, after)))
            for old, new in pairs:
                for function in self._made_of(path, old):
                    function.__code__ = new
        except ValueError:  # the fault left out a function, or it closes over other variables than before
            return False
        return all(self._made_of(path, new) for _, new in pairs if "<locals>" not in new.co_qualname)

    def _made_of(self, path: str, code: CodeType) -> list[FunctionType]:
        return [function for function in self.by_file.get(path, []) if function.__code__ == code]


def _differing(before: CodeType, after: CodeType) -> Iterator[Pair]:
    """The functions that differ in two codes, the inner ones too: some may have been made already."""
    inner = ([each for each in code.co_consts if isinstance(each, CodeType)] for code in (before, after))
    for old, new in zip(*inner, strict=True):
        if old != new:
            if old.co_flags & CO_OPTIMIZED:
                yield old, new
            yield from _differing(old, new)


def plant_before_import(path: str, source: str) -> None:
    """Let this process import another text than a file holds."""
    usual: Callable[[SourceFileLoader, str], CodeType | None] = SourceFileLoader.get_code

    def code(loader: SourceFileLoader, name: str) -> CodeType | None:
        return _compiled(path, source) if loader.path == path else usual(loader, name)

    SourceFileLoader.get_code = code  # type: ignore[method-assign,assignment]


def _compiled(path: str, source: str) -> CodeType:
    return compile(source, path, "exec", dont_inherit=True)
