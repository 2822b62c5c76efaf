"""A page at the address of a plan that had another name: it leads on to the page that the plan has now, with and without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import say
from accountplan.model.pages import Draft, Link, Page
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.frame import Frame
from accountplan.present.registry import Pages, make_ready_draft


@dataclass(frozen=True, slots=True)
class MovedView:
    """All that the page shows; ``to`` is the page that it leads to, as seen from this one."""

    frame: Frame
    to: Link


def draft_pages(context: Context) -> Iterator[Draft]:
    """A page for every former address that no plan has now."""
    for old, new in sorted(context.moved.items()):
        yield make_ready_draft(make_page(context, old, new))


PAGES = Pages(draft_pages)


def make_page(context: Context, old: str, new: str) -> Page:
    """Make the page at the address of one id that leads to another."""
    path, name = links.make_account_path(old), context.portfolio.accounts[new].name
    frame = context.frame(path, context.say(say("{name} has another address", name=name)))
    return Page(path, "site/moved.html", MovedView(frame, Link(name, f"{new}.html")))
