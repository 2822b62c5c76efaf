"""The page about the portfolio as a whole: who brings what, how dependent are we, do hours go where the value is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from accountplan.base.text import say
from accountplan.model.analysis import Effect, Reliance
from accountplan.model.pages import Draft, Link, Page
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.frame import Frame, MenuEntry
from accountplan.present.portfolio.claim import word_heading, word_lede
from accountplan.present.portfolio.dependence import Dependence, show_dependence
from accountplan.present.portfolio.edges import EdgeTable, show_edges
from accountplan.present.portfolio.effort import show_effort
from accountplan.present.portfolio.figure import Figure, Missing
from accountplan.present.portfolio.groups import GroupRow, list_group_rows
from accountplan.present.portfolio.matrix import show_matrix
from accountplan.present.portfolio.movement import Movement, show_movement, word_unseen
from accountplan.present.portfolio.pareto import show_pareto
from accountplan.present.portfolio.tiers import TierTable, show_tier_table
from accountplan.present.registry import Pages
from accountplan.present.sieve import Sieve, show_sieve

OF_ALL = say("Sentences, sums and curve are of all clients; in the charts those outside the selection are faint.")


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
    movement: Movement | None
    unseen: str
    edges: EdgeTable | None
    groups: tuple[GroupRow, ...]
    people: str
    further: tuple[Link, ...]
    sieve: Sieve | None


def draft_pages(context: Context) -> Iterator[Draft]:
    """The one page about the portfolio."""
    yield Draft(links.PORTFOLIO, partial(make_page, context))


PAGES = Pages(draft_pages, MenuEntry(say("Portfolio"), links.PORTFOLIO, 3))


def make_page(context: Context) -> Page:
    """Make the page about the portfolio."""
    root = links.make_root_path(links.PORTFOLIO)
    view = PortfolioView(
        frame=context.frame(links.PORTFOLIO, context.say(say("Portfolio"))),
        heading=word_heading(context),
        lede=word_lede(context),
        pareto=show_pareto(context, root),
        dependence=show_dependence(context),
        tiers=show_tier_table(context, root),
        matrix=show_matrix(context, root),
        effort=show_effort(context, root),
        movement=show_movement(context, root),
        unseen=word_unseen(context),
        edges=show_edges(context, root),
        groups=list_group_rows(context, root),
        people=root + links.PEOPLE if context.portfolio.people else "",
        further=tuple(_list_further(context, root)),
        sieve=show_sieve(context, (each.id for each in context.portfolio.clients), OF_ALL),
    )
    return Page(links.PORTFOLIO, "site/portfolio.html", view)


def _list_further(context: Context, root: str) -> Iterator[Link]:
    """The pages that tell more of the portfolio, as far as there are."""
    if target := context.firm.target:
        yield Link(context.say(say("The way to the target of {year}", year=str(target.year))), root + links.BRIDGE)
    if context.analysis[Effect].shown:
        yield Link(context.say(say("What it brought, per tier and year")), root + links.EFFECT)
    if context.analysis[Reliance].rows:
        yield Link(context.say(say("Can we rely on the plans?")), root + links.RELIANCE)
    if context.offers_prospects:
        yield Link(context.say(say("Whom should we win?")), root + links.PROSPECTS)
