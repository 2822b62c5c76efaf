"""What functions say of themselves: rules and commands show it to their readers."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable
from typing import Any


def read_docstring(function: Callable[..., Any]) -> str:
    """The docstring of a function, from its source when Python was told to forget them all (PYTHONOPTIMIZE=2)."""
    if function.__doc__ is not None:
        return function.__doc__
    with_decorators = ast.parse(textwrap.dedent(inspect.getsource(inspect.unwrap(function)))).body[0]
    return ast.get_docstring(with_decorators, clean=False) or "" if isinstance(with_decorators, ast.FunctionDef) else ""
