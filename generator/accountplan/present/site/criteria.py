"""The page about the criteria and how the ranking works: everything that a score follows from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import say
from accountplan.model.pages import Draft, Page
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.frame import Frame, MenuEntry
from accountplan.present.parts import Edit, find_file_edit
from accountplan.present.ranking.criteria import CriterionKind, list_criterion_kinds, word_heading
from accountplan.present.ranking.overrules import Overrules, show_overrules
from accountplan.present.ranking.steps import list_steps
from accountplan.present.ranking.tiers import Limits, show_tier_limits
from accountplan.present.ranking.trial import TrialPart, make_figures, show_trial
from accountplan.present.ranking.ways import Ways, show_ways
from accountplan.present.registry import Pages, make_ready_draft
from accountplan.present.sieve import REST_OF_ALL, Sieve, show_sieve_of_rows


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
    trial: TrialPart | None
    ways: Ways | None
    overrules: Overrules
    edit: Edit | None
    edit_tiers: Edit | None
    sieve: Sieve | None


def draft_pages(context: Context) -> Iterator[Draft]:
    """The one page about the criteria, and the figures for what can be tried on it."""
    page = make_page(context)
    yield make_ready_draft(page)
    if page.view.trial:
        yield make_ready_draft(make_figures(context))


PAGES = Pages(draft_pages, MenuEntry(say("How the ranking works"), links.CRITERIA, 1, at_foot=True))


def make_page(context: Context) -> Page:
    """Make the page about the criteria."""
    root = links.make_root_path(links.CRITERIA)
    current = len(context.portfolio.current)
    ways, overrules = show_ways(context, root), show_overrules(context, root)
    rows = [*(each.within for each in ways.rows)] if ways else []
    view = CriteriaView(
        frame=context.frame(links.CRITERIA, context.say(say("How the ranking works"))),
        heading=word_heading(context),
        steps=list_steps(context),
        kinds=list_criterion_kinds(context),
        scales=any(each.scale for each in context.portfolio.criteria.criteria.values()),
        accounts=context.words.number(current, 0),
        limits=show_tier_limits(context, root),
        trial=show_trial(context),
        ways=ways,
        overrules=overrules,
        edit=find_file_edit(context, context.portfolio.criteria_path, ("criteria",)),
        edit_tiers=find_file_edit(context, context.portfolio.tiers_path, ("tiers",)),
        sieve=show_sieve_of_rows(context, (*rows, *(each.within for each in overrules.rows)), REST_OF_ALL),
    )
    return Page(links.CRITERIA, "site/criteria.html", view)
