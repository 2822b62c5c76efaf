"""The chapters of a booklet: every module in this folder is found, and offers what it marks with `@chapter`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Literal, TypeAlias

from accountplan.model.pages import Chapter

if TYPE_CHECKING:
    from .context import Tiered

Place: TypeAlias = Literal["front", "end", "back"]
Maker: TypeAlias = "Callable[[Tiered], Chapter]"
_makers: dict[tuple[str, int], Maker] = {}


def chapter(place: Place, order: int) -> Callable[[Maker], Maker]:
    """Mark a function that makes one chapter: before the accounts, after them, or on the back cover; lower orders come first."""

    def mark(maker: Maker) -> Maker:
        _makers[place, order] = maker
        return maker

    return mark


def made(place: Place, context: Tiered) -> Iterator[Chapter]:
    """The chapters of one place, in order."""
    package = __name__.rpartition(".")[0]
    for module in iter_modules(import_module(package).__path__):
        import_module(f"{package}.{module.name}")
    for where, order in sorted(_makers):
        if where == place:
            yield _makers[where, order](context)
