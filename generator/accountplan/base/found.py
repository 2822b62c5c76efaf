"""How what is one of many is found: every module in its folder, by its name. A new one is a new file there, and nothing else.

Rules, questions, charts, pages, chapters, commands and formats are found so. Nothing registers itself: what a module offers has a name that
all modules of its folder share, or the name of the module itself. A module whose name begins with an underscore helps the others.
"""

from __future__ import annotations

import os
from importlib import import_module
from types import ModuleType


def list_module_names(package: ModuleType) -> tuple[str, ...]:
    """The names of the modules in a package, sorted. Nothing is imported.

    Raises OSError when the folder cannot be listed: with none of its rules, a check would find that all is well.
    """
    files = os.listdir(package.__path__[0])  # noqa: PTH208 - the quickest, and each command waits for it
    return tuple(sorted(name.removesuffix(".py") for name in files if name.endswith(".py") and not name.startswith("_")))


def import_by_name(package: ModuleType, name: str) -> ModuleType:
    """One module of a package; raises ModuleNotFoundError when there is none of that name."""
    return import_module(f"{package.__name__}.{name}")


def import_modules(package: ModuleType) -> dict[str, ModuleType]:
    """Every module of a package by its name, sorted by name."""
    return {name: import_by_name(package, name) for name in list_module_names(package)}
