"""What `present` gives to `render`: pages as pure functions of frozen view models."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the site: where it goes (relative, forward slashes), the template, and all that the template may know."""

    path: str
    template: str
    view: Any


@dataclass(frozen=True, slots=True)
class Draft:
    """A page still to be made: ``make`` builds its view model, in whichever process renders it.

    ``made_from`` names all that the page depends on, but for the templates and the language; empty when only making it would tell.
    """

    path: str
    make: Callable[[], Page]
    made_from: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A stretch of a booklet that begins on a new page.

    ``anchor`` is unique in the booklet: links lead there. ``title`` is in the outline and at the head of its further pages; empty
    for a page that has neither. ``names_pages`` when it says on which page something else stands, so that it can only be set when
    all pages are counted.
    """

    anchor: str
    title: str
    template: str
    view: Any
    names_pages: bool = False


@dataclass(frozen=True)
class LateChapter:
    """A chapter whose view is made when somebody asks for it. ``made_from`` names all that it depends on; empty when only making it would tell."""

    anchor: str
    title: str
    template: str
    make: Callable[[], Any] = field(repr=False, compare=False)
    made_from: str = ""

    @cached_property
    def view(self) -> Any:
        """All that the template may know."""
        return self.make()


AnyChapter: TypeAlias = Chapter | LateChapter


@dataclass(frozen=True, slots=True)
class Booklet:
    """One booklet: the tier (empty for other accounts), the file's stem (``booklet-A``), the language, and its chapters in reading order.

    ``view`` is what all chapters share. Each of ``accounts`` begins on a left page; ``back`` is the outside of the cover.
    """

    tier: str
    stem: str
    language: str
    title: str
    view: Any
    front: tuple[Chapter, ...] = ()
    accounts: tuple[LateChapter, ...] = ()
    end: tuple[Chapter, ...] = ()
    back: tuple[Chapter, ...] = ()

    @property
    def chapters(self) -> tuple[AnyChapter, ...]:
        """All of them, in reading order."""
        return (*self.front, *self.accounts, *self.end, *self.back)


@dataclass(frozen=True, slots=True)
class Link:
    """A word that leads somewhere; ``href`` is relative to the page."""

    text: str
    href: str
