"""The chapters of a booklet: every module in this folder is found, and those that make a chapter offer it as ``CHAPTER``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Literal, TypeAlias

from accountplan.base.found import import_modules
from accountplan.model.pages import Chapter

if TYPE_CHECKING:
    from .context import BookletContext

Place: TypeAlias = Literal["front", "end", "back"]


@dataclass(frozen=True, slots=True)
class Chapters:
    """One kind of chapter: before the accounts, after them, or on the back cover; its turn there; and what makes it, if the booklet has one."""

    place: Place
    order: int
    make: Callable[[BookletContext], Chapter | None]


def make_chapters(place: Place, context: BookletContext) -> Iterator[Chapter]:
    """The chapters of one place, in order."""
    modules = import_modules(import_module(__name__.rpartition(".")[0])).values()
    kinds = [module.CHAPTER for module in modules if hasattr(module, "CHAPTER")]
    for kind in sorted((kind for kind in kinds if kind.place == place), key=lambda kind: kind.order):
        if chapter := kind.make(context):
            yield chapter
