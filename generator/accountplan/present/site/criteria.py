"""The page about the criteria and how the ranking works: everything that a score follows from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import say
from accountplan.model.pages import Draft, Page
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.frame import Frame, MenuEntry
from accountplan.present.parts import Edit, edit_in
from accountplan.present.ranking.criteria import CriterionKind, heading, kinds
from accountplan.present.ranking.overrules import Overrules, overrules
from accountplan.present.ranking.steps import steps
from accountplan.present.ranking.tiers import Limits, tier_limits
from accountplan.present.ranking.ways import Ways, ways
from accountplan.present.registry import Pages, ready


@dataclass(frozen=True, slots=True)
class CriteriaView:
    """All that the page about the criteria shows."""

    frame: Frame
    heading: str
    steps: tuple[str, ...]
    kinds: tuple[CriterionKind, ...]
    scales: bool
    accounts: str
    limits: Limits
    ways: Ways | None
    overrules: Overrules
    edit: Edit | None
    edit_tiers: Edit | None


def criteria(context: Context) -> Iterator[Draft]:
    """The one page about the criteria."""
    yield ready(page(context))


PAGES = Pages(criteria, MenuEntry(say("How the ranking works"), links.CRITERIA, 1, at_foot=True))


def page(context: Context) -> Page:
    """Make the page about the criteria."""
    root = links.root(links.CRITERIA)
    current = len([account for account in context.portfolio.accounts.values() if account.status != "former"])
    view = CriteriaView(
        frame=context.frame(links.CRITERIA, context.say(say("How the ranking works"))),
        heading=heading(context),
        steps=steps(context),
        kinds=kinds(context),
        scales=any(each.scale for each in context.portfolio.criteria.criteria.values()),
        accounts=context.words.number(current, 0),
        limits=tier_limits(context, root),
        ways=ways(context, root),
        overrules=overrules(context, root),
        edit=edit_in(context, context.portfolio.criteria_path, ("criteria",)),
        edit_tiers=edit_in(context, context.portfolio.tiers_path, ("tiers",)),
    )
    return Page(links.CRITERIA, "site/criteria.html", view)
