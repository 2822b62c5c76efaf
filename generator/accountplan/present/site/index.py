"""The start page: who matters, who is at risk, what is late, what is incomplete, how dependent are we."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from accountplan.model.pages import Draft, Page
from accountplan.model.text import say
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.frame import Frame
from accountplan.present.registry import kind


@dataclass(frozen=True, slots=True)
class IndexView:
    """All that the start page shows."""

    frame: Frame
    heading: str


@kind
def index(context: Context) -> Iterator[Draft]:
    """The start page."""
    yield Draft(links.INDEX, partial(page, context))


def page(context: Context) -> Page:
    """Make the start page."""
    frame = context.frame(links.INDEX, context.say(say("Overview")))
    return Page(links.INDEX, "site/index.html", IndexView(frame, context.firm.name))
