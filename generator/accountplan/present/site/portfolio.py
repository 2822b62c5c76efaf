"""The page about the portfolio as a whole: who brings what, how dependent are we, do hours go where the value is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from accountplan.base.text import say
from accountplan.model.pages import Draft, Page
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.frame import Frame, MenuEntry
from accountplan.present.portfolio.claim import heading, lede
from accountplan.present.portfolio.dependence import Dependence, dependence
from accountplan.present.portfolio.effort import effort
from accountplan.present.portfolio.figure import Figure, Missing
from accountplan.present.portfolio.groups import GroupRow, group_rows
from accountplan.present.portfolio.matrix import matrix
from accountplan.present.portfolio.pareto import pareto
from accountplan.present.portfolio.tiers import TierTable, tier_table
from accountplan.present.registry import Pages


@dataclass(frozen=True, slots=True)
class PortfolioView:
    """All that the page about the portfolio shows."""

    frame: Frame
    heading: str
    lede: str
    pareto: Figure | Missing
    dependence: Dependence | None
    tiers: TierTable
    matrix: Figure | Missing
    effort: Figure | Missing
    groups: tuple[GroupRow, ...]
    people: str


def portfolio(context: Context) -> Iterator[Draft]:
    """The one page about the portfolio."""
    yield Draft(links.PORTFOLIO, partial(page, context))


PAGES = Pages(portfolio, MenuEntry(say("Portfolio"), links.PORTFOLIO, 3))


def page(context: Context) -> Page:
    """Make the page about the portfolio."""
    root = links.root(links.PORTFOLIO)
    view = PortfolioView(
        frame=context.frame(links.PORTFOLIO, context.say(say("Portfolio"))),
        heading=heading(context),
        lede=lede(context),
        pareto=pareto(context, root),
        dependence=dependence(context),
        tiers=tier_table(context, root),
        matrix=matrix(context, root),
        effort=effort(context, root),
        groups=group_rows(context, root),
        people=root + links.PEOPLE if context.portfolio.people else "",
    )
    return Page(links.PORTFOLIO, "site/portfolio.html", view)
