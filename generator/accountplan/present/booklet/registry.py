"""The chapters of a booklet: every module in its folder is found, and those that make a chapter offer it as ``CHAPTER``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Generic, Literal, TypeAlias, TypeVar

from accountplan.base.found import import_modules
from accountplan.model.pages import Chapter

C = TypeVar("C")
"""What the chapters of one kind of booklet are made from."""
OWN = __name__.rpartition(".")[0]
"""The folder of the chapters about accounts: this one."""
Place: TypeAlias = Literal["front", "end", "back"]


@dataclass(frozen=True, slots=True)
class Chapters(Generic[C]):
    """One kind of chapter: before the accounts, after them, or on the back cover; its turn there; and what makes it, if the booklet has one."""

    place: Place
    order: int
    make: Callable[[C], Chapter | None]


def make_chapters(place: Place, context: C, package: str = OWN) -> Iterator[Chapter]:
    """The chapters of one place, in order, as the modules of a package make them."""
    modules = import_modules(import_module(package)).values()
    kinds: list[Chapters[C]] = [module.CHAPTER for module in modules if hasattr(module, "CHAPTER")]
    for kind in sorted((kind for kind in kinds if kind.place == place), key=lambda kind: kind.order):
        if chapter := kind.make(context):
            yield chapter
