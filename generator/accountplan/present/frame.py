"""What every page of the site has around its content: title, navigation, the way to the root, and the line at the foot."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Text
from accountplan.model.pages import Link


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of the navigation; ``current`` is ``page``, ``true`` (a page below it) or empty."""

    text: str
    href: str
    current: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame of one page: ``root`` leads back to the root of the site (empty or ``../``).

    ``made`` is the small script that says, below every page, of which day the site is and from which plans. No page carries that itself:
    a page changes when what it shows has changed, and at no other time.
    """

    language: str
    title: str
    firm: str
    plans: str
    root: str
    home: str
    navigation: tuple[Item, ...]
    foot: tuple[Link, ...]
    confidential: str
    made: str


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """The place of a page in the navigation, which is on every page: its words, its path, and its turn among the others.

    ``at_foot`` puts it at the foot of the page, where one looks for what is read once.
    """

    text: Text
    path: str
    order: int
    at_foot: bool = False
