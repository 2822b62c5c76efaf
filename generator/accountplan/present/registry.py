"""The kinds of page of the site: every module in `present/site/` is found, and offers what it marks with `@kind`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from pkgutil import iter_modules
from typing import TypeAlias

from accountplan.model.pages import Draft

from .context import Context

Kind: TypeAlias = Callable[[Context], Iterable[Draft]]
_kinds: dict[str, Kind] = {}


def kind(function: Kind) -> Kind:
    """Mark a function of a module in `present/site/` that yields the drafts of one kind of page."""
    _kinds[f"{function.__module__}.{function.__qualname__}"] = function
    return function


def kinds() -> tuple[Kind, ...]:
    """All kinds of page, by the name of their module."""
    from . import site

    for module in iter_modules(site.__path__):
        import_module(f"{site.__name__}.{module.name}")
    return tuple(_kinds[name] for name in sorted(_kinds))


def drafts(context: Context) -> tuple[Draft, ...]:
    """All drafts: kinds with the fewest pages first, because a page that sums up many plans takes longest to make."""
    made = [tuple(each(context)) for each in kinds()]
    return tuple(draft for some in sorted(made, key=len) for draft in some)
