"""The kinds of page of the site: every module in `present/site/` is found, and offers its pages as ``PAGES``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accountplan.base.found import import_modules
from accountplan.base.kept import make_digest
from accountplan.model.pages import Draft, Page
from accountplan.model.portfolio import Portfolio

from .frame import MenuEntry

if TYPE_CHECKING:
    from .context import Context


@dataclass(frozen=True, slots=True)
class Pages:
    """One kind of page: what gives a draft of each, and its place in the navigation if it has one; both only in firms where it is ``offered``."""

    drafts: Callable[[Context], Iterable[Draft]]
    entry: MenuEntry | None = None
    offered: Callable[[Portfolio], bool] = lambda _: True


def make_ready_draft(page: Page) -> Draft:
    """A draft of a page whose view is already there, as it is quickly made: as long as it shows the same, it need not be printed again."""
    return Draft(page.path, lambda: page, make_digest(page.template, repr(page.view)))


def list_page_kinds() -> tuple[Pages, ...]:
    """All kinds of page, by the name of their module."""
    from . import site

    return tuple(module.PAGES for module in import_modules(site).values())


def list_menu_entries(portfolio: Portfolio) -> tuple[MenuEntry, ...]:
    """The navigation of the site, in order: only to pages that there are."""
    found = (each.entry for each in list_page_kinds() if each.entry and each.offered(portfolio))
    return tuple(sorted(found, key=lambda entry: (entry.at_foot, entry.order)))


def list_drafts(context: Context) -> tuple[Draft, ...]:
    """All drafts: kinds with the fewest pages first, because a page that sums up many plans takes longest to make."""
    made = [tuple(each.drafts(context)) for each in list_page_kinds() if each.offered(context.portfolio)]
    return tuple(draft for some in sorted(made, key=len) for draft in some)
