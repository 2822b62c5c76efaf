"""What every page of the site has around its content: title, navigation, the way to the root, and the line at the foot."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.model.pages import Link


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of the navigation; ``current`` is ``page``, ``true`` (a page below it) or empty."""

    text: str
    href: str
    current: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame of one page: ``root`` leads back to the root of the site (empty or ``../``); ``revision`` is a short hash or empty."""

    language: str
    title: str
    firm: str
    plans: str
    root: str
    home: str
    navigation: tuple[Item, ...]
    foot: tuple[Link, ...]
    confidential: str
    today: str
    revision: str
