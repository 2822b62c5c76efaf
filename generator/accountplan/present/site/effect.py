"""What our effort brought (S27): there in firms whose clients have figures of a full year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import say
from accountplan.model.analysis import Effect, Sold, Winning
from accountplan.model.pages import Draft, Page
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.effects.bought import BoughtTable, show_bought
from accountplan.present.effects.cost import CostTable, show_cost
from accountplan.present.effects.years import EffectTable, list_tables, word_heading, word_rule
from accountplan.present.frame import Frame
from accountplan.present.registry import Pages, make_ready_draft


@dataclass(frozen=True, slots=True)
class EffectView:
    """All that the page about the effect shows."""

    frame: Frame
    heading: str
    rule: str
    tables: tuple[EffectTable, ...]
    cost: CostTable | None
    bought: BoughtTable | None


def draft_pages(context: Context) -> Iterator[Draft]:
    """The one page about the effect, when there is anything to show."""
    if context.analysis[Effect].shown:
        yield make_ready_draft(make_page(context))


PAGES = Pages(draft_pages)


def make_page(context: Context) -> Page:
    """Make the page about the effect."""
    effect = context.analysis[Effect]
    view = EffectView(
        frame=context.frame(links.EFFECT, context.say(say("What it brought")), links.PORTFOLIO),
        heading=word_heading(context, effect),
        rule=word_rule(context),
        tables=tuple(list_tables(context, effect)),
        cost=show_cost(context, context.analysis[Winning]),
        bought=show_bought(context, context.analysis[Sold], links.make_root_path(links.EFFECT)),
    )
    return Page(links.EFFECT, "site/effect.html", view)
